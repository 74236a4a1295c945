package fr.alin.application;

import fr.alin.account.Actor;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import fr.alin.shared.Transactions;

/** My applications, newest first; there is one live one at most. */
public final class ListMyApplications {

  /** Which page. */
  public record Command(Actor actor, Page page) {}

  /** What was found. */
  public sealed interface Outcome {
    record Listed(Slice<ApplicationView> applications) implements Outcome {}
  }

  private final Applications applications;
  private final ApplicationViews views;
  private final BusinessClock clock;
  private final Transactions transactions;

  public ListMyApplications(
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
        () -> {
          var now = clock.now();
          var ids = applications.ofAccount(command.actor().account(), command.page());
          return new Outcome.Listed(new Slice<>(views.ofIds(ids.items(), now), ids.next()));
        });
  }
}
