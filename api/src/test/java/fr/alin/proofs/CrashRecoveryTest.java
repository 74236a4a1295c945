package fr.alin.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.alin.api.testing.Product;
import fr.alin.testing.EndToEnd;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The application, its database or both are killed at random instants of submissions, withdrawals, closings and files of the
 * register. The mail server lives on; after each restart the books are read by SQL of their own. Short here; {@code make torture} makes it long.
 */
@EndToEnd
final class CrashRecoveryTest {

  private static final Logger LOG = LoggerFactory.getLogger(CrashRecoveryTest.class);

  /** Four of five end the application: twenty of them. */
  private static final int KILLS = 25;

  private static final int CLOSINGS_A_MINUTE = 60;

  /** A life lasts up to so many answers and a moment, however fast the machine is. */
  private static final int MOST_CALLS_OF_A_LIFE = 50;

  private static final int LONGEST_MOMENT_MILLIS = 30;
  private static final String SECRET = "a secret of the proofs, long enough to seal keys";

  @TempDir Path folder;

  @Test
  void kills_lose_nothing_double_nothing_and_every_mail_arrives() throws Exception {
    var seed = Long.getLong("alin.proofs.seed", System.nanoTime());
    var minutes = Integer.getInteger("alin.proofs.minutes", 0);
    LOG.info("seed {} (-Dalin.proofs.seed=… repeats the instants of the kills)", seed);
    var dice = new Random(seed);
    try (var database = new Server(folder.resolve("database"));
        var mails = new MailServer();
        var timer = Executors.newSingleThreadScheduledExecutor()) {
      var town = SmallTown.settle(preparation(database), 60, 400 + minutes * CLOSINGS_A_MINUTE);
      var nights = new Nights(town, folder.resolve("deliveries"));
      var plan = plan(database, mails).with("ALIN_REGISTER_DELIVERIES", nights.folder().toString());
      train(plan);
      var rush = new Rush(town);
      var child = plan.start();
      var until = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
      for (var kill = 1; kill <= KILLS || System.nanoTime() < until; kill++) {
        var victim = Victim.of(kill);
        var life = dice.nextInt(MOST_CALLS_OF_A_LIFE);
        var moment = dice.nextInt(LONGEST_MOMENT_MILLIS);
        var running = child;
        nights.falls(database.server());
        rush.run(
            new Http(child.base()),
            dice,
            life,
            () ->
                timer.schedule(
                    () -> victim.kill(running, database), moment, TimeUnit.MILLISECONDS));
        var inDoubt = rush.visitors().stream().filter(Rush.Visitor::isInDoubt).count();
        var killed = Instant.now();
        child = victim.revive(child, database, plan);
        LOG.info(
            "kill {} ({}) after {} answers and {} ms: {} calls and {} closings so far, {} answers lost, ready again in {} ms",
            kill,
            victim,
            life,
            moment,
            rush.calls(),
            rush.closings(),
            inDoubt,
            Duration.between(killed, Instant.now()).toMillis());
        try (var ledger = new Ledger(database.server())) {
          settle(rush, child, ledger);
          check(rush, ledger, plan);
        }
      }
      try (var ledger = new Ledger(database.server())) {
        awaitRest(ledger);
        check(rush, ledger, plan);
        checkMails(mails, ledger);
        nights.check(database.server(), ledger);
        LOG.info("{} files of the register, each taken over once", nights.count());
        assertThat(rush.promises())
            .as("something happened between the kills")
            .hasSizeGreaterThan(KILLS);
        assertThat(ledger.count("select count(*) from frozen_board_line")).isGreaterThan(KILLS);
      }
      child.terminate();
      assertThat(child.ends(Duration.ofSeconds(20))).as("stops in good order").isTrue();
      child.close();
    }
  }

  /** Who is killed; now and then both at once, as when a machine dies. */
  private enum Victim {
    APPLICATION,
    DATABASE,
    BOTH;

    static Victim of(int kill) {
      return switch (kill % 5) {
        case 2 -> DATABASE;
        case 0 -> BOTH;
        default -> APPLICATION;
      };
    }

    void kill(Child child, Server database) {
      if (this != APPLICATION) {
        database.kill();
      }
      if (this != DATABASE) {
        child.kill();
      }
    }

    Child revive(Child child, Server database, Child.Plan plan) throws Exception {
      if (this != APPLICATION) {
        database.restart();
      }
      if (this == DATABASE) {
        child.awaitReady();
        return child;
      }
      assertThat(child.ends(Duration.ofSeconds(10))).as("killed").isTrue();
      child.close();
      return plan.start();
    }
  }

  /** A context of this process that migrates the database, writes the town and signs tokens. */
  private Product preparation(Server database) {
    var server = database.server();
    return Product.with(
        "demo",
        Map.of(
            "database.url", server.jdbcUrl(),
            "database.user", server.user(),
            "database.password", server.password(),
            "data.dir", folder.resolve("preparation").toString(),
            "alin.key-secret", SECRET,
            "alin.scheduler.enabled", "false"));
  }

  private Child.Plan plan(Server database, MailServer mails) {
    var server = database.server();
    return new Child.Plan(folder)
        .with("DATABASE_URL", server.jdbcUrl())
        .with("DATABASE_USER", server.user())
        .with("DATABASE_PASSWORD", server.password())
        .with("SMTP_URL", mails.url())
        .with("ALIN_KEY_SECRET", SECRET)
        // What a dead node had in hand is taken again after four missed heartbeats.
        .with("ALIN_SCHEDULER_HEARTBEAT", "1s");
  }

  /** One orderly stop writes the archive of classes that makes the later starts short. */
  private static void train(Child.Plan plan) throws InterruptedException {
    try (var child = plan.start()) {
      child.terminate();
      assertThat(child.ends(Duration.ofSeconds(60))).isTrue();
    }
  }

  /** A connection may break once more on a busy machine; the key makes asking again harmless. */
  private static void settle(Rush.Visitor visitor, Http http) throws IOException {
    try {
      visitor.settle(http);
    } catch (IOException broken) {
      visitor.settle(http);
    }
  }

  /** Every question that lost its answer is asked again, with its key, and counts exactly once. */
  private static void settle(Rush rush, Child child, Ledger ledger)
      throws IOException, SQLException {
    var http = new Http(child.base());
    for (var visitor : rush.visitors()) {
      var lost = visitor.unanswered();
      settle(visitor, http);
      if (lost != null) {
        var ofKey = ledger.ofKey(visitor.account(), lost.key());
        if (visitor.held() instanceof Rush.Promise promise) {
          assertThat(ofKey).containsExactly(promise.application().toString());
        } else {
          assertThat(ofKey).as("refused, hence not entered").isEmpty();
        }
      }
    }
  }

  private static void check(Rush rush, Ledger ledger, Child.Plan plan) throws SQLException {
    assertThat(rush.surprises()).as("%s", plan.logged(" ended in ")).isEmpty();
    ledger.assertConsistent();
    for (var promise : rush.promises()) {
      assertThat(ledger.holds(promise.application(), promise.account(), promise.offer()))
          .as("%s was promised", promise)
          .isTrue();
    }
    for (var visitor : rush.visitors()) {
      var live = ledger.liveOf(visitor.account());
      if (visitor.held() instanceof Rush.Promise promise) {
        assertThat(live).containsExactly(promise.application() + " " + promise.offer());
      } else {
        assertThat(live).isEmpty();
      }
    }
  }

  /** Until every due offer is closed and no mail is owed; a dead node's work is taken over. */
  private static void awaitRest(Ledger ledger) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              assertThat(
                      ledger.list(
                          "select task_instance from scheduled_tasks where task_name = 'mail'"))
                  .isEmpty();
              assertThat(
                      ledger.list(
                          """
                          select id::text from offer, sandbox_clock where closed_at is null
                          and deadline < clock_timestamp() + ahead_micros * interval '1 microsecond'
                          """))
                  .isEmpty();
            });
  }

  /** As many different mails as steps, for each person and each kind; a repeat keeps its Message-ID. */
  private static void checkMails(MailServer mails, Ledger ledger) throws SQLException {
    var owed = new TreeMap<String, Long>();
    ledger
        .list(
            """
            select c.email || ': ' || case e.status
                when 'SUBMITTED' then 'Votre candidature est enregistrée'
                when 'WITHDRAWN' then 'Votre candidature est retirée'
                when 'UNDER_REVIEW' then 'Votre dossier est en cours d’étude'
                else e.status end
            from application_event e join application a on a.id = e.application_id
            join account c on c.id = a.account_id
            """)
        .forEach(mail -> owed.merge(mail, 1L, Long::sum));
    var arrived = new TreeMap<String, Long>();
    mails.mails().stream()
        .distinct() // recipient, subject and Message-ID: the same mail, sent again
        .forEach(mail -> arrived.merge(mail.recipient() + ": " + mail.subject(), 1L, Long::sum));
    assertThat(arrived).isEqualTo(owed);
    var different = mails.mails().stream().map(MailServer.Mail::messageId).distinct().count();
    assertThat(different)
        .as("each mail has a Message-ID of its own")
        .isEqualTo(owed.values().stream().mapToLong(n -> n).sum());
    LOG.info(
        "{} mails owed, {} arrived: {} a second time",
        different,
        mails.mails().size(),
        mails.mails().size() - different);
  }
}
