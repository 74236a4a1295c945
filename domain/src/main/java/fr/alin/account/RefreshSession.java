package fr.alin.account;

import fr.alin.shared.Fact.Known;
import fr.alin.shared.SessionId;
import fr.alin.shared.Transactions;

/** Exchanges a refresh token for a new pair of tokens, with the rights that the account has now. */
public final class RefreshSession {

  /** The refresh token as presented. */
  public record Command(SecretToken refresh) {}

  /** What became of a refresh. */
  public sealed interface Outcome {

    /** The presented token is spent; these serve from now on. */
    record Refreshed(Tokens tokens, Actor actor) implements Outcome {}

    /** Unknown, expired or revoked: log in again. */
    record SessionOver() implements Outcome {}

    /** A twin of this call was a moment faster; ask again with the token that it received. Nothing was revoked. */
    record Superseded() implements Outcome {}

    /** A token replaced earlier came back: the whole chain is revoked. */
    record ReuseDetected(SessionId session) implements Outcome {}
  }

  /** What the transaction decided; the access token is signed after it. */
  private sealed interface Decision {
    record Rotated(Session session, Account account) implements Decision {}

    record Refused(Outcome outcome) implements Decision {}
  }

  private final Transactions transactions;
  private final RealTime time;
  private final Accounts accounts;
  private final Sessions sessions;
  private final SecretSource secrets;
  private final AccessTokens accessTokens;

  public RefreshSession(
      Transactions transactions,
      RealTime time,
      Accounts accounts,
      Sessions sessions,
      SecretSource secrets,
      AccessTokens accessTokens) {
    this.transactions = transactions;
    this.time = time;
    this.accounts = accounts;
    this.sessions = sessions;
    this.secrets = secrets;
    this.accessTokens = accessTokens;
  }

  public Outcome handle(Command command) {
    var next = secrets.token();
    return switch (transactions.write(() -> rotate(command.refresh().hash(), next.hash()))) {
      case Decision.Refused(var outcome) -> outcome;
      case Decision.Rotated(var session, var account) -> {
        var access = accessTokens.issue(account.actor(), session.id(), session.rotatedAt());
        yield new Outcome.Refreshed(
            new Tokens(access, next, session.client(), session.idleUntil()), account.actor());
      }
    };
  }

  private Decision rotate(TokenHash presented, TokenHash next) {
    if (!(sessions.lock(presented) instanceof Known<Session>(var session))) {
      return new Decision.Refused(new Outcome.SessionOver());
    }
    var now = time.now(); // After the lock: the grace is counted from when the twin finished.
    return switch (session.worth(presented, now)) {
      case OVER -> new Decision.Refused(new Outcome.SessionOver());
      case JUST_REPLACED -> new Decision.Refused(new Outcome.Superseded());
      case REUSED -> {
        sessions.update(session.revoke(now));
        yield new Decision.Refused(new Outcome.ReuseDetected(session.id()));
      }
      case CURRENT -> {
        if (!(accounts.byId(session.account()) instanceof Known<Account>(var account))) {
          yield new Decision.Refused(new Outcome.SessionOver());
        }
        var rotated = session.rotate(next, now);
        sessions.update(rotated);
        yield new Decision.Rotated(rotated, account);
      }
    };
  }
}
