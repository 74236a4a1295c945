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
  private final FileReadings readings;
  private final BusinessClock clock;
  private final Transactions transactions;

  public ReadReview(
      Files files, FileReadings readings, BusinessClock clock, Transactions transactions) {
    this.files = files;
    this.readings = readings;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    if (!command.actor().isStaff()) {
      return new Outcome.NotFound();
    }
    return transactions.write(
        () -> {
          var now = clock.now();
          if (!(files.of(command.id(), now) instanceof Fact.Known<FileView>(var file))
              || !mayRead(command.actor(), file)) {
            return new Outcome.NotFound();
          }
          var application = file.application().application();
          readings.record(application, command.actor(), FileReading.Purpose.REVIEW, now);
          return new Outcome.Found(file);
        });
  }

  /** Files that are still being ranked are nobody's to read before the offer closes. */
  private static boolean mayRead(Actor actor, FileView file) {
    return actor.isStaffFor(file.application().offer().facts().commune().department())
        && file.application().offer().closedAt().isKnown();
  }
}
