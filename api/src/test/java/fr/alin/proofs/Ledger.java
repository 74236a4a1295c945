package fr.alin.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.adapters.postgres.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads the books by plain SQL, past everything that the product wrote them with. Each check selects
 * the rows that must not exist, and is one statement, hence one moment.
 */
final class Ledger implements AutoCloseable {

  private static final Map<String, String> FORBIDDEN = forbidden();

  private final Connection connection;

  Ledger(EmbeddedPostgres server) throws SQLException {
    this.connection =
        DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
  }

  private static Map<String, String> forbidden() {
    var checks = new LinkedHashMap<String, String>();
    checks.put(
        "two live applications of one request",
        "select request_id from application where live group by request_id having count(*) > 1");
    checks.put(
        "an application whose history does not begin with SUBMITTED, or says it twice",
        """
        select a.id from application a
        where (select e.status from application_event e where e.application_id = a.id order by e.id limit 1)
              is distinct from 'SUBMITTED'
           or (select count(*) from application_event e
               where e.application_id = a.id and e.status = 'SUBMITTED') <> 1
        """);
    checks.put(
        "an application whose status is not the last of its history",
        """
        select a.id from application a
        where (select e.status from application_event e where e.application_id = a.id order by e.id desc limit 1)
              is distinct from a.status
        """);
    checks.put(
        "a step recorded twice",
        "select application_id from application_event group by application_id, status having count(*) > 1");
    checks.put(
        "a claim without application",
        """
        select c.key from idempotency_claim c
        where not exists (select from application a where a.id = c.application_id and a.account_id = c.owner_id)
        """);
    checks.put(
        "an application without exactly one claim",
        """
        select a.id from application a
        where (select count(*) from idempotency_claim c where c.application_id = a.id) <> 1
        """);
    checks.put(
        "a closed offer without board, or a board of an open one",
        """
        select o.id from offer o left join frozen_board b on b.offer_id = o.id
        where (o.closed_at is null) <> (b.offer_id is null)
        """);
    checks.put(
        "a board with a gap",
        """
        select offer_id from frozen_board_line group by offer_id
        having min(position) <> 1 or max(position) <> count(*)
        """);
    checks.put(
        "an applicant of a closed offer who is missing on its board",
        """
        select a.id from application a join offer o on o.id = a.offer_id
        where o.closed_at is not null and a.status <> 'WITHDRAWN'
          and not exists (select from frozen_board_line l where l.application_id = a.id and l.offer_id = a.offer_id)
        """);
    checks.put(
        "a line of a board about another offer's application",
        """
        select l.application_id from frozen_board_line l join application a on a.id = l.application_id
        where a.offer_id <> l.offer_id
        """);
    checks.put(
        "a shortlist that is not full while somebody waits",
        """
        select o.id from offer o join application a on a.offer_id = o.id
        where o.closed_at is not null
        group by o.id
        having count(*) filter (where a.status = 'UNDER_REVIEW')
            <> least(o.shortlist_size, count(*) filter (where a.status in ('SUBMITTED', 'UNDER_REVIEW')))
        """);
    checks.put(
        "a shortlisted file without its position, with another one, or before closing",
        """
        select a.id from application a join offer o on o.id = a.offer_id
        left join frozen_board_line l on l.application_id = a.id
        where a.status = 'UNDER_REVIEW'
          and (o.closed_at is null or a.board_position is distinct from l.position)
        """);
    checks.put(
        "an application entered after its offer had closed",
        """
        select a.id from application a join offer o on o.id = a.offer_id where a.submitted_at >= o.deadline
        """);
    checks.put(
        "a row of a place that is newer than the place",
        """
        select r.request_id from request_place r left join place_version v on v.place = r.place
        where v.version is null or r.version > v.version
        """);
    checks.put("a mail given up", "select kind from parked_mail");
    return checks;
  }

  /** Nothing lost, doubled or half-written. */
  void assertConsistent() throws SQLException {
    for (var check : FORBIDDEN.entrySet()) {
      assertThat(list(check.getValue())).as(check.getKey()).isEmpty();
    }
  }

  /** One application for this key and one row of it, or neither. */
  List<String> ofKey(UUID account, String key) throws SQLException {
    return list(
        """
        select c.application_id::text from idempotency_claim c join application a on a.id = c.application_id
        where c.owner_id = '%s' and c.key = '%s'
        """
            .formatted(account, key));
  }

  /** Live application of a person on an offer, in the words "id offer"; empty without one. */
  List<String> liveOf(UUID account) throws SQLException {
    return list(
        "select id || ' ' || offer_id from application where live and account_id = '"
            + account
            + "'");
  }

  boolean holds(UUID application, UUID account, UUID offer) throws SQLException {
    return count(
            "select count(*) from application where id = '%s' and account_id = '%s' and offer_id = '%s'"
                .formatted(application, account, offer))
        == 1;
  }

  long count(String sql) throws SQLException {
    return Long.parseLong(list(sql).getFirst());
  }

  List<String> list(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
