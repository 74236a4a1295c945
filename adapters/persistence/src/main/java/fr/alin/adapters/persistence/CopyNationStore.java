package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.ACCOUNT;
import static fr.alin.adapters.persistence.jooq.Tables.COMPANY;
import static fr.alin.adapters.persistence.jooq.Tables.OFFER;

import fr.alin.application.FrozenBoard;
import fr.alin.application.Projections;
import fr.alin.company.Company;
import fr.alin.offer.Offer;
import fr.alin.request.HousingRequest;
import fr.alin.sandbox.DemoAccount;
import fr.alin.sandbox.DemoApplication;
import fr.alin.sandbox.InventedLandlord;
import fr.alin.sandbox.NationStore;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;

/**
 * Loads a nation by COPY, on connections of its own: those of the pool give up after some seconds. Indexes and constraints
 * are read from the catalogue, hence whatever the changelog made comes back as it was.
 */
@Singleton
@Requires(notEnv = "production")
final class CopyNationStore implements NationStore {

  /** Tables of many rows; the others keep their constraints. */
  private static final List<String> LARGE =
      List.of(
          "account",
          "housing_request",
          "request_projection",
          "request_place",
          "application",
          "application_event",
          "frozen_board",
          "frozen_board_line");

  /** Boards written in one statement. */
  private static final int BOARDS = 200;

  private static final String CONSTRAINTS =
      "select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint"
          + " where %s order by conname";

  private static final String INDEXES =
      "select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) from pg_index i"
          + " where i.indrelid::regclass::text = any (?) and not exists"
          + " (select from pg_constraint c where c.conindid = i.indexrelid) order by 1";

  private final DSLContext jooq;
  private final DatasourceConfiguration pool;

  /** What {@link #finish} executes, in this order. */
  private final List<String> restore = new ArrayList<>();

  CopyNationStore(DSLContext jooq, DatasourceConfiguration pool) {
    this.jooq = jooq;
    this.pool = pool;
  }

  /** Work on a connection. */
  @FunctionalInterface
  private interface Work {
    void on(Connection connection) throws SQLException;
  }

  private void connected(Work work) {
    try (var connection =
        DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())) {
      execute(connection, "set synchronous_commit = off");
      execute(connection, "set maintenance_work_mem = '512MB'");
      work.on(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the load failed: " + e.getMessage(), e);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public boolean isOccupied() {
    return jooq.fetchExists(ACCOUNT) || jooq.fetchExists(COMPANY) || jooq.fetchExists(OFFER);
  }

  @Override
  public void begin() {
    connected(
        connection -> {
          var drop = new ArrayList<String>();
          // The keys that others refer to can go once nobody refers to them; they come back before.
          var foreign =
              constraints(
                  connection,
                  "contype = 'f' and (conrelid::regclass::text = any (?) or confrelid::regclass::text = any (?))",
                  drop,
                  2);
          restore.addAll(
              constraints(
                  connection,
                  "contype in ('p', 'u') and conrelid::regclass::text = any (?)",
                  drop,
                  1));
          restore.addAll(indexes(connection, drop));
          restore.addAll(foreign);
          for (var sql : drop) {
            execute(connection, sql);
          }
        });
  }

  private static List<String> constraints(
      Connection connection, String which, List<String> drop, int arrays) throws SQLException {
    var restore = new ArrayList<String>();
    try (var query = connection.prepareStatement(CONSTRAINTS.formatted(which))) {
      for (var i = 1; i <= arrays; i++) {
        query.setArray(i, connection.createArrayOf("text", LARGE.toArray()));
      }
      try (var found = query.executeQuery()) {
        while (found.next()) {
          var constraint =
              "alter table " + found.getString(1) + " %s constraint " + found.getString(2);
          drop.add(constraint.formatted("drop"));
          restore.add(constraint.formatted("add") + " " + found.getString(3));
        }
      }
    }
    return restore;
  }

  private static List<String> indexes(Connection connection, List<String> drop)
      throws SQLException {
    var restore = new ArrayList<String>();
    try (var query = connection.prepareStatement(INDEXES)) {
      query.setArray(1, connection.createArrayOf("text", LARGE.toArray()));
      try (var found = query.executeQuery()) {
        while (found.next()) {
          drop.add("drop index " + found.getString(1));
          restore.add(found.getString(2));
        }
      }
    }
    return restore;
  }

  @Override
  public void world(List<Company> companies, List<InventedLandlord> landlords, List<Offer> offers) {
    connected(
        connection -> {
          rows(connection, "company", companies.stream().map(CompanyRow::from).toList());
          rows(connection, "landlord", landlords.stream().map(LandlordRow::from).toList());
          rows(connection, "offer", offers.stream().map(OfferRow::from).toList());
        });
  }

  @Override
  public void people(
      List<DemoAccount> accounts,
      List<HousingRequest> requests,
      List<Projections.Projected> projections) {
    var projected = JooqProjections.records(projections);
    connected(
        connection -> {
          rows(connection, "account", accounts.stream().map(JdbcDemoStore::row).toList());
          rows(
              connection,
              "housing_request",
              requests.stream().map(HousingRequestRow::from).toList());
          for (var records : projected) {
            records(connection, records);
          }
        });
  }

  @Override
  public void applications(List<DemoApplication> applications, List<FrozenBoard> boards) {
    connected(
        connection -> {
          records(connection, applications.stream().map(JdbcDemoStore::row).toList());
          records(
              connection,
              applications.stream().flatMap(a -> JdbcDemoStore.events(a).stream()).toList());
          var closed = new FrozenBoards(DSL.using(connection, SQLDialect.POSTGRES));
          for (var from = 0; from < boards.size(); from += BOARDS) {
            closed.addAll(boards.subList(from, Math.min(from + BOARDS, boards.size())));
          }
        });
  }

  private static void rows(Connection connection, String table, Collection<? extends Record> rows)
      throws SQLException {
    if (!rows.isEmpty()) {
      CopyText.ofRows(table, rows).into(connection);
    }
  }

  private static void records(Connection connection, Collection<? extends TableRecord<?>> records)
      throws SQLException {
    if (!records.isEmpty()) {
      CopyText.ofRecords(records).into(connection);
    }
  }

  @Override
  public void finish(String rules) {
    connected(
        connection -> {
          for (var sql : restore) {
            execute(connection, sql);
          }
          restore.clear();
          execute(
              connection,
              "insert into place_version (place, version, stale_on) select r.place, 1, min(p.stale_on)"
                  + " from request_place r join request_projection p using (request_id) group by r.place");
          try (var computed =
              connection.prepareStatement(
                  "insert into projection_rules (fingerprint) values (?)")) {
            computed.setString(1, rules);
            computed.executeUpdate();
          }
          // Offers that come with everybody else concern nobody anew.
          execute(
              connection,
              "insert into offer_alerted (offer_id, recorded_at, matches) select id, opens_at, 0 from offer");
          execute(
              connection,
              "select setval('platform_number', greatest((select max(platform_number)::bigint from housing_request),"
                  + " (select last_value from platform_number)))");
          // Index-only scans want to know which pages everybody sees; the planner wants to know
          // what is there.
          execute(connection, "vacuum (analyze)");
        });
  }
}
