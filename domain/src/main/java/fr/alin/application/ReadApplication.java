package fr.alin.application;

import fr.alin.account.Actor;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;

/** One of my applications, with its live or frozen place, its sheet and its history. */
public final class ReadApplication {

  /** Which one. */
  public record Command(Actor actor, ApplicationId id) {}

  /** What was found. */
  public sealed interface Outcome {
    record Found(ApplicationView view) implements Outcome {}

    /** Unknown, or somebody else's: same answer. */
    record NotFound() implements Outcome {}
  }

  private final Applications applications;
  private final ApplicationViews views;
  private final BusinessClock clock;
  private final Transactions transactions;

  public ReadApplication(
      Applications applications,
      ApplicationViews views,
      BusinessClock clock,
      Transactions transactions) {
    this.applications = applications;
    this.views = views;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.read(
        () ->
            switch (applications.find(command.id())) {
              case Fact.Known<Application>(var application)
                  when application.entry().account().equals(command.actor().account()) -> {
                yield new Outcome.Found(views.of(application, clock.now()));
              }
              default -> new Outcome.NotFound();
            });
  }
}
