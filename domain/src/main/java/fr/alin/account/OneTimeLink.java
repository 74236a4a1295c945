package fr.alin.account;

import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import java.time.Duration;
import java.time.Instant;

/**
 * A link of a mail that serves once, on the business clock, so that its expiry can be played in the
 * sandbox.
 *
 * @param usedAt also set when a sibling was used or a newer fact made the link pointless
 */
public record OneTimeLink(
    TokenHash token,
    Purpose purpose,
    AccountId account,
    Instant issuedAt,
    Instant expiresAt,
    Fact<Instant> usedAt) {

  /** A reset link opens an account that is in use: shorter. Our default. */
  public static final Duration RESET_VALIDITY = Duration.ofHours(1);

  /** What the link is good for. */
  public enum Purpose {
    ACTIVATION,
    PASSWORD_RESET
  }

  public OneTimeLink {
    if (!expiresAt.isAfter(issuedAt)) {
      throw new IllegalArgumentException("expiresAt not after issuedAt");
    }
  }

  static OneTimeLink fresh(
      SecretToken token, Purpose purpose, AccountId account, Instant now, Duration validity) {
    return new OneTimeLink(
        token.hash(), purpose, account, now, now.plus(validity), Fact.unknown("use"));
  }

  /** Valid up to and including its last instant. */
  public boolean isExpiredAt(Instant now) {
    return now.isAfter(expiresAt);
  }
}
