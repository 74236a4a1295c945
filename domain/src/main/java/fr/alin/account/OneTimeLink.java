package fr.alin.account;

import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import java.time.Duration;
import java.time.Instant;

/**
 * A link of a mail that serves once, on the business clock, so that its expiry can be played in the
 * sandbox.
 *
 * @param newEmail of a change of address, and of nothing else
 * @param usedAt also set when a sibling was used or a newer fact made the link pointless
 */
public record OneTimeLink(
    TokenHash token,
    Purpose purpose,
    AccountId account,
    Instant issuedAt,
    Instant expiresAt,
    Fact<Instant> usedAt,
    Fact<EmailAddress> newEmail) {

  /** A reset link opens an account that is in use: shorter. Our default. */
  public static final Duration RESET_VALIDITY = Duration.ofHours(1);

  /** A day: long enough to reach another mailbox. Our default. */
  public static final Duration EMAIL_CHANGE_VALIDITY = Duration.ofDays(1);

  /** What the link is good for. */
  public enum Purpose {
    ACTIVATION,
    PASSWORD_RESET,
    /** Proves the address to which an account wants to move. */
    EMAIL_CHANGE
  }

  public OneTimeLink {
    if (!expiresAt.isAfter(issuedAt)) {
      throw new IllegalArgumentException("expiresAt not after issuedAt");
    }
    if (newEmail.isKnown() != (purpose == Purpose.EMAIL_CHANGE)) {
      throw new IllegalArgumentException("newEmail belongs to a change of address, and it has one");
    }
  }

  static OneTimeLink fresh(
      SecretToken token, Purpose purpose, AccountId account, Instant now, Duration validity) {
    return new OneTimeLink(
        token.hash(),
        purpose,
        account,
        now,
        now.plus(validity),
        Fact.unknown("use"),
        Fact.unknown("new address"));
  }

  static OneTimeLink toNewAddress(
      SecretToken token, AccountId account, EmailAddress email, Instant now) {
    return new OneTimeLink(
        token.hash(),
        Purpose.EMAIL_CHANGE,
        account,
        now,
        now.plus(EMAIL_CHANGE_VALIDITY),
        Fact.unknown("use"),
        Fact.known(email));
  }

  /** Valid up to and including its last instant. */
  public boolean isExpiredAt(Instant now) {
    return now.isAfter(expiresAt);
  }
}
