package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.REQUEST_PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.application.Projections.Projected;
import fr.alin.ranking.CandidateProjection;
import fr.alin.ranking.Place;
import fr.alin.ranking.RandomCandidates;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SampleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.request.SearchedPlaces;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import fr.alin.testing.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The migration to one row per request, place and span (010), and all that follow it, on tables that are not empty: the rows
 * that come out are those that the writer of today would write, hence the same ranks.
 */
@Database
class LiveRankMigrationTest {

  private static final String NAME = "before_live_rank";
  private static final String LAST_BEFORE = "009-projections.sql";
  private static final Pattern INCLUDED = Pattern.compile("file: ([0-9]{3}[a-z0-9-]+\\.sql)");
  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
  private static final int HOUSEHOLDS = 300;

  /** A request as it was stored before: one row, true on its day, and its wishes as they are said. */
  private record Former(UUID id, CandidateProjection projection, SearchedPlaces wished) {}

  @Test
  void rows_of_before_become_the_rows_that_are_written_today() throws SQLException {
    execute(admin(), "drop database if exists " + NAME, "create database " + NAME);
    var former = households();
    try (var connection = connection(NAME)) {
      var files = files();
      var last = files.indexOf(LAST_BEFORE);
      assertThat(last).isPositive();
      for (var file : files.subList(0, last + 1)) {
        run(connection, text(file));
      }
      // Accounts are not what this is about.
      run(connection, "set session_replication_role = replica");
      for (var one : former) {
        store(connection, one);
      }
      run(connection, "set session_replication_role = origin");
      for (var file : files.subList(last + 1, files.size())) {
        run(connection, text(file));
      }

      var expected = former.stream().flatMap(one -> today(one).stream()).toList();
      var jooq = DSL.using(connection, SQLDialect.POSTGRES);
      assertThat(jooq.selectFrom(REQUEST_PLACE).fetch(PlaceRow::of))
          .hasSizeGreaterThan(HOUSEHOLDS)
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(
              jooq.fetch(
                  "select place from request_place r full join place_version v using (place)"
                      + " where r.version is distinct from v.version or v.stale_on > r.valid_until"))
          .isEmpty();
      assertThat(
              jooq.fetch(
                  "select p.request_id from request_projection p where p.places is distinct from (select"
                      + " coalesce(array_agg(r.place::text order by r.place), '{}') from request_place r where r.request_id = p.request_id)"))
          .isEmpty();
    }
    execute(admin(), "drop database " + NAME);
  }

  private static List<Former> households() {
    var candidates = new RandomCandidates(new Random(9));
    return IntStream.range(1, HOUSEHOLDS + 1)
        .mapToObj(
            n -> {
              var facts = candidates.household(DAY);
              return new Former(
                  Samples.id(5, n),
                  CandidateProjection.of(facts, DAY, SampleParameters.RULES),
                  facts.places().orElse(new SearchedPlaces(Set.of(), Set.of())));
            })
        .toList();
  }

  private static List<PlaceRow> today(Former one) {
    return PlaceRow.of(
        new Projected(
            new RequestId(one.id()),
            Samples.number(1),
            List.of(one.projection()),
            Place.canonical(one.wished(), new SampleCommunes())));
  }

  private static void store(Connection connection, Former one) throws SQLException {
    var number = Long.toString(one.id().getLeastSignificantBits() & 0xFFFF);
    insert(
        connection,
        "insert into housing_request (id, account_id, platform_number, unique_number, register, imported_at,"
            + " identity_mismatch, complement, confirmed_documents, commission_refusals, last_changes, version)"
            + " values (?, ?, lpad(?, 10, '0'), '0690126' || lpad(?, 6, '0') || 'GDPUB', '{}', now(), false, '{}', '{}', 0, '[]', 0)",
        one.id(),
        one.id(),
        number,
        number);
    var p = one.projection();
    insert(
        connection,
        "insert into request_projection (request_id, unique_number, day, size_for_dwelling, social_category,"
            + " intermediate_category, social_income_cents, intermediate_income_cents, monthly_income_cents,"
            + " housing_benefit_cents, home_commune, under_30_points, job_change, commission_refusal_points,"
            + " refused_allocation_points, company_points, size_class, employer_size, number_valid, companies,"
            + " first_registered_on, changes_on)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?)",
        one.id(),
        number,
        Date.valueOf(p.day()),
        p.sizeForDwelling(),
        p.socialCategory(),
        p.intermediateCategory(),
        orNull(p.socialIncome().map(Euros::cents)),
        orNull(p.intermediateIncome().map(Euros::cents)),
        orNull(p.monthlyIncome().map(Euros::cents)),
        p.housingBenefit().cents(),
        orNull(p.homeCommune().map(CommuneCode::value)),
        p.under30Points(),
        p.jobChange(),
        p.commissionRefusalPoints(),
        p.refusedAllocationPoints(),
        p.companyPoints(),
        orNull(p.sizeClass().map(SizeClass::name)),
        p.employerSize().name(),
        orNull(p.numberValid()),
        connection.createArrayOf(
            "uuid", p.companies().stream().map(CompanyId::value).toArray(UUID[]::new)),
        Date.valueOf(p.firstRegisteredOn()),
        p.changesOn().equals(LocalDate.MAX) ? null : Date.valueOf(p.changesOn()));
    for (var commune : one.wished().communes()) {
      insert(connection, "insert into searched_commune values (?, ?)", commune.value(), one.id());
    }
    for (DepartmentCode department : one.wished().departments()) {
      insert(
          connection,
          "insert into searched_department values (?, ?)",
          department.value(),
          one.id());
    }
  }

  private static <T> @Nullable T orNull(Fact<T> fact) {
    return fact instanceof Fact.Known<T>(var value) ? value : null;
  }

  private static void insert(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  /** In the order in which they are included. */
  private static List<String> files() {
    var names = INCLUDED.matcher(text("changelog.yaml"));
    var found = new ArrayList<String>();
    while (names.find()) {
      found.add(names.group(1));
    }
    return found;
  }

  private static String text(String file) {
    try (var in =
        Objects.requireNonNull(
            LiveRankMigrationTest.class.getResourceAsStream("/db/changelog/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void execute(String url, String... statements) throws SQLException {
    try (var connection = open(url)) {
      for (var sql : statements) {
        run(connection, sql);
      }
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String admin() {
    return System.getProperty("database.url");
  }

  private static Connection connection(String database) throws SQLException {
    return open(
        String.format(
            Locale.ROOT, "%s/%s", admin().substring(0, admin().lastIndexOf('/')), database));
  }

  private static Connection open(String url) throws SQLException {
    return DriverManager.getConnection(
        url, System.getProperty("database.user"), System.getProperty("database.password"));
  }
}
