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
import fr.alin.shared.OfferId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Matches in one statement on the index of {@code request_place}: a row of the record holds up to a thousand requests, so that
 * a match costs its sixteen bytes and not a row.
 */
@Singleton
final class JooqAlerts implements Alerts {

  private static final int CHUNK = 1000;

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
  public int record(OfferId offer, OfferBounds bounds, LocalDate day, Instant now) {
    var mine =
        jooq.insertInto(OFFER_ALERTED)
            .set(OFFER_ALERTED.OFFER_ID, offer.value())
            .set(OFFER_ALERTED.RECORDED_AT, now)
            .set(OFFER_ALERTED.MATCHES, 0)
            .onConflictDoNothing()
            .execute();
    if (mine == 0) {
      return 0;
    }
    var able =
        bounds.places().stream()
            .map(place -> able(bounds, place, day))
            .reduce(Select::unionAll)
            .orElseThrow();
    var request = DSL.field(DSL.name("request_id"), UUID.class);
    var chunk = DSL.field(DSL.name("chunk"), Integer.class);
    var numbered =
        DSL.select(request, DSL.rowNumber().over().minus(1).div(CHUNK).as(chunk))
            .from(able.asTable("able"))
            .asTable("numbered");
    jooq.insertInto(OFFER_ALERT, OFFER_ALERT.OFFER_ID, OFFER_ALERT.CHUNK, OFFER_ALERT.REQUEST_IDS)
        .select(
            DSL.select(DSL.val(offer.value()), chunk, DSL.arrayAgg(request))
                .from(numbered)
                .groupBy(chunk))
        .execute();
    var matches =
        DSL.field(
            DSL.select(
                    DSL.coalesce(
                        DSL.sum(DSL.cardinality(OFFER_ALERT.REQUEST_IDS)).cast(Integer.class), 0))
                .from(OFFER_ALERT)
                .where(OFFER_ALERT.OFFER_ID.eq(offer.value())));
    return jooq.update(OFFER_ALERTED)
        .set(OFFER_ALERTED.MATCHES, matches)
        .where(OFFER_ALERTED.OFFER_ID.eq(offer.value()))
        .returning(OFFER_ALERTED.MATCHES)
        .fetchSingle(OFFER_ALERTED.MATCHES);
  }

  private static Select<Record1<UUID>> able(OfferBounds bounds, Place place, LocalDate day) {
    return DSL.select(REQUEST_PLACE.REQUEST_ID)
        .from(REQUEST_PLACE)
        .where(EligibleCandidates.of(place, day))
        .and(new EligibleCandidates(bounds).eligible());
  }
}
