package fr.alin.account;

import fr.alin.shared.Fact;
import fr.alin.shared.Fact.Known;
import fr.alin.shared.SessionId;
import fr.alin.shared.Transactions;

/** Logs one device out, or all but the one that asks: its next refresh is refused. */
public final class EndSessions {

  /**
   * Which ones.
   *
   * @param one unknown for all others
   * @param refresh the token of the device that asks
   */
  public record Command(Actor actor, Fact<SessionId> one, Fact<SecretToken> refresh) {}

  /** What became of it. */
  public sealed interface Outcome {

    record Ended(int sessions) implements Outcome {}

    /** No live session of this account. */
    record NotFound() implements Outcome {}
  }

  private final Transactions transactions;
  private final RealTime time;
  private final Sessions sessions;

  public EndSessions(Transactions transactions, RealTime time, Sessions sessions) {
    this.transactions = transactions;
    this.time = time;
    this.sessions = sessions;
  }

  public Outcome handle(Command command) {
    return transactions.write(
        () ->
            command.one() instanceof Known<SessionId>(var session)
                ? end(command.actor(), session)
                : endOthers(command));
  }

  private Outcome end(Actor actor, SessionId session) {
    return sessions.revoke(actor.account(), session, time.now())
        ? new Outcome.Ended(1)
        : new Outcome.NotFound();
  }

  private Outcome endOthers(Command command) {
    var mine = command.actor().account();
    var token = command.refresh().map(SecretToken::hash);
    var ended = 0;
    for (var session : sessions.ofAccount(mine)) {
      if (!token.map(session::holds).orElse(false)
          && sessions.revoke(mine, session.id(), time.now())) {
        ended++;
      }
    }
    return new Outcome.Ended(ended);
  }
}
