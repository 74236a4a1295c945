package fr.alin.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.adapters.postgres.EmbeddedPostgres;
import fr.alin.api.testing.Product;
import fr.alin.testing.EndToEnd;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred at the same moment, and one person who clicks twice: one live application each. */
@EndToEnd
final class SubmissionRaceTest {

  private static final int CROWD = 200;
  private static final int CLICKS = 10;

  @TempDir static Path folder;

  private static EmbeddedPostgres server;
  private static Product product;
  private static SmallTown town;
  private static Ledger ledger;

  @BeforeAll
  static void settle() throws Exception {
    server = EmbeddedPostgres.throwAway();
    product =
        Product.with(
            "demo",
            Map.of(
                "database.url", server.jdbcUrl(),
                "database.user", server.user(),
                "database.password", server.password(),
                "data.dir", folder.toString()));
    // Beside the crowd, two people with a home of their own.
    town = SmallTown.settle(product, CROWD + 2, 3);
    ledger = new Ledger(server);
  }

  @AfterAll
  static void leave() throws Exception {
    ledger.close();
    product.context().close();
    server.close();
  }

  @Test
  void two_hundred_simultaneous_submissions_to_one_offer_all_count_once() throws Exception {
    var offer = town.offers().getFirst().id().value();
    var http = new Http(address());
    var tokens = IntStream.range(0, CROWD).mapToObj(town::token).toList();
    var answers =
        together(
            IntStream.range(0, CROWD)
                .<Callable<Http.Answer>>mapToObj(
                    person -> () -> http.submit(tokens.get(person), offer, "crowd"))
                .toList());

    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.status()).as("%s", answer).isEqualTo(201));
    assertThat(
            ledger.count(
                "select count(*) from application where live and offer_id = '" + offer + "'"))
        .isEqualTo(CROWD);
    ledger.assertConsistent();
    var again = new ArrayList<Http.Answer>();
    var positions = new ArrayList<Integer>();
    for (var person = 0; person < CROWD; person++) {
      again.add(http.submit(tokens.get(person), offer, "crowd"));
      positions.add(
          http.get(tokens.get(person), "/api/v1/applications/" + answers.get(person).id() + "/rank")
              .body()
              .path("position")
              .asInt());
    }
    assertThat(again)
        .extracting(Http.Answer::id)
        .isEqualTo(answers.stream().map(Http.Answer::id).toList());
    assertThat(positions)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, CROWD).boxed().toList());
  }

  @Test
  void clicks_with_one_key_are_one_application() throws Exception {
    var offer = town.offers().get(1).id().value();
    var token = town.token(CROWD);
    var http = new Http(address());

    var answers = clicks(n -> http.submit(token, offer, "one key"));

    assertThat(answers)
        .allSatisfy(
            answer ->
                assertThat(answer.status() + " " + answer.problem())
                    .isIn("201 ", "409 idempotency-in-progress", "409 already-applied"));
    var winners =
        answers.stream().filter(a -> a.status() == 201).map(Http.Answer::id).distinct().toList();
    assertThat(winners).hasSize(1);
    assertThat(http.submit(token, offer, "one key").id()).isEqualTo(winners.getFirst());
    assertOneApplication(CROWD);
  }

  @Test
  void clicks_with_a_key_each_are_one_application() throws Exception {
    var offer = town.offers().get(2).id().value();
    var token = town.token(CROWD + 1);
    var http = new Http(address());

    var answers = clicks(n -> http.submit(token, offer, "key " + n));

    assertThat(answers)
        .extracting(answer -> answer.status() + " " + answer.problem())
        .filteredOn(answer -> !answer.equals("409 already-applied"))
        .containsExactly("201 ");
    var winner = answers.stream().filter(a -> a.status() == 201).findFirst().orElseThrow();
    var key = "key " + answers.indexOf(winner);
    assertThat(http.submit(token, offer, key).id()).isEqualTo(winner.id());
    assertOneApplication(CROWD + 1);
  }

  private static URI address() {
    return product.context().getBean(EmbeddedServer.class).getURI();
  }

  private static void assertOneApplication(int person) throws Exception {
    assertThat(
            ledger.list(
                "select id::text from application where account_id = '"
                    + town.account(person)
                    + "'"))
        .hasSize(1);
    ledger.assertConsistent();
  }

  private interface Click {
    Http.Answer at(int n) throws Exception;
  }

  private static List<Http.Answer> clicks(Click click) throws Exception {
    return together(
        IntStream.range(0, CLICKS)
            .<Callable<Http.Answer>>mapToObj(n -> () -> click.at(n))
            .toList());
  }

  /** All at once: each waits until the last one stands at the line. */
  private static List<Http.Answer> together(List<Callable<Http.Answer>> calls) throws Exception {
    var line = new CyclicBarrier(calls.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<Http.Answer>>();
      for (var call : calls) {
        running.add(
            threads.submit(
                () -> {
                  line.await();
                  return call.call();
                }));
      }
      var answers = new ArrayList<Http.Answer>();
      for (var one : running) {
        answers.add(one.get());
      }
      return answers;
    }
  }
}
