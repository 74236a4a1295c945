package fr.alin.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.SessionId;
import fr.alin.shared.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of sessions does. The store is empty before each test. */
public abstract class SessionsContract {

  protected abstract Sessions sessions();

  /** Where the accounts that own the sessions are stored. */
  protected abstract Accounts accounts();

  protected abstract Transactions transactions();

  private static final Instant NOW = Instant.parse("2026-11-03T10:00:00.000001Z");
  private static final AccountId OWNER = AccountFixtures.id(21);
  private static final AccountId OTHER = AccountFixtures.id(22);

  @BeforeEach
  void store_the_owners() {
    transactions()
        .write(
            () -> {
              accounts()
                  .add(AccountFixtures.active(OWNER, "owner@sessions.example", "Some-Password-3"));
              return accounts()
                  .add(AccountFixtures.active(OTHER, "other@sessions.example", "Some-Password-4"));
            });
  }

  @Test
  void a_session_is_found_by_its_token_as_it_was() {
    var session = session(1, OWNER, "first");

    add(session);

    assertThat(lock("first")).isEqualTo(Fact.known(session));
    assertThat(lock("never issued").isKnown()).isFalse();
  }

  @Test
  void a_session_is_found_by_every_token_that_its_chain_ever_had() {
    var session = session(1, OWNER, "first");
    add(session);
    var second = session.rotate(hash("second"), NOW.plusSeconds(60));
    update(second);
    var third = second.rotate(hash("third"), NOW.plusSeconds(120));
    update(third);

    assertThat(lock("first")).isEqualTo(Fact.known(third));
    assertThat(lock("second")).isEqualTo(Fact.known(third));
    assertThat(lock("third")).isEqualTo(Fact.known(third));
  }

  @Test
  void a_revocation_is_kept() {
    var session = session(1, OWNER, "first");
    add(session);

    update(session.revoke(NOW.plusSeconds(5)));

    assertThat(lock("first").get().revokedAt()).isEqualTo(Fact.known(NOW.plusSeconds(5)));
  }

  @Test
  void revoking_all_ends_the_live_sessions_of_one_account() {
    add(session(1, OWNER, "laptop"));
    add(session(2, OWNER, "phone"));
    var ended = session(3, OWNER, "ended");
    add(ended);
    update(ended.revoke(NOW.plusSeconds(1)));
    add(session(4, OTHER, "stranger"));

    var revoked = transactions().write(() -> sessions().revokeAll(OWNER, NOW.plusSeconds(9)));

    assertThat(revoked).isEqualTo(2);
    assertThat(lock("laptop").get().revokedAt()).isEqualTo(Fact.known(NOW.plusSeconds(9)));
    assertThat(lock("ended").get().revokedAt()).isEqualTo(Fact.known(NOW.plusSeconds(1)));
    assertThat(lock("stranger").get().revokedAt().isKnown()).isFalse();
  }

  @Test
  void live_sessions_are_listed_used_last_first_with_their_device_and_ended_one_by_one() {
    var phone =
        Session.open(
            new SessionId(new UUID(0x7003L, 0x8000_0000_0000_0005L)),
            OWNER,
            ClientKind.WEB,
            Fact.known("Firefox, Android"),
            hash("phone"),
            NOW.plusSeconds(5));
    add(session(1, OWNER, "laptop"));
    add(phone);
    add(session(4, OTHER, "stranger"));

    assertThat(ofOwner()).containsExactly(phone, session(1, OWNER, "laptop"));

    assertThat(ends(OTHER, phone.id())).isFalse();
    assertThat(ends(OWNER, phone.id())).isTrue();
    assertThat(ends(OWNER, phone.id())).as("once").isFalse();
    assertThat(ofOwner()).extracting(Session::id).containsExactly(session(1, OWNER, "x").id());
  }

  private java.util.List<Session> ofOwner() {
    return transactions().write(() -> sessions().ofAccount(OWNER));
  }

  private boolean ends(AccountId account, SessionId session) {
    return transactions()
        .<Boolean>write(() -> sessions().revoke(account, session, NOW.plusSeconds(9)));
  }

  @Test
  void only_sessions_that_expired_before_the_instant_are_deleted_with_their_tokens() {
    var session = session(1, OWNER, "first");
    add(session);
    update(session.rotate(hash("second"), NOW.plusSeconds(60)));

    assertThat(deleteExpiredBefore(session.expiresAt())).isZero();
    assertThat(deleteExpiredBefore(session.expiresAt().plus(Duration.ofMillis(1)))).isEqualTo(1);

    assertThat(lock("first").isKnown()).isFalse();
    assertThat(lock("second").isKnown()).isFalse();
  }

  @Test
  void of_eight_simultaneous_refreshes_with_one_token_one_rotates() throws Exception {
    add(session(1, OWNER, "first"));
    try (var pool = Executors.newFixedThreadPool(8)) {
      var results =
          pool.invokeAll(
              java.util.stream.IntStream.range(0, 8)
                  .<Callable<Boolean>>mapToObj(i -> () -> rotateWhenCurrent("first", "next-" + i))
                  .toList());

      assertThat(results).extracting(Future::get).containsOnlyOnce(true);
    }
  }

  private boolean rotateWhenCurrent(String presented, String next) {
    return transactions()
        .write(
            () -> {
              var session = sessions().lock(hash(presented)).get();
              if (session.worth(hash(presented), NOW.plusSeconds(30)) != Session.Worth.CURRENT) {
                return false;
              }
              sessions().update(session.rotate(hash(next), NOW.plusSeconds(30)));
              return true;
            });
  }

  private static Session session(long n, AccountId owner, String token) {
    return Session.open(
        new SessionId(new UUID(0x7003L, 0x8000_0000_0000_0000L | n)),
        owner,
        ClientKind.MOBILE,
        hash(token),
        NOW);
  }

  private static TokenHash hash(String token) {
    return new SecretToken(token).hash();
  }

  private void add(Session session) {
    transactions()
        .write(
            () -> {
              sessions().add(session);
              return session;
            });
  }

  private void update(Session session) {
    transactions()
        .write(
            () -> {
              assertThat(sessions().lock(session.previous().orElse(session.current())).isKnown())
                  .isTrue();
              sessions().update(session);
              return session;
            });
  }

  private Fact<Session> lock(String token) {
    return transactions().write(() -> sessions().lock(hash(token)));
  }

  private int deleteExpiredBefore(Instant instant) {
    return transactions().write(() -> sessions().deleteExpiredBefore(instant));
  }
}
