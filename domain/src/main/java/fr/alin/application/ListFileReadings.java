package fr.alin.application;

import fr.alin.account.Actor;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import fr.alin.shared.Transactions;

/** Who opened my file, when, and why. */
public final class ListFileReadings {

  /** Which page. */
  public record Command(Actor actor, Page page) {}

  /** What was found. */
  public sealed interface Outcome {

    record Listed(Slice<FileReading> readings) implements Outcome {}
  }

  private final FileReadings readings;
  private final Transactions transactions;

  public ListFileReadings(FileReadings readings, Transactions transactions) {
    this.readings = readings;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.read(
        () -> new Outcome.Listed(readings.of(command.actor().account(), command.page())));
  }
}
