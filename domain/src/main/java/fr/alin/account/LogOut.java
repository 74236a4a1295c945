package fr.alin.account;

import fr.alin.shared.Fact;
import fr.alin.shared.Fact.Known;
import fr.alin.shared.Transactions;

/** Ends the session of a refresh token. Without one, or with a dead one, there is nothing to end. */
public final class LogOut {

  /** The refresh token as presented. */
  public record Command(Fact<SecretToken> refresh) {}

  /** What is told. */
  public sealed interface Outcome {

    /** No token of the chain refreshes any more. */
    record LoggedOut() implements Outcome {}
  }

  private final Transactions transactions;
  private final RealTime time;
  private final Sessions sessions;

  public LogOut(Transactions transactions, RealTime time, Sessions sessions) {
    this.transactions = transactions;
    this.time = time;
    this.sessions = sessions;
  }

  public Outcome handle(Command command) {
    return command.refresh() instanceof Known<SecretToken>(var token)
        ? transactions.write(() -> end(token.hash()))
        : new Outcome.LoggedOut();
  }

  private Outcome end(TokenHash token) {
    if (sessions.lock(token) instanceof Known<Session>(var session)
        && !session.revokedAt().isKnown()) {
      sessions.update(session.revoke(time.now()));
    }
    return new Outcome.LoggedOut();
  }
}
