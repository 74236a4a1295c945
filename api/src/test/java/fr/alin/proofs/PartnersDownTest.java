package fr.alin.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.alin.adapters.postgres.EmbeddedPostgres;
import fr.alin.api.testing.Product;
import fr.alin.api.testing.Product.Answer;
import fr.alin.simulator.Fault;
import fr.alin.simulator.RegisterSimulator;
import fr.alin.testing.EndToEnd;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Register, mail server and database fail under the whole product: people are told, nothing hangs, all recovers. */
@EndToEnd
final class PartnersDownTest {

  private static final Duration LONGEST_WAIT_FOR_THE_REGISTER = Duration.ofSeconds(12);
  private static final Duration LONGEST_WAIT_FOR_THE_DATABASE = Duration.ofSeconds(5);

  /** The mail server's own time-out is 10 s; the first call of a product just started takes some on a busy machine. */
  private static final Duration WITHOUT_WAITING_FOR_MAIL = Duration.ofSeconds(9);

  private static final Duration RECOVERY = Duration.ofSeconds(30);
  private static final int CALLERS = 20;

  @TempDir static Path database;
  @TempDir static Path data;

  private static final AtomicInteger NEXT = new AtomicInteger();
  private static EmbeddedPostgres server;
  private static MailServer mails;
  private static RegisterSimulator register;
  private static List<String> numbers;
  private static Product product;
  private static SmallTown town;

  @BeforeAll
  static void start() throws Exception {
    server = EmbeddedPostgres.start(database);
    mails = new MailServer();
    register = RegisterSimulator.start(0, LocalDate.now(ZoneOffset.UTC));
    numbers =
        register.records().stream()
            .map(record -> record.number().value())
            .limit(SmallTown.NEWCOMERS)
            .toList();
    product =
        Product.with(
            "demo",
            Map.of(
                "database.url", server.jdbcUrl(),
                "database.user", server.user(),
                "database.password", server.password(),
                "data.dir", data.toString(),
                "smtp.url", mails.url(),
                "register.url", register.url().toString(),
                // The breaker shall not make the next case wait.
                "alin.register.circuit-open-for", "1s"));
    town = SmallTown.settle(product, 3, 2);
  }

  @AfterAll
  static void stop() {
    product.context().close();
    register.close();
    mails.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {
        "SLOW",
        "HANG_AFTER_HEADERS",
        "CUT_OFF",
        "HTML_PAGE",
        "OTHER_PERSON",
        "TEN_MEGABYTES",
        "UNAVAILABLE",
        "REFUSE",
        "MISSING_ELEMENT"
      })
  void a_register_that_fails_is_told_in_time_and_in_words(Fault fault) {
    awaitRegister();
    register.fail(fault);

    for (var language : List.of("fr", "en")) {
      assertTold(importing(language), language);
    }

    register.fail(Fault.NONE);
    awaitRegister();
  }

  @Test
  void a_register_that_is_down_is_told_and_found_again() throws Exception {
    awaitRegister();
    var port = register.port();
    register.close();

    assertTold(importing("fr"), "fr");

    register = RegisterSimulator.start(port, LocalDate.now(ZoneOffset.UTC));
    awaitRegister();
  }

  @Test
  void without_mail_server_decisions_succeed_and_the_mails_come_later() {
    mails.down();
    var before = mails.mails().size();
    var answer =
        timed(
            WITHOUT_WAITING_FOR_MAIL,
            () ->
                product.post(
                    "/api/v1/applications",
                    "{\"offerId\":\"" + town.offers().getFirst().id().value() + "\"}",
                    "Authorization",
                    "Bearer " + town.token(0),
                    "Idempotency-Key",
                    "without mail"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(mails.mails()).hasSize(before);

    mails.up();
    await()
        .atMost(RECOVERY)
        .until(
            () ->
                mails.mails().stream()
                        .filter(mail -> mail.subject().equals("Votre candidature est enregistrée"))
                        .count()
                    == 1);
  }

  @Test
  void a_database_that_restarts_is_told_quickly_and_found_again() throws Exception {
    var answers = new ConcurrentLinkedQueue<String>();
    var all = ConcurrentHashMap.<String>newKeySet();
    var refusals = new AtomicLong();
    var over = new AtomicBoolean();
    var token = town.token(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      // People go on all the time, more than there are connections.
      var callers =
          IntStream.range(0, CALLERS)
              .mapToObj(
                  n ->
                      threads.submit(
                          () -> {
                            while (!over.get()) {
                              var start = System.nanoTime();
                              var told = told(offers(token));
                              if (told.startsWith("503")) {
                                refusals.accumulateAndGet(System.nanoTime() - start, Math::max);
                              }
                              answers.add(told);
                              all.add(told);
                            }
                          }))
              .toList();
      try {
        await().atMost(RECOVERY).until(() -> answers.contains("200 "));
        var port = server.port();
        server.close();
        await().atMost(RECOVERY).until(() -> answers.contains("503 unavailable"));
        answers.clear();
        await().atMost(RECOVERY).until(() -> answers.size() >= CALLERS);

        server = EmbeddedPostgres.start(database, port);
        answers.clear();
        await().atMost(RECOVERY).until(() -> answers.contains("200 "));
      } finally {
        over.set(true);
      }
      for (var caller : callers) {
        caller.get();
      }
    }
    assertThat(all).containsExactlyInAnyOrder("200 ", "503 unavailable");
    assertThat(Duration.ofNanos(refusals.get()))
        .as("longest wait for a refusal")
        .isLessThan(LONGEST_WAIT_FOR_THE_DATABASE);
    // Writing works too, and so do the tasks.
    var applied =
        product.post(
            "/api/v1/applications",
            "{\"offerId\":\"" + town.offers().get(1).id().value() + "\"}",
            "Authorization",
            "Bearer " + town.token(2),
            "Idempotency-Key",
            "after the restart");
    assertThat(applied.status()).as(applied.text()).isEqualTo(201);
  }

  private static void assertTold(Answer answer, String language) {
    assertThat(answer.problem()).as(answer.text()).isIn("register-unavailable", "register-refused");
    assertThat(answer.status()).isIn(502, 503);
    assertThat(answer.json().path("title").asText()).isNotBlank();
    assertThat(
            answer.header("Content-Language").isEmpty()
                || answer.header("Content-Language").startsWith(language))
        .isTrue();
    var words = answer.json().path("title").asText() + " " + answer.json().path("detail").asText();
    assertThat(words.contains("registre") || words.contains("Registre") || words.contains("SNE"))
        .as(language + ": " + words)
        .isEqualTo(language.equals("fr"));
  }

  private static void awaitRegister() {
    await()
        .atMost(RECOVERY)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> importing("fr").status() == 202);
  }

  /** Each call by another person about another record: codes are limited for either. */
  private static Answer importing(String language) {
    var next = NEXT.getAndIncrement() % SmallTown.NEWCOMERS;
    var number = numbers.get(next);
    var token = town.newcomerToken(next);
    return timed(
        LONGEST_WAIT_FOR_THE_REGISTER,
        () ->
            product.post(
                "/api/v1/request-imports",
                "{\"uniqueNumber\":\"" + number + "\"}",
                "Authorization",
                "Bearer " + token,
                "Accept-Language",
                language));
  }

  private static Answer offers(String token) {
    return product.get("/api/v1/offers", "Authorization", "Bearer " + token);
  }

  private static String told(Answer answer) {
    return answer.status() + " " + answer.problem();
  }

  private interface Call {
    Answer answer();
  }

  private static Answer timed(Duration limit, Call call) {
    var start = System.nanoTime();
    try {
      var answer = call.answer();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).as(answer.text()).isLessThan(limit);
      return answer;
    } catch (UncheckedIOException broken) {
      throw new AssertionError("no answer at all", broken);
    }
  }
}
