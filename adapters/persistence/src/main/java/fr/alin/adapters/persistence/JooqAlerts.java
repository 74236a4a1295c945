package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.LANDLORD;
import static fr.alin.adapters.persistence.jooq.Tables.OFFER;
import static fr.alin.adapters.persistence.jooq.Tables.OFFER_ALERT;
import static fr.alin.adapters.persistence.jooq.Tables.OFFER_ALERTED;
import static fr.alin.adapters.persistence.jooq.Tables.REQUEST_PLACE;

import fr.alin.matching.Alerts;
import fr.alin.offer.Offer;
import fr.alin.ranking.OfferBounds;
import fr.alin.ranking.Place;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Matches and records an offer in one statement on the index of {@code request_place}: a row of the record holds up to a
 * thousand requests, so that a match costs its sixteen bytes and not a row.
 */
@Singleton
final class JooqAlerts implements Alerts {

  private static final int CHUNK = 1000;

  private static final Name MATCHED = DSL.name("matched");
  private static final Name MINE = DSL.name("mine");
  private static final Field<UUID[]> IDS = DSL.field(DSL.name("ids"), UUID[].class);
  private static final Field<Integer> MATCHES =
      DSL.field(DSL.name("mine", "matches"), Integer.class);
  private static final Field<Integer> NUMBER =
      DSL.field(DSL.name("numbered", "chunk"), Integer.class);

  private final DSLContext jooq;
  private final OfferReading reading;

  JooqAlerts(DSLContext jooq, OfferReading reading) {
    this.jooq = jooq;
    this.reading = reading;
  }

  @Override
  public List<Offer> unrecorded(Instant now, int limit) {
    return jooq.select(OfferReading.FIELDS)
        .from(OFFER)
        .join(LANDLORD)
        .on(LANDLORD.ID.eq(OFFER.LANDLORD_ID))
        .where(OFFER.CLOSED_AT.isNull())
        .and(OFFER.OPENS_AT.le(now))
        .and(OFFER.DEADLINE.gt(now))
        .andNotExists(
            DSL.selectOne().from(OFFER_ALERTED).where(OFFER_ALERTED.OFFER_ID.eq(OFFER.ID)))
        .orderBy(OFFER.OPENS_AT, OFFER.ID)
        .limit(limit)
        .fetch(reading::toDomain);
  }

  @Override
  public int record(List<Opened> opened, LocalDate day, Instant now) {
    return opened.stream().mapToInt(one -> record(one, day, now)).sum();
  }

  /** The claim comes second: an offer that another node has recorded meanwhile is matched in vain, which is rare. */
  private int record(Opened opened, LocalDate day, Instant now) {
    var bounds = opened.bounds();
    var offer = DSL.val(opened.offer().value());
    var able =
        bounds.places().stream()
            .map(place -> able(bounds, place, day))
            .reduce(Select::unionAll)
            .orElseThrow();
    var matched =
        MATCHED.as(
            DSL.select(DSL.arrayAgg(DSL.field(DSL.name("able", "request_id"), UUID.class)).as(IDS))
                .from(able.asTable("able")));
    var mine =
        MINE.as(
            DSL.insertInto(
                    OFFER_ALERTED,
                    OFFER_ALERTED.OFFER_ID,
                    OFFER_ALERTED.RECORDED_AT,
                    OFFER_ALERTED.MATCHES)
                .select(
                    DSL.select(offer, DSL.val(now), DSL.coalesce(DSL.cardinality(IDS), 0))
                        .from(MATCHED))
                .onConflictDoNothing()
                .returning(OFFER_ALERTED.MATCHES));
    var chunks =
        DSL.name("chunks")
            .as(
                DSL.insertInto(
                        OFFER_ALERT,
                        OFFER_ALERT.OFFER_ID,
                        OFFER_ALERT.CHUNK,
                        OFFER_ALERT.REQUEST_IDS)
                    .select(
                        DSL.select(
                                offer,
                                NUMBER,
                                DSL.field(
                                    "{0}[{1} * {2} + 1:({1} + 1) * {2}]",
                                    UUID[].class, IDS, NUMBER, DSL.inline(CHUNK)))
                            .from(MATCHED)
                            .crossJoin(MINE)
                            .crossJoin(
                                DSL.table(
                                    "generate_series(0, ({0} - 1) / {1}) as numbered(chunk)",
                                    MATCHES, DSL.inline(CHUNK)))
                            .where(MATCHES.gt(0)))
                    .returning(OFFER_ALERT.CHUNK));
    return jooq
        .with(matched)
        .with(mine)
        .with(chunks)
        .select(MATCHES)
        .from(MINE)
        .fetch(MATCHES)
        .stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  private static Select<Record1<UUID>> able(OfferBounds bounds, Place place, LocalDate day) {
    return DSL.select(REQUEST_PLACE.REQUEST_ID)
        .from(REQUEST_PLACE)
        .where(EligibleCandidates.of(place, day))
        .and(new EligibleCandidates(bounds).eligible());
  }
}
