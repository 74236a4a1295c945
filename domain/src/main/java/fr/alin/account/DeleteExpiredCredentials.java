package fr.alin.account;

import fr.alin.shared.BusinessClock;
import fr.alin.shared.Transactions;
import java.time.Duration;

/**
 * Deletes sessions and links that can serve nobody any more. They are kept for a while after their
 * expiry, so that a late click is told "expired" and not "unknown".
 */
public final class DeleteExpiredCredentials {

  private static final Duration KEPT = Duration.ofDays(30);

  /** Nothing to say: everything expired goes. */
  public record Command() {}

  /** What was done. */
  public sealed interface Outcome {

    /** How many rows of each kind were deleted. */
    record Deleted(int sessions, int links) implements Outcome {}
  }

  private final Transactions transactions;
  private final BusinessClock clock;
  private final RealTime realTime;
  private final Sessions sessions;
  private final OneTimeLinks links;

  public DeleteExpiredCredentials(
      Transactions transactions,
      BusinessClock clock,
      RealTime realTime,
      Sessions sessions,
      OneTimeLinks links) {
    this.transactions = transactions;
    this.clock = clock;
    this.realTime = realTime;
    this.sessions = sessions;
    this.links = links;
  }

  public Outcome handle(Command command) {
    return transactions.write(this::delete);
  }

  private Outcome delete() {
    return new Outcome.Deleted(
        sessions.deleteExpiredBefore(realTime.now().minus(KEPT)),
        links.deleteExpiredBefore(clock.now().minus(KEPT)));
  }
}
