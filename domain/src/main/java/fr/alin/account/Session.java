package fr.alin.account;

import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.SessionId;
import java.time.Duration;
import java.time.Instant;

/**
 * A chain of refresh tokens on one device, on real time. Each refresh replaces the current token; a
 * token that was replaced and comes back betrays a copy, and the chain ends for the thief and for the
 * owner, who logs in again (RFC 9700, 4.14.2).
 *
 * @param device what the client said of itself at log-in, such as "Firefox, Android"
 * @param current the only token that refreshes
 * @param previous the token replaced last; unknown before the first refresh
 * @param rotatedAt when {@code current} was issued
 * @param expiresAt end of the chain, however busy
 */
public record Session(
    SessionId id,
    AccountId account,
    ClientKind client,
    Fact<String> device,
    Instant startedAt,
    Instant expiresAt,
    TokenHash current,
    Fact<TokenHash> previous,
    Instant rotatedAt,
    Fact<Instant> revokedAt) {

  /** A session ends 30 days after log-in, however busy. Our default. */
  public static final Duration LONGEST = Duration.ofDays(30);

  /** A session that nobody refreshes for 7 days ends. Our default. */
  public static final Duration LONGEST_IDLE = Duration.ofDays(7);

  /**
   * Two tabs or a double click send the same token twice: the second one, within this time of the
   * first, is refused without ending the chain, and the browser tries again with its new cookie. A
   * thief gains nothing, since the replaced token is refused all the same; the owner's next refresh
   * shows a later replay as reuse.
   */
  public static final Duration GRACE = Duration.ofSeconds(10);

  public static Session open(
      SessionId id, AccountId account, ClientKind client, TokenHash first, Instant now) {
    return open(id, account, client, Fact.unknown("device"), first, now);
  }

  public static Session open(
      SessionId id,
      AccountId account,
      ClientKind client,
      Fact<String> device,
      TokenHash first,
      Instant now) {
    return new Session(
        id,
        account,
        client,
        device,
        now,
        now.plus(LONGEST),
        first,
        Fact.unknown("previous token"),
        now,
        Fact.unknown("revocation"));
  }

  /** What a token of this chain is worth. */
  public Worth worth(TokenHash presented, Instant now) {
    if (revokedAt.isKnown()
        || !now.isBefore(expiresAt)
        || now.isAfter(rotatedAt.plus(LONGEST_IDLE))) {
      return Worth.OVER;
    }
    if (presented.equals(current)) {
      return Worth.CURRENT;
    }
    var justReplaced =
        previous.map(presented::equals).orElse(false) && !now.isAfter(rotatedAt.plus(GRACE));
    return justReplaced ? Worth.JUST_REPLACED : Worth.REUSED;
  }

  /** Worth of a token that belongs to the chain. */
  public enum Worth {
    CURRENT,
    /** Replaced a moment ago: a twin of the call that replaced it. */
    JUST_REPLACED,
    /** Replaced earlier: somebody holds a copy. */
    REUSED,
    /** The chain expired, fell asleep or was revoked. */
    OVER
  }

  public Session rotate(TokenHash next, Instant now) {
    return new Session(
        id,
        account,
        client,
        device,
        startedAt,
        expiresAt,
        next,
        Fact.known(current),
        now,
        revokedAt);
  }

  public Session revoke(Instant now) {
    return new Session(
        id,
        account,
        client,
        device,
        startedAt,
        expiresAt,
        current,
        previous,
        rotatedAt,
        Fact.known(now));
  }

  /** Whether somebody may still come back with it. */
  public boolean isLiveAt(Instant now) {
    return worth(current, now) == Worth.CURRENT;
  }

  boolean holds(TokenHash token) {
    return token.equals(current) || previous.map(token::equals).orElse(false);
  }

  /** When the current token stops refreshing if nobody uses it: age of the cookie. */
  public Instant idleUntil() {
    var idle = rotatedAt.plus(LONGEST_IDLE);
    return idle.isBefore(expiresAt) ? idle : expiresAt;
  }
}
