package fr.alin.application;

import fr.alin.account.Actor;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;

/** A nominated file, for the agents of its landlord; never before it is sent. */
public final class ReadDesignation {

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

  public ReadDesignation(
      Files files, FileReadings readings, BusinessClock clock, Transactions transactions) {
    this.files = files;
    this.readings = readings;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.write(
        () -> {
          var now = clock.now();
          if (!(files.of(command.id(), now) instanceof Fact.Known<FileView>(var file))
              || !mayRead(command.actor(), file)) {
            return new Outcome.NotFound();
          }
          var application = file.application().application();
          readings.record(application, command.actor(), FileReading.Purpose.DESIGNATION, now);
          return new Outcome.Found(file);
        });
  }

  private static boolean mayRead(Actor actor, FileView file) {
    return actor.actsFor(file.application().offer().landlord())
        && file.application().application().status().ordinal() >= Status.DESIGNATED.ordinal();
  }
}
