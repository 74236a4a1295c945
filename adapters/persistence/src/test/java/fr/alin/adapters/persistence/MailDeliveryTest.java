package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.PARKED_MAIL;
import static fr.alin.adapters.persistence.jooq.Tables.SCHEDULED_TASKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.alin.mail.Outbox;
import fr.alin.sandbox.SandboxClock;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Transactions;
import fr.alin.testing.Database;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is owed leaves after commit, at least once, and never before. */
@Database
class MailDeliveryTest {

  private final RecordingMailer mailer = new RecordingMailer();
  private final MeterRegistry registry = new SimpleMeterRegistry();
  private ApplicationContext node;

  @BeforeEach
  void empty() {
    World.clean();
    CountedRuns.RUNS.set(0);
  }

  @AfterEach
  void stop() {
    if (node != null) {
      node.close();
    }
  }

  private void start(int mostAttempts) {
    node =
        World.start(
            Map.of("alin.outbox.most-attempts", mostAttempts, "tests.count-runs", "true"),
            mailer,
            registry);
  }

  @Test
  void a_task_rolls_back_with_the_transaction_that_owed_it() {
    assertThatThrownBy(
            () ->
                World.write(
                    () -> {
                      World.bean(Outbox.class).add(Samples.mail(1));
                      throw new IllegalStateException("decided otherwise");
                    }))
        .hasMessage("decided otherwise");

    assertThat(World.<Integer>read(() -> World.jooq().fetchCount(SCHEDULED_TASKS))).isZero();
  }

  @Test
  void a_mail_owed_leaves_as_it_was_and_its_task_goes() {
    start(10);

    owe(1);

    await().until(() -> mailer.sent().equals(java.util.List.of(Samples.mail(1))));
    await().until(() -> owed() == 0);
    assertThat(registry.counter("alin.tasks", "name", "mail", "outcome", "done").count())
        .isEqualTo(1);
  }

  @Test
  void a_mail_owed_while_no_node_runs_leaves_when_one_starts() {
    World.write(
        () -> {
          World.bean(Outbox.class).add(Samples.mail(2));
          return 0;
        });

    start(10);

    await().until(() -> mailer.sent().equals(java.util.List.of(Samples.mail(2))));
  }

  @Test
  void a_mail_is_tried_again_until_the_server_takes_it() {
    mailer.failNext(1);
    start(10);

    owe(3);

    await().atMost(Duration.ofSeconds(15)).until(() -> mailer.sent().size() == 1);
    assertThat(registry.counter("alin.tasks", "name", "mail", "outcome", "failed").count())
        .isEqualTo(1);
  }

  @Test
  void after_its_last_attempt_a_mail_is_parked_and_counted() {
    mailer.failNext(100);
    start(1);

    owe(4);

    await().until(() -> registry.get("alin.mails.parked").gauge().value() == 1);
    await().until(() -> owed() == 0);
    assertThat(mailer.sent()).isEmpty();
    assertThat(
            World.<String>read(
                () ->
                    World.jooq()
                        .select(PARKED_MAIL.CAUSE)
                        .from(PARKED_MAIL)
                        .fetchSingle()
                        .value1()))
        .as("what failed, without a word about whom")
        .isEqualTo("IllegalStateException");
  }

  @Test
  void pauses_double_up_to_five_minutes() {
    assertThat(MailDelivery.pause(1)).isEqualTo(Duration.ofSeconds(2));
    assertThat(MailDelivery.pause(2)).isEqualTo(Duration.ofSeconds(4));
    assertThat(MailDelivery.pause(7)).isEqualTo(Duration.ofSeconds(128));
    assertThat(MailDelivery.pause(9)).isEqualTo(Duration.ofMinutes(5));
    assertThat(MailDelivery.pause(10_000)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void recurring_work_runs_at_start_and_again_when_the_sandbox_clock_moves() {
    start(10);
    await().until(() -> CountedRuns.RUNS.get() == 1);
    await().until(() -> !isPicked("count-runs"));

    var clock = node.getBean(BusinessClock.class);
    var transactions = node.getBean(Transactions.class);
    var before = clock.now();
    var target = before.plus(Duration.ofDays(3));
    assertThat(transactions.write(() -> node.getBean(SandboxClock.class).moveTo(target))).isTrue();

    assertThat(clock.now()).isBetween(target, target.plusSeconds(60));
    await().until(() -> CountedRuns.RUNS.get() == 2);
    assertThat(transactions.write(() -> node.getBean(SandboxClock.class).moveTo(before)))
        .as("only forward")
        .isFalse();
    assertThat(clock.now()).isAfterOrEqualTo(target);
  }

  @Test
  void the_work_of_a_node_that_died_is_taken_again() {
    var mail = Samples.mail(5);
    World.write(
        () -> {
          World.bean(Outbox.class).add(mail);
          return World.jooq()
              .update(SCHEDULED_TASKS)
              .set(SCHEDULED_TASKS.PICKED, true)
              .set(SCHEDULED_TASKS.PICKED_BY, "a node that is gone")
              .set(
                  SCHEDULED_TASKS.LAST_HEARTBEAT,
                  org.jooq.impl.DSL.field(
                      "clock_timestamp() - interval '21 seconds'",
                      org.jooq.impl.SQLDataType.INSTANT))
              .execute();
        });

    start(10);

    await().atMost(Duration.ofSeconds(20)).until(() -> mailer.sent().contains(mail));
  }

  @Test
  void two_nodes_send_each_mail_once() {
    start(10);
    try (var other = World.start(Map.of("tests.count-runs", "true"), mailer)) {
      assertThat(other.isRunning()).isTrue();
      for (var n = 100; n < 160; n++) {
        owe(n);
      }
      await().atMost(Duration.ofSeconds(20)).until(() -> owed() == 0);
    }
    assertThat(mailer.sent()).hasSize(60).doesNotHaveDuplicates();
    assertThat(CountedRuns.RUNS.get()).isEqualTo(1);
  }

  private void owe(long n) {
    node.getBean(Transactions.class)
        .write(
            () -> {
              node.getBean(Outbox.class).add(Samples.mail(n));
              return 0;
            });
  }

  private static int owed() {
    return World.read(
        () ->
            World.jooq().fetchCount(SCHEDULED_TASKS, SCHEDULED_TASKS.TASK_NAME.eq(MailTask.NAME)));
  }

  private static boolean isPicked(String name) {
    return World.read(
        () ->
            World.bean(DSLContext.class)
                .fetchExists(
                    SCHEDULED_TASKS,
                    SCHEDULED_TASKS.TASK_NAME.eq(name).and(SCHEDULED_TASKS.PICKED)));
  }
}
