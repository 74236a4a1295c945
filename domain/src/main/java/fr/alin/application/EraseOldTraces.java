package fr.alin.application;

import fr.alin.account.Accounts;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Transactions;
import java.time.ZonedDateTime;

/** Erases what may not be kept any longer: identities of closed accounts after a year, readings of files after 12 months. */
public final class EraseOldTraces {

  /** Source: domain.md, 9; retention. */
  private static final int KEPT_YEARS = 1;

  /** Nothing to say: everything that is too old goes. */
  public record Command() {}

  /** What was done. */
  public sealed interface Outcome {

    record Erased(int identities, int readings) implements Outcome {}
  }

  private final Accounts accounts;
  private final FileReadings readings;
  private final BusinessClock clock;
  private final Transactions transactions;

  public EraseOldTraces(
      Accounts accounts, FileReadings readings, BusinessClock clock, Transactions transactions) {
    this.accounts = accounts;
    this.readings = readings;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.write(
        () -> {
          var limit =
              ZonedDateTime.ofInstant(clock.now(), BusinessClock.LEGAL_ZONE).minusYears(KEPT_YEARS);
          return new Outcome.Erased(
              accounts.eraseClosedBefore(limit.toInstant()),
              readings.deleteBefore(limit.toLocalDate()));
        });
  }
}
