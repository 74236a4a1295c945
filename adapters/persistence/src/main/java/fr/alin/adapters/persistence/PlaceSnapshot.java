package fr.alin.adapters.persistence;

import fr.alin.application.RankingBoard;
import fr.alin.ranking.Lineages;
import fr.alin.ranking.LiveApplicants;
import fr.alin.ranking.Place;
import fr.alin.ranking.PlaceColumns;
import fr.alin.ranking.PlaceRow;
import fr.alin.shared.OfferId;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the database says in one statement, hence at one instant: where the places of an offer stand, the rows that are newer
 * than those a node holds, and who has applied.
 *
 * @param known the versions that the node held of the places wanted when it asked
 */
@SuppressWarnings("ArrayRecordComponent") // read by index, never compared
record PlaceSnapshot(List<Place> wanted, long[] known, List<At> places, LiveApplicants applicants)
    implements RankingBoard.Snapshot {

  /**
   * One place.
   *
   * @param version 0 where nobody has ever searched
   * @param purgedTo changes up to this version are no longer told one by one
   * @param staleOn unknown with version 0
   */
  record At(long version, long purgedTo, @Nullable LocalDate staleOn, List<PlaceRow> newer) {}

  /** A whole place, loaded. */
  record Loaded(PlaceColumns columns, long version) {}

  private static final List<String> VIEW =
      IntStream.rangeClosed(0, Place.MOST_OF_AN_OFFER).mapToObj(PlaceSnapshot::view).toList();

  private static final String LOAD =
      "select v.version, r.bytes from place_version v left join lateral (select "
          + PlaceRows.ROW
          + " as bytes from request_place r where r.place = v.place and not r.gone and r.able"
          + " and r.valid_from <= ?::date and r.valid_until > ?::date) r on true where v.place = ?";

  private static String view(int places) {
    var wanted =
        IntStream.rangeClosed(1, places)
            .mapToObj(n -> "(" + n + ", ?::text collate \"C\", ?::bigint)")
            .collect(Collectors.joining(", "));
    return "select coalesce(v.version, 0) as version, coalesce(v.purged_to, 0) as purged_to, v.stale_on,"
        + " case when v.version > w.known then (select string_agg("
        + PlaceRows.ROW
        + ", ''::bytea) from request_place r where r.place = w.place and r.version > w.known) end as newer,"
        + " case when w.n = 1 then (select string_agg("
        + PlaceRows.APPLICANT
        + ", ''::bytea) from application a where a.offer_id = ? and a.status = 'SUBMITTED' and a.live) end as applicants, w.n"
        + " from (values "
        + wanted
        + ") w (n, place, known) left join place_version v on v.place = w.place order by w.n";
  }

  /** The question, its values those of {@link #values}. */
  static String question(int places) {
    return VIEW.get(places);
  }

  /** In the order of the text. */
  static List<Object> values(OfferId offer, List<Place> places, long[] known) {
    var values = new ArrayList<Object>(2 * places.size() + 1);
    values.add(offer.value());
    for (var p = 0; p < places.size(); p++) {
      values.add(places.get(p).code());
      values.add(known[p]);
    }
    return values;
  }

  /** One round trip; {@code known} are the versions that the node holds, in the order of the places. */
  static PlaceSnapshot take(Connection connection, OfferId offer, List<Place> places, long[] known)
      throws SQLException {
    try (var statement = connection.prepareStatement(question(places.size()))) {
      var values = values(offer, places, known);
      for (var v = 0; v < values.size(); v++) {
        statement.setObject(v + 1, values.get(v));
      }
      return read(statement, places, known);
    }
  }

  private static PlaceSnapshot read(PreparedStatement statement, List<Place> places, long[] known)
      throws SQLException {
    var at = new ArrayList<At>(Place.MOST_OF_AN_OFFER);
    var applicants = LiveApplicants.ofSize(0);
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        if (at.isEmpty()) {
          applicants = PlaceRows.applicants(rows.getBytes(5));
        }
        at.add(
            new At(
                rows.getLong(1),
                rows.getLong(2),
                rows.getObject(3, LocalDate.class),
                PlaceRows.read(rows.getBytes(4))));
      }
    }
    return new PlaceSnapshot(places, known, at, applicants);
  }

  /** A place as it stands, row by row into its columns. */
  static Loaded load(Connection connection, Place place, LocalDate day, Lineages lineages)
      throws SQLException {
    try (var statement = connection.prepareStatement(LOAD)) {
      statement.setObject(1, day);
      statement.setObject(2, day);
      statement.setString(3, place.code());
      try (var rows = statement.executeQuery()) {
        return columns(rows, new PlaceColumns(day, lineages));
      }
    }
  }

  private static Loaded columns(ResultSet rows, PlaceColumns empty) throws SQLException {
    var load = empty.load();
    var version = 0L;
    while (rows.next()) {
      version = rows.getLong(1);
      var bytes = rows.getBytes(2);
      if (bytes != null) {
        load.add(PlaceRows.row(ByteBuffer.wrap(bytes)));
      }
    }
    return new Loaded(load.finish(), version);
  }
}
