package fr.alin.account;

import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.SessionId;
import java.time.Instant;
import java.util.List;

/**
 * Port: the sessions and every token that their chains ever had. Called inside {@code
 * Transactions.write}.
 */
public interface Sessions {

  void add(Session session);

  /**
   * The session to whose chain the token belongs, current or replaced long ago, locked until the end
   * of the transaction, so that rotations of one chain follow one another.
   */
  Fact<Session> lock(TokenHash token);

  /** Replaces a locked session; its current token joins the tokens of the chain. */
  void update(Session session);

  /** Ends every live session of the account; returns how many. */
  int revokeAll(AccountId account, Instant now);

  /** Sessions of the account that were not ended, used last first, at most 100. */
  List<Session> ofAccount(AccountId account);

  /** Ends a session of the account; false when it has no such one, or it has ended. */
  boolean revoke(AccountId account, SessionId session, Instant now);

  /** Deletes sessions, with their tokens, whose {@code expiresAt} lies before the instant; returns how many. */
  int deleteExpiredBefore(Instant instant);
}
