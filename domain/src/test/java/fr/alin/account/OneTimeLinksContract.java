package fr.alin.account;

import static fr.alin.account.OneTimeLink.Purpose.ACTIVATION;
import static fr.alin.account.OneTimeLink.Purpose.PASSWORD_RESET;
import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.OneTimeLink.Purpose;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of one-time links does. The store is empty before each test. */
public abstract class OneTimeLinksContract {

  protected abstract OneTimeLinks links();

  /** Where the accounts that own the links are stored. */
  protected abstract Accounts accounts();

  protected abstract Transactions transactions();

  private static final Instant NOW = Instant.parse("2026-11-04T11:00:00.000002Z");
  private static final AccountId OWNER = AccountFixtures.id(31);
  private static final AccountId OTHER = AccountFixtures.id(32);

  @BeforeEach
  void store_the_owners() {
    transactions()
        .write(
            () -> {
              accounts().add(AccountFixtures.pending(OWNER, "owner@links.example"));
              return accounts().add(AccountFixtures.pending(OTHER, "other@links.example"));
            });
  }

  @Test
  void a_link_is_found_by_token_and_purpose_as_it_was() {
    var link = add("one", ACTIVATION, OWNER, NOW);

    assertThat(find("one", ACTIVATION)).isEqualTo(Fact.known(link));
    assertThat(find("one", PASSWORD_RESET).isKnown()).isFalse();
    assertThat(find("other", ACTIVATION).isKnown()).isFalse();
  }

  @Test
  void a_link_serves_once() {
    add("once", ACTIVATION, OWNER, NOW);

    assertThat(consume("once", ACTIVATION, NOW.plusSeconds(1))).isTrue();
    assertThat(consume("once", ACTIVATION, NOW.plusSeconds(2))).isFalse();
    assertThat(find("once", ACTIVATION).get().usedAt()).isEqualTo(Fact.known(NOW.plusSeconds(1)));
  }

  @Test
  void a_link_serves_until_its_last_instant() {
    var onTime = add("on time", ACTIVATION, OWNER, NOW);
    var late = add("late", ACTIVATION, OWNER, NOW);

    assertThat(consume("on time", ACTIVATION, onTime.expiresAt())).isTrue();
    assertThat(consume("late", ACTIVATION, late.expiresAt().plusNanos(1_000))).isFalse();
  }

  @Test
  void a_link_does_not_serve_another_purpose() {
    add("reset", PASSWORD_RESET, OWNER, NOW);

    assertThat(consume("reset", ACTIVATION, NOW)).isFalse();
    assertThat(consume("reset", PASSWORD_RESET, NOW)).isTrue();
  }

  @Test
  void of_eight_simultaneous_clicks_one_consumes() throws Exception {
    add("crowd", ACTIVATION, OWNER, NOW);
    try (var pool = Executors.newFixedThreadPool(8)) {
      var results =
          pool.invokeAll(
              IntStream.range(0, 8)
                  .<Callable<Boolean>>mapToObj(i -> () -> consume("crowd", ACTIVATION, NOW))
                  .toList());

      assertThat(results).extracting(Future::get).containsOnlyOnce(true);
    }
  }

  @Test
  void using_up_touches_the_unused_links_of_one_account_and_purpose() {
    add("mine", ACTIVATION, OWNER, NOW);
    add("my reset", PASSWORD_RESET, OWNER, NOW);
    add("another's", ACTIVATION, OTHER, NOW);

    transactions()
        .write(
            () -> {
              links().useUp(OWNER, ACTIVATION, NOW.plusSeconds(7));
              return NOW;
            });

    assertThat(find("mine", ACTIVATION).get().usedAt()).isEqualTo(Fact.known(NOW.plusSeconds(7)));
    assertThat(find("my reset", PASSWORD_RESET).get().usedAt().isKnown()).isFalse();
    assertThat(find("another's", ACTIVATION).get().usedAt().isKnown()).isFalse();
  }

  @Test
  void links_are_counted_by_account_purpose_and_time() {
    add("at the border", ACTIVATION, OWNER, NOW);
    add("after", ACTIVATION, OWNER, NOW.plusSeconds(1));
    add("reset", PASSWORD_RESET, OWNER, NOW.plusSeconds(1));
    add("another's", ACTIVATION, OTHER, NOW.plusSeconds(1));

    assertThat(transactions().<Integer>read(() -> links().countIssuedAfter(OWNER, ACTIVATION, NOW)))
        .isEqualTo(1);
  }

  @Test
  void only_links_that_expired_before_the_instant_are_deleted() {
    var reset = add("reset", PASSWORD_RESET, OWNER, NOW);
    add("activation", ACTIVATION, OWNER, NOW);

    assertThat(deleteExpiredBefore(reset.expiresAt())).isZero();
    assertThat(deleteExpiredBefore(reset.expiresAt().plus(Duration.ofMillis(1)))).isEqualTo(1);
    assertThat(find("activation", ACTIVATION).isKnown()).isTrue();
  }

  private OneTimeLink add(String token, Purpose purpose, AccountId account, Instant now) {
    var validity = purpose == ACTIVATION ? Duration.ofDays(2) : OneTimeLink.RESET_VALIDITY;
    var link = OneTimeLink.fresh(new SecretToken(token), purpose, account, now, validity);
    return transactions()
        .write(
            () -> {
              links().add(link);
              return link;
            });
  }

  private Fact<OneTimeLink> find(String token, Purpose purpose) {
    return transactions().read(() -> links().find(new SecretToken(token).hash(), purpose));
  }

  private boolean consume(String token, Purpose purpose, Instant now) {
    return transactions().write(() -> links().consume(new SecretToken(token).hash(), purpose, now));
  }

  private int deleteExpiredBefore(Instant instant) {
    return transactions().write(() -> links().deleteExpiredBefore(instant));
  }
}
