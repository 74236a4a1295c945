package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;
import static fr.alin.adapters.persistence.jooq.Tables.COMPANY;
import static fr.alin.adapters.persistence.jooq.Tables.DIRECTORY_VERSION;
import static fr.alin.adapters.persistence.jooq.Tables.FROZEN_BOARD_LINE;
import static fr.alin.adapters.persistence.jooq.Tables.HOUSING_REQUEST;
import static fr.alin.adapters.persistence.jooq.Tables.LANDLORD;
import static fr.alin.adapters.persistence.jooq.Tables.OFFER;
import static fr.alin.adapters.persistence.jooq.Tables.SANDBOX_CLOCK;

import fr.alin.ranking.Place;
import fr.alin.shared.OfferId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The questions behind dossiers: everything about a person, with an offer or without, and a glance that only tells in which
 * state the rows are. Their texts never change: written once, since writing them took longer than having them answered.
 */
final class DossierStatements {

  static final fr.alin.adapters.persistence.jooq.tables.Company RESERVED_TO =
      COMPANY.as("reserved_to");
  static final fr.alin.adapters.persistence.jooq.tables.Application LIVE =
      APPLICATION.as("live_one");

  /** The transaction that wrote the row as it stands: another one after every change, also after a row was put back. */
  static final Field<Long> REQUEST_STATE = writtenBy(HOUSING_REQUEST, "request_state");

  static final Field<Long> OFFER_STATE = writtenBy(OFFER, "offer_state");

  static final Field<Integer> ON_BOARD =
      DSL.field(
              DSL.selectCount()
                  .from(FROZEN_BOARD_LINE)
                  .where(FROZEN_BOARD_LINE.OFFER_ID.eq(OFFER.ID)))
          .as("on_board");

  /** As {@code HousingRequest.employerSiret}: of the holder's job in the register, else the one typed here. */
  private static final Field<String> EMPLOYER_SIREN =
      DSL.field(
          """
          coalesce(
            substring(case when {0} ->> 'holder' = 'CO_APPLICANT' and jsonb_array_length({1} -> 'coHolders') > 0
              then {1} #>> '{coHolders,0,person,job,employerSiret}'
              else {1} #>> '{applicant,job,employerSiret}' end from '^[0-9]{9}'),
            substring({0} ->> 'employerSiret' from '^[0-9]{9}'))""",
          String.class, HOUSING_REQUEST.COMPLEMENT, HOUSING_REQUEST.REGISTER);

  private static final Field<UUID> ANYBODY = DSL.val(new UUID(0, 0));

  static final Field<UUID> LATEST =
      DSL.field(
              DSL.select(APPLICATION.ID)
                  .from(APPLICATION)
                  .where(APPLICATION.ACCOUNT_ID.eq(ANYBODY))
                  .and(APPLICATION.OFFER_ID.eq(OFFER.ID))
                  .orderBy(APPLICATION.SUBMITTED_AT.desc(), APPLICATION.ID.desc())
                  .limit(DSL.inline(1)))
          .as("latest");

  static final List<Field<?>> GLANCE =
      List.of(
          DatabaseClock.BUSINESS_TIME, DIRECTORY_VERSION.NUMBER, HOUSING_REQUEST.ID, REQUEST_STATE);
  private static final List<Field<?>> SEEKER = seeker();
  private static final List<Field<?>> MEETING = meeting();
  private static final List<Field<?>> OFFER_GLANCE = together(GLANCE, MEETING);
  static final List<Field<?>> OFFER_VIEW = offerView();

  /** Of the question of {@link PlaceSnapshot}, in its order. */
  private static final Field<Long> VERSION = DSL.field("version", Long.class);

  private static final Field<Long> PURGED_TO = DSL.field("purged_to", Long.class);
  private static final Field<LocalDate> STALE_ON = DSL.field("stale_on", LocalDate.class);
  private static final Field<byte[]> NEWER = DSL.field("newer", byte[].class);
  private static final Field<byte[]> APPLICANTS = DSL.field("applicants", byte[].class);
  private static final List<Field<?>> GLANCE_WITH_BOARD =
      together(
          OFFER_GLANCE,
          List.of(VERSION, PURGED_TO, STALE_ON, NEWER, APPLICANTS, DSL.field("n", Integer.class)));

  private final DSLContext jooq;
  private final List<String> withBoard;
  private final String glance;
  private final String seeker;
  private final String offer;

  DossierStatements(DSLContext jooq) {
    this.jooq = jooq;
    glance = person(jooq.select(GLANCE)).getSQL();
    seeker = employer(person(jooq.select(SEEKER))).getSQL();
    var offerGlance = meeting(person(jooq.select(OFFER_GLANCE))).getSQL();
    withBoard =
        IntStream.rangeClosed(0, Place.MOST_OF_AN_OFFER)
            .mapToObj(
                places ->
                    "select * from ("
                        + offerGlance
                        + ") g cross join ("
                        + PlaceSnapshot.question(places)
                        + ") b order by b.n")
            .toList();
    offer = whole(jooq.select(OFFER_VIEW)).getSQL();
  }

  /** In which state somebody's rows are. */
  Record glance(UUID account) {
    return query(glance, GLANCE, account).fetchSingle();
  }

  /** Everything about somebody. */
  Record seeker(UUID account) {
    return query(seeker, SEEKER, account).fetchSingle();
  }

  /**
   * In which state somebody's rows and an offer are, with what applications there are and the offer's board: a row for each
   * place, all at one instant.
   */
  Result<Record> glance(UUID account, OfferId offerId, List<Place> places, long[] known) {
    var values = new ArrayList<Object>(List.of(account, account, offerId.value()));
    values.addAll(PlaceSnapshot.values(offerId, places, known));
    return query(withBoard.get(places.size()), GLANCE_WITH_BOARD, values.toArray()).fetch();
  }

  /** Of the rows of a glance with the board. */
  static PlaceSnapshot board(List<Record> rows, List<Place> places, long[] known) {
    return new PlaceSnapshot(
        places,
        known,
        rows.stream()
            .map(
                row ->
                    new PlaceSnapshot.At(
                        row.get(VERSION),
                        row.get(PURGED_TO),
                        row.get(STALE_ON),
                        PlaceRows.read(row.get(NEWER))))
            .toList(),
        PlaceRows.applicants(rows.getFirst().get(APPLICANTS)));
  }

  /** Everything about somebody and an offer. */
  Record seeker(UUID account, UUID offerId) {
    return query(offer, OFFER_VIEW, account, account, offerId).fetchSingle();
  }

  /** The values in the order of the text: whose latest application, whose request, which offer. */
  private ResultQuery<Record> query(String sql, List<Field<?>> fields, Object... values) {
    return jooq.resultQuery(sql, values).coerce(fields);
  }

  static SelectJoinStep<Record> person(org.jooq.SelectSelectStep<Record> selected) {
    return selected
        .from(SANDBOX_CLOCK)
        .crossJoin(DIRECTORY_VERSION)
        .leftJoin(HOUSING_REQUEST)
        .on(HOUSING_REQUEST.ACCOUNT_ID.eq(ANYBODY));
  }

  /** Somebody with an employer, an offer with its landlord and reservation. */
  static SelectJoinStep<Record> whole(org.jooq.SelectSelectStep<Record> selected) {
    return meeting(employer(person(selected)))
        .leftJoin(LANDLORD)
        .on(LANDLORD.ID.eq(OFFER.LANDLORD_ID))
        .leftJoin(RESERVED_TO)
        .on(RESERVED_TO.ID.eq(OFFER.RESERVED_TO));
  }

  private static SelectJoinStep<Record> employer(SelectJoinStep<Record> person) {
    return person.leftJoin(COMPANY).on(COMPANY.SIREN.eq(EMPLOYER_SIREN));
  }

  static SelectJoinStep<Record> meeting(SelectJoinStep<Record> person) {
    return person
        .leftJoin(OFFER)
        .on(OFFER.ID.eq(ANYBODY))
        .leftJoin(LIVE)
        .on(LIVE.REQUEST_ID.eq(HOUSING_REQUEST.ID))
        .and(LIVE.LIVE);
  }

  private static List<Field<?>> seeker() {
    var fields = new ArrayList<>(GLANCE);
    // its id is there already
    for (var field : HOUSING_REQUEST.fields()) {
      if (!fields.contains(field)) {
        fields.add(field);
      }
    }
    fields.addAll(List.of(COMPANY.fields()));
    fields.add(CompanyReading.LINEAGE);
    return List.copyOf(fields);
  }

  /** What a person and an offer have to do with each other. */
  private static List<Field<?>> meeting() {
    var fields = new ArrayList<Field<?>>();
    fields.add(OFFER_STATE);
    fields.addAll(List.of(LIVE.fields()));
    fields.add(LATEST);
    fields.add(ON_BOARD);
    return List.copyOf(fields);
  }

  private static List<Field<?>> offerView() {
    var fields = together(SEEKER, MEETING);
    fields.addAll(List.of(OFFER.fields()));
    fields.add(LANDLORD.NAME);
    fields.addAll(List.of(RESERVED_TO.fields()));
    return List.copyOf(fields);
  }

  static List<Field<?>> together(List<Field<?>> one, List<Field<?>> other) {
    var fields = new ArrayList<>(one);
    fields.addAll(other);
    return fields;
  }

  private static Field<Long> writtenBy(Table<?> table, String name) {
    return DSL.field("{0}.xmin::text::bigint", Long.class, DSL.name(table.getName())).as(name);
  }
}
