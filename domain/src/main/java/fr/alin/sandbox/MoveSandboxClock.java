package fr.alin.sandbox;

import fr.alin.account.Actor;
import fr.alin.account.Role;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Transactions;
import java.time.Instant;

/** Staff move the clock of the demonstration forward, so that deadlines and expiries can be played. */
public final class MoveSandboxClock {

  /** Who moves it, and to when. */
  public record Command(Actor actor, Instant target) {}

  /** What became of it. */
  public sealed interface Outcome {
    /** The time that the platform lives at from now on; overdue work runs within seconds. */
    record Moved(Instant now) implements Outcome {}

    record Forbidden() implements Outcome {}

    /** The target is not later than now. */
    record OnlyForward() implements Outcome {}
  }

  private final SandboxClock sandbox;
  private final BusinessClock clock;
  private final Transactions transactions;

  public MoveSandboxClock(SandboxClock sandbox, BusinessClock clock, Transactions transactions) {
    this.sandbox = sandbox;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    if (!command.actor().isStaff() && command.actor().role() != Role.ADMIN) {
      return new Outcome.Forbidden();
    }
    return transactions.write(
        () ->
            sandbox.moveTo(command.target())
                ? new Outcome.Moved(clock.now())
                : new Outcome.OnlyForward());
  }
}
