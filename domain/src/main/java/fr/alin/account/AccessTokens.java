package fr.alin.account;

import fr.alin.shared.SessionId;
import java.time.Instant;

/**
 * Port: signs access tokens. May read or create a signing key, hence never called inside a
 * transaction.
 *
 * <p>A token outlives a revoked session until it expires, 10 minutes at most: the price of judging a
 * call without a query.
 */
public interface AccessTokens {

  /** {@code now} is real time. */
  AccessToken issue(Actor actor, SessionId session, Instant now);
}
