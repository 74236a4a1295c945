package fr.alin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.request.UniqueNumber;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.ImportId;
import fr.alin.shared.Transactions;
import fr.alin.testing.SequentialIds;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of import attempts does. The store is empty. */
public abstract class ImportAttemptsContract {

  private static final AccountId MINE = new AccountId(SequentialIds.nth(3_001));
  private static final AccountId OTHER = new AccountId(SequentialIds.nth(3_002));
  private static final UniqueNumber NUMBER = new UniqueNumber("0690419000011GDPUB");
  private static final UniqueNumber OTHER_NUMBER = new UniqueNumber("1110720020439G1175");
  private static final Instant SENT = Instant.parse("2026-11-20T08:15:30.123456Z");

  protected abstract ImportAttempts attempts();

  protected abstract Transactions transactions();

  /** An adapter with foreign keys stores the account. */
  protected void accountExists(AccountId id) {}

  @BeforeEach
  final void accounts() {
    accountExists(MINE);
    accountExists(OTHER);
  }

  @Test
  void an_attempt_comes_back_as_it_was() {
    var attempt = attempt(1, MINE, NUMBER, SENT);

    add(attempt);

    assertThat(lock(attempt.id(), MINE)).isEqualTo(Fact.known(attempt));
  }

  @Test
  void the_attempt_of_somebody_else_is_unknown() {
    var attempt = attempt(1, MINE, NUMBER, SENT);
    add(attempt);

    assertThat(lock(attempt.id(), OTHER).isKnown()).isFalse();
    assertThat(lock(new ImportId(SequentialIds.nth(404)), MINE).isKnown()).isFalse();
  }

  @Test
  void a_wrong_try_and_the_use_of_the_code_are_kept() {
    var attempt = attempt(1, MINE, NUMBER, SENT);
    add(attempt);

    update(attempt.wrongTry().wrongTry().consumed());

    var stored = lock(attempt.id(), MINE).get();
    assertThat(stored.wrongTries()).isEqualTo(2);
    assertThat(stored.used()).isTrue();
  }

  @Test
  void what_was_sent_exactly_at_the_border_is_outside_the_window() {
    add(attempt(1, MINE, NUMBER, SENT));

    assertThat(sentSince(MINE, NUMBER, SENT)).isZero();
    assertThat(sentSince(MINE, NUMBER, SENT.minus(Duration.ofNanos(1_000)))).isEqualTo(1);
  }

  @Test
  void codes_are_counted_by_account_or_by_number_whichever_is_more() {
    add(attempt(1, MINE, NUMBER, SENT));
    add(attempt(2, MINE, OTHER_NUMBER, SENT));
    add(attempt(3, OTHER, NUMBER, SENT));
    add(attempt(4, OTHER, NUMBER, SENT));

    assertThat(sentSince(MINE, OTHER_NUMBER, SENT.minusSeconds(60))).isEqualTo(2);
    assertThat(sentSince(MINE, NUMBER, SENT.minusSeconds(60))).isEqualTo(3);
  }

  @Test
  void simultaneous_requests_are_counted_one_after_another() throws Exception {
    var allowed = 3;
    try (var pool = Executors.newFixedThreadPool(8)) {
      pool.invokeAll(
          IntStream.range(0, 8)
              .<Callable<Boolean>>mapToObj(
                  i -> () -> transactions().write(() -> sendUnless(allowed, 100 + i)))
              .toList());
    }

    assertThat(sentSince(MINE, NUMBER, SENT.minusSeconds(60))).isEqualTo(allowed);
  }

  private boolean sendUnless(int allowed, int n) {
    if (attempts().sentSince(MINE, NUMBER, SENT.minusSeconds(60)) >= allowed) {
      return false;
    }
    attempts().add(attempt(n, MINE, NUMBER, SENT));
    return true;
  }

  @Test
  void five_simultaneous_wrong_tries_are_five() throws Exception {
    var attempt = attempt(1, MINE, NUMBER, SENT);
    add(attempt);
    try (var pool = Executors.newFixedThreadPool(5)) {
      pool.invokeAll(
          IntStream.range(0, 5)
              .<Callable<Boolean>>mapToObj(
                  i ->
                      () ->
                          transactions()
                              .write(
                                  () -> {
                                    var seen = attempts().lock(attempt.id(), MINE).get();
                                    attempts().update(seen.wrongTry());
                                    return true;
                                  }))
              .toList());
    }

    assertThat(lock(attempt.id(), MINE).get().wrongTries()).isEqualTo(5);
  }

  @Test
  void a_failed_transaction_leaves_nothing() {
    var attempt = attempt(1, MINE, NUMBER, SENT);

    assertThatThrownBy(
            () ->
                transactions()
                    .write(
                        () -> {
                          attempts().add(attempt);
                          throw new IllegalStateException("on purpose");
                        }))
        .hasMessage("on purpose");

    assertThat(lock(attempt.id(), MINE).isKnown()).isFalse();
  }

  private static ImportAttempt attempt(
      long n, AccountId account, UniqueNumber number, Instant sentAt) {
    return new ImportAttempt(
        new ImportId(SequentialIds.nth(5_000 + n)),
        account,
        number,
        "digest-" + n,
        sentAt,
        sentAt.plus(Duration.ofHours(24)),
        0,
        false);
  }

  private void add(ImportAttempt attempt) {
    transactions()
        .write(
            () -> {
              attempts().add(attempt);
              return attempt;
            });
  }

  private void update(ImportAttempt attempt) {
    transactions()
        .write(
            () -> {
              attempts().update(attempt);
              return attempt;
            });
  }

  private Fact<ImportAttempt> lock(ImportId id, AccountId account) {
    return transactions().write(() -> attempts().lock(id, account));
  }

  private int sentSince(AccountId account, UniqueNumber number, Instant since) {
    return transactions().write(() -> attempts().sentSince(account, number, since));
  }
}
