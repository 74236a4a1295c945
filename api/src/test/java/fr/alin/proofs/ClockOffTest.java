package fr.alin.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.alin.account.Actor;
import fr.alin.account.RealTime;
import fr.alin.account.Role;
import fr.alin.adapters.postgres.EmbeddedPostgres;
import fr.alin.api.testing.Product;
import fr.alin.shared.AccountId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import fr.alin.testing.EndToEnd;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database, one with a clock that is two hours fast, one with a clock that is two hours slow. */
@EndToEnd
final class ClockOffTest {

  private static final Duration OFF = Duration.ofHours(2);

  @TempDir static Path folder;

  private static EmbeddedPostgres server;
  private static Product fast;
  private static Product slow;
  private static SmallTown town;
  private static Ledger ledger;

  @BeforeAll
  static void settle() throws Exception {
    server = EmbeddedPostgres.throwAway();
    // Only the slow one works at what is due.
    fast = node("fast", OFF, false);
    slow = node("slow", OFF.negated(), true);
    town = SmallTown.settle(fast, 2, 2);
    ledger = new Ledger(server);
  }

  private static Product node(String name, Duration off, boolean working) {
    var settings = new HashMap<String, Object>();
    settings.put("database.url", server.jdbcUrl());
    settings.put("database.user", server.user());
    settings.put("database.password", server.password());
    settings.put("data.dir", folder.resolve(name).toString());
    settings.put("alin.key-secret", "a secret of the proofs, long enough to seal keys");
    settings.put("alin.scheduler.enabled", Boolean.toString(working));
    settings.put(ClockOff.BY, off.toString());
    return Product.with("demo", Map.copyOf(settings));
  }

  @AfterAll
  static void leave() throws Exception {
    ledger.close();
    fast.context().close();
    slow.context().close();
    server.close();
  }

  @Test
  void a_deadline_is_judged_and_kept_by_the_one_clock_whatever_a_node_believes() throws Exception {
    var offer = town.offers().getFirst();
    var home = offer.id().value();
    assertThat(ownTime(fast)).as("for the fast node it is over").isAfter(offer.deadline());
    assertThat(new Http(address(fast)).submit(token(fast, 0), home, "in time").status())
        .isEqualTo(201);

    var over = offer.deadline().plusSeconds(1);
    new Http(address(slow)).put(admin(slow), "/api/v1/sandbox/clock", "{\"now\":\"" + over + "\"}");
    assertThat(business(slow)).isBetween(over, over.plusSeconds(30));
    assertThat(ownTime(slow)).as("for the slow node it is open").isBefore(offer.deadline());
    assertThat(new Http(address(slow)).submit(token(slow, 1), home, "too late").problem())
        .isEqualTo("offer-closed");

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        ledger.list(
                            "select l.position::text from offer o join frozen_board_line l on l.offer_id = o.id"
                                + " where o.closed_at is not null and o.id = '"
                                + home
                                + "'"))
                    .containsExactly("1"));
    var next = town.offers().get(1).id().value();
    assertThat(new Http(address(fast)).submit(token(fast, 1), next, "the next one").status())
        .isEqualTo(201);
    ledger.assertConsistent();
  }

  private static Instant ownTime(Product node) {
    return node.context().getBean(RealTime.class).now();
  }

  private static Instant business(Product node) {
    var clock = node.context().getBean(BusinessClock.class);
    return node.context().getBean(Transactions.class).read(clock::now);
  }

  private static URI address(Product node) {
    return node.context().getBean(EmbeddedServer.class).getURI();
  }

  private static String token(Product node, int person) {
    return node.token(
        new Actor(
            new AccountId(town.account(person)),
            Role.APPLICANT,
            Set.of(),
            Fact.unknown("landlord")));
  }

  private static String admin(Product node) {
    return node.token(new Actor(SmallTown.ADMIN, Role.ADMIN, Set.of(), Fact.unknown("landlord")));
  }
}
