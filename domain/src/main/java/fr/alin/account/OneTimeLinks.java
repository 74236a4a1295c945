package fr.alin.account;

import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import java.time.Instant;

/** Port: links that serve once. Called inside a scope of {@code Transactions}. */
public interface OneTimeLinks {

  void add(OneTimeLink link);

  Fact<OneTimeLink> find(TokenHash token, OneTimeLink.Purpose purpose);

  /**
   * Marks the link used when it is neither used nor expired: one statement, so that of two
   * simultaneous clicks exactly one gets true.
   */
  boolean consume(TokenHash token, OneTimeLink.Purpose purpose, Instant now);

  /** Marks every unused link of the account and purpose as used. */
  void useUp(AccountId account, OneTimeLink.Purpose purpose, Instant now);

  /** How many links the account received for this purpose after the instant, used or not. */
  int countIssuedAfter(AccountId account, OneTimeLink.Purpose purpose, Instant instant);

  /** Deletes links that expired before the instant, used or not; returns how many. */
  int deleteExpiredBefore(Instant instant);
}
