package fr.alin.application;

import fr.alin.account.Actor;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;

/** The whole file of a shortlisted applicant, for an adviser of its territory. */
public final class ReadReview {

  /** Which file. */
  public record Command(Actor actor, ApplicationId id) {}

  /** What was found. */
  public sealed interface Outcome {
    record Found(FileView file) implements Outcome {}

    record NotFound() implements Outcome {}
  }

  private final Files files;
  private final BusinessClock clock;
  private final Transactions transactions;

  public ReadReview(Files files, BusinessClock clock, Transactions transactions) {
    this.files = files;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    if (!command.actor().isStaff()) {
      return new Outcome.NotFound();
    }
    return transactions.read(
        () ->
            switch (files.of(command.id(), clock.now())) {
              case Fact.Known<FileView>(var file) when mayRead(command.actor(), file) ->
                  new Outcome.Found(file);
              default -> new Outcome.NotFound();
            });
  }

  /** Files that are still being ranked are nobody's to read before the offer closes. */
  private static boolean mayRead(Actor actor, FileView file) {
    return actor.isStaffFor(file.application().offer().facts().commune().department())
        && file.application().offer().closedAt().isKnown();
  }
}
