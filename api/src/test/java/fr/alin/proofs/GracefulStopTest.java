package fr.alin.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.alin.account.Role;
import fr.alin.adapters.postgres.EmbeddedPostgres;
import fr.alin.api.testing.Product;
import fr.alin.simulator.Fault;
import fr.alin.simulator.RegisterSimulator;
import fr.alin.testing.EndToEnd;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Told to stop, the product finishes what it has begun, ends soon, and leaves no process behind. */
@EndToEnd
final class GracefulStopTest {

  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);
  private static final String SECRET = "a secret of the proofs, long enough to seal keys";

  @TempDir Path folder;

  /** The database's user must be able to enter. */
  @BeforeEach
  void open() throws Exception {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void a_call_in_flight_is_answered_before_the_end() throws Exception {
    try (var server = EmbeddedPostgres.throwAway();
        var simulator = RegisterSimulator.start(0, LocalDate.now(ZoneOffset.UTC))) {
      var preparation = preparation(server);
      var token = preparation.token(Role.APPLICANT);
      var number = simulator.records().getFirst().number().value();
      var plan =
          new Child.Plan(folder)
              .with("DATABASE_URL", server.jdbcUrl())
              .with("DATABASE_USER", server.user())
              .with("DATABASE_PASSWORD", server.password())
              .with("REGISTER_URL", simulator.url().toString())
              .with("ALIN_KEY_SECRET", SECRET);
      try (var child = plan.start()) {
        // A call that the register holds up for some seconds.
        simulator.fail(Fault.SLOW);
        var http = new Http(child.base());
        var answer =
            CompletableFuture.supplyAsync(
                () -> {
                  try {
                    return http.post(
                        token, "/api/v1/request-imports", "{\"uniqueNumber\":\"" + number + "\"}");
                  } catch (java.io.IOException lost) {
                    throw new java.io.UncheckedIOException(lost);
                  }
                });
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> simulator.questions() > 0 || answer.isDone());
        child.terminate();

        assertThat(answer.get(20, TimeUnit.SECONDS).problem()).isEqualTo("register-unavailable");
        assertThat(child.ends(LONGEST_STOP)).as("ends soon").isTrue();
      }
      preparation.context().close();
    }
  }

  @Test
  void the_embedded_database_ends_with_the_application() throws Exception {
    try (var child = new Child.Plan(folder).start()) {
      var family = child.family();
      assertThat(family).as("application and database").hasSizeGreaterThan(1);

      child.terminate();

      assertThat(child.ends(LONGEST_STOP)).as("ends soon").isTrue();
      await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
    }
  }

  /** Migrates the database and signs tokens. */
  private Product preparation(EmbeddedPostgres server) {
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
}
