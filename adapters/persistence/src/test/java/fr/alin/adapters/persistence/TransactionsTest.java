package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.ACCOUNT;
import static fr.alin.adapters.persistence.jooq.Tables.SIGNING_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.account.Accounts;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Ids;
import fr.alin.testing.Database;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One unit of work is one transaction on one connection, whoever writes. */
@Database
class TransactionsTest {

  @BeforeEach
  void empty() {
    World.clean();
  }

  @Test
  void data_and_jooq_share_a_transaction_and_roll_back_together() {
    assertThatThrownBy(
            () ->
                World.write(
                    () -> {
                      World.bean(Accounts.class).add(Samples.account(1));
                      assertThat(World.jooq().fetchCount(ACCOUNT)).as("seen by jOOQ").isEqualTo(1);
                      insertKey();
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");

    assertThat(World.<Integer>read(() -> World.jooq().fetchCount(ACCOUNT))).isZero();
    assertThat(World.<Integer>read(() -> World.jooq().fetchCount(SIGNING_KEY))).isZero();
  }

  @Test
  void what_was_written_together_is_there_together() {
    World.write(
        () -> {
          World.bean(Accounts.class).add(Samples.account(1));
          return insertKey();
        });

    assertThat(World.<Integer>read(() -> World.jooq().fetchCount(ACCOUNT))).isEqualTo(1);
    assertThat(World.<Integer>read(() -> World.jooq().fetchCount(SIGNING_KEY))).isEqualTo(1);
  }

  @Test
  void jooq_outside_of_any_scope_is_refused() {
    assertThatThrownBy(() -> World.jooq().fetchCount(ACCOUNT)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void transactions_are_read_committed_and_limited_in_time() {
    var settings =
        World.write(
            () ->
                World.jooq()
                    .select(
                        DSL.field("current_setting('transaction_isolation')", String.class),
                        DSL.field("current_setting('statement_timeout')", String.class),
                        DSL.field("current_setting('lock_timeout')", String.class))
                    .fetchSingle());

    assertThat(settings.value1()).isEqualTo("read committed");
    assertThat(settings.value2()).isEqualTo("20s");
    assertThat(settings.value3()).isEqualTo("5s");
  }

  @Test
  void the_pool_recovers_when_the_database_drops_every_connection() {
    World.write(
        () ->
            World.jooq()
                .execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where pid <> pg_backend_pid() and datname = current_database()"));

    assertThat(
            IntStream.range(0, 30)
                .map(i -> World.<Integer>read(() -> World.jooq().fetchCount(ACCOUNT)))
                .sum())
        .isZero();
  }

  @Test
  void the_clock_moves_on_and_has_microseconds() {
    var clock = World.bean(BusinessClock.class);
    var first = clock.now();
    var second = clock.now();

    assertThat(first).isEqualTo(first.truncatedTo(ChronoUnit.MICROS));
    assertThat(second).isAfterOrEqualTo(first);
  }

  @Test
  void identifiers_are_of_version_7_and_in_order() {
    var ids = World.bean(Ids.class);
    var drawn = IntStream.range(0, 10_000).mapToObj(i -> ids.next()).toList();

    assertThat(drawn)
        .allMatch(id -> id.version() == 7 && id.variant() == 2)
        .doesNotHaveDuplicates();
    assertThat(drawn.stream().map(Object::toString).toList()).isSorted();
  }

  private static int insertKey() {
    return World.jooq()
        .insertInto(SIGNING_KEY)
        .set(SIGNING_KEY.KEY_ID, "k")
        .set(SIGNING_KEY.CREATED_AT, Samples.NOW)
        .set(SIGNING_KEY.PUBLIC_JWK, "{}")
        .set(SIGNING_KEY.SEALED_PRIVATE_KEY, "sealed")
        .execute();
  }
}
