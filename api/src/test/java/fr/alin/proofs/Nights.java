package fr.alin.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.alin.adapters.postgres.EmbeddedPostgres;
import fr.alin.shared.Euros;
import fr.alin.simulator.DeliveryFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The register delivers: one file a night about everybody, in which one in three earns something else. Each file counts
 * exactly once, whatever dies while it is taken over.
 */
final class Nights {

  private static final int ONE_IN = 3;
  private static final int SALARIES = 5;

  private final SmallTown town;
  private final Path folder;
  private final Map<Integer, Euros> salaries = new HashMap<>();
  private int nights;

  Nights(SmallTown town, Path folder) throws IOException {
    this.town = town;
    this.folder = Files.createDirectories(folder);
    // The first file brings nothing new but the form in which the register writes.
    write();
  }

  Path folder() {
    return folder;
  }

  /** A file that is due at once. */
  void falls(EmbeddedPostgres database) throws IOException, SQLException {
    nights++;
    IntStream.range(0, town.people())
        .filter(person -> person % ONE_IN == nights % ONE_IN)
        .forEach(person -> salaries.put(person, salary(nights)));
    write();
    due(database);
  }

  /** Never the one before: a third of the people comes again every third night. */
  private static Euros salary(int night) {
    return SmallTown.SALARY.plus(Euros.euros(10L * (1 + night % SALARIES)));
  }

  private void write() throws IOException {
    DeliveryFile.write(
        folder.resolve("night-%05d.xml".formatted(nights)),
        IntStream.range(0, town.people())
            .mapToObj(
                person -> town.record(person, salaries.getOrDefault(person, SmallTown.SALARY)))
            .toList(),
        town.today());
  }

  /** The scheduler need not wait for its minute. */
  private static void due(EmbeddedPostgres database) throws SQLException {
    try (var connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        var statement = connection.createStatement()) {
      statement.execute(
          "update scheduled_tasks set execution_time = clock_timestamp()"
              + " where task_name = 'take-deliveries' and not picked");
    }
  }

  /** Every file taken over, each change once, and what ranks read is what the register said last. */
  void check(EmbeddedPostgres database, Ledger ledger) throws SQLException {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              due(database);
              assertThat(names()).allSatisfy(name -> assertThat(name).endsWith(".taken"));
            });
    var extra =
        IntStream.range(0, town.people())
            .mapToObj(
                person -> {
                  var row = stored(ledger, person).split(" ");
                  var salary = salaries.getOrDefault(person, SmallTown.SALARY);
                  assertThat(row[1]).isEqualTo(Long.toString(salary.cents()));
                  return Long.parseLong(row[0]) - changes(person);
                })
            .distinct()
            .toList();
    assertThat(extra).as("each change of each person was written once").hasSize(1);
    assertThat(extra.getFirst()).as("the form of the register, once or never").isBetween(0L, 1L);
    assertThat(
            ledger.list(
                """
                select p.request_id from request_place p join housing_request h on h.id = p.request_id
                where not p.gone
                  and p.monthly_income_cents <> (h.register->'applicant'->'monthlyResources'->>'SAL')::bigint
                """))
        .as("ranks read what the register said last")
        .isEmpty();
  }

  int count() {
    return nights;
  }

  private long changes(int person) {
    return IntStream.rangeClosed(1, nights)
        .filter(night -> person % ONE_IN == night % ONE_IN)
        .count();
  }

  private String stored(Ledger ledger, int person) {
    try {
      return ledger
          .list(
              "select version || ' ' || (register->'applicant'->'monthlyResources'->>'SAL') from housing_request"
                  + " where account_id = '"
                  + town.account(person)
                  + "'")
          .getFirst();
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private List<String> names() {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
