package fr.alin.adapters.persistence;

import fr.alin.ranking.LiveApplicants;
import fr.alin.ranking.PlaceRow;
import fr.alin.ranking.Surroundings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows as one string of bytes each, made by the database and read here: a view that finds hundreds of applicants or of
 * changed requests takes them from one field instead of thousands. Whole numbers stand with the most significant byte first.
 */
final class PlaceRows {

  /** A row of {@code request_place r}. */
  static final String ROW =
      "uuid_send(r.request_id)"
          + " || int4send(r.valid_from - date '1970-01-01') || int4send(r.valid_until - date '1970-01-01')"
          + " || int4send(r.gone::int + 2 * r.able::int + 4 * r.number_valid::int + 8 * r.job_change::int)"
          + " || int4send(r.size_for_dwelling::int) || int4send(r.social_category::int)"
          + " || int4send(r.intermediate_category::int) || int4send(r.static_points::int)"
          + " || int4send(r.size_class::int) || int4send(r.first_registered_on - date '1970-01-01')"
          + " || int8send(coalesce(r.social_income_cents, -1)) || int8send(coalesce(r.intermediate_income_cents, -1))"
          + " || int8send(coalesce(r.monthly_income_cents, -1)) || int8send(r.housing_benefit_cents)"
          + " || convert_to(coalesce(r.home_commune, '-----'), 'UTF8') || array_send(r.companies)";

  /** An applicant, a row of {@code application a}; the same order of ids as in the table does not matter. */
  static final String APPLICANT =
      "uuid_send(a.request_id) || int4send(a.first_registered_on - date '1970-01-01') || int4send(a.own_points)"
          + " || int4send(case a.employer_size when 'SME' then 1 when 'MID_CAP' then 2 when 'LARGE' then 3 else 0 end)"
          + " || timestamptz_send(a.submitted_at) || convert_to(a.unique_number, 'UTF8')";

  private static final int GONE = 1;
  private static final int ABLE = 2;
  private static final int NUMBER_VALID = 4;
  private static final int JOB_CHANGE = 8;
  private static final int COMMUNE_LENGTH = 5;
  private static final int NUMBER_LENGTH = 18;
  private static final int APPLICANT_LENGTH = 16 + 4 + 4 + 4 + 8 + NUMBER_LENGTH;

  /** Microseconds from 1970 to 2000, from which the database counts. */
  private static final long TO_2000 = 946_684_800_000_000L;

  private PlaceRows() {}

  static List<PlaceRow> read(byte @Nullable [] bytes) {
    if (bytes == null) {
      return List.of();
    }
    var rows = new ArrayList<PlaceRow>();
    for (var buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining(); ) {
      rows.add(row(buffer));
    }
    return rows;
  }

  static PlaceRow row(ByteBuffer buffer) {
    var request = new UUID(buffer.getLong(), buffer.getLong());
    var validFrom = buffer.getInt();
    var validUntil = buffer.getInt();
    var flags = buffer.getInt();
    var persons = buffer.getInt();
    var socialCategory = buffer.getInt();
    var intermediateCategory = buffer.getInt();
    var staticPoints = buffer.getInt();
    var sizeClass = buffer.getInt();
    var registered = buffer.getInt();
    var social = buffer.getLong();
    var intermediate = buffer.getLong();
    var monthly = buffer.getLong();
    var benefit = buffer.getLong();
    var home = text(buffer, COMMUNE_LENGTH);
    return new PlaceRow(
        request,
        (flags & GONE) != 0,
        validFrom,
        validUntil,
        persons,
        socialCategory,
        intermediateCategory,
        social,
        intermediate,
        monthly,
        benefit,
        home.charAt(0) == '-' ? PlaceRow.UNKNOWN : Surroundings.index(home),
        (flags & JOB_CHANGE) != 0,
        staticPoints,
        sizeClass,
        (flags & ABLE) != 0,
        (flags & NUMBER_VALID) != 0,
        registered,
        companies(buffer));
  }

  /** As the server sends an array: dimensions, flags and type; length and lower bound unless empty; each with its length. */
  private static List<UUID> companies(ByteBuffer buffer) {
    var dimensions = buffer.getInt();
    buffer.position(buffer.position() + 2 * Integer.BYTES);
    if (dimensions == 0) {
      return List.of();
    }
    var companies = new UUID[buffer.getInt()];
    buffer.position(buffer.position() + Integer.BYTES);
    for (var i = 0; i < companies.length; i++) {
      buffer.position(buffer.position() + Integer.BYTES);
      companies[i] = new UUID(buffer.getLong(), buffer.getLong());
    }
    return List.of(companies);
  }

  static LiveApplicants applicants(byte @Nullable [] bytes) {
    if (bytes == null) {
      return LiveApplicants.ofSize(0);
    }
    var applicants = LiveApplicants.ofSize(bytes.length / APPLICANT_LENGTH);
    var buffer = ByteBuffer.wrap(bytes);
    for (var i = 0; i < applicants.size(); i++) {
      applicants.fill(
          i,
          new UUID(buffer.getLong(), buffer.getLong()),
          buffer.getInt(),
          buffer.getInt(),
          buffer.getInt(),
          buffer.getLong() + TO_2000,
          text(buffer, NUMBER_LENGTH));
    }
    return applicants;
  }

  private static String text(ByteBuffer buffer, int length) {
    var text = new String(buffer.array(), buffer.position(), length, StandardCharsets.ISO_8859_1);
    buffer.position(buffer.position() + length);
    return text;
  }
}
