package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.LANDLORD;
import static fr.alin.adapters.persistence.jooq.Tables.OFFER;

import fr.alin.offer.Offer;
import fr.alin.offer.Offers;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Offers: written by Data JDBC, read and closed by jOOQ. */
@Singleton
final class JdbcOffers implements Offers {

  private final OfferRows rows;
  private final OfferReading reading;
  private final Locks locks;
  private final DSLContext jooq;

  JdbcOffers(OfferRows rows, OfferReading reading, Locks locks, DSLContext jooq) {
    this.rows = rows;
    this.reading = reading;
    this.locks = locks;
    this.jooq = jooq;
  }

  @Override
  public boolean add(Offer offer) {
    locks.take(Locks.Kind.OFFER, offer.id().value().toString());
    if (find(offer.id()).isKnown()) {
      return false;
    }
    rows.save(OfferRow.from(offer));
    return true;
  }

  @Override
  public Fact<Offer> find(OfferId id) {
    return Absence.fact(
        jooq.select(OfferReading.FIELDS)
            .from(OFFER)
            .join(LANDLORD)
            .on(LANDLORD.ID.eq(OFFER.LANDLORD_ID))
            .where(OFFER.ID.eq(id.value()))
            .fetchOne(),
        "offer",
        reading::toDomain);
  }

  @Override
  public Map<OfferId, Offer> findAll(Collection<OfferId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jooq
        .select(OfferReading.FIELDS)
        .from(OFFER)
        .join(LANDLORD)
        .on(LANDLORD.ID.eq(OFFER.LANDLORD_ID))
        .where(OFFER.ID.in(ids.stream().map(OfferId::value).toList()))
        .fetch(reading::toDomain)
        .stream()
        .collect(Collectors.toMap(Offer::id, Function.identity()));
  }

  @Override
  public List<OfferId> due(Instant now, int limit) {
    return jooq.select(OFFER.ID)
        .from(OFFER)
        .where(OFFER.CLOSED_AT.isNull())
        .and(OFFER.DEADLINE.le(now))
        .orderBy(OFFER.DEADLINE, OFFER.ID)
        .limit(limit)
        .fetch(row -> new OfferId(row.value1()));
  }

  @Override
  public boolean close(OfferId id, Instant now) {
    // The update takes the lock that submissions ask for in share mode, and keeps it to the end of
    // the transaction.
    return jooq.update(OFFER)
            .set(OFFER.CLOSED_AT, now)
            .where(OFFER.ID.eq(id.value()))
            .and(OFFER.CLOSED_AT.isNull())
            .execute()
        == 1;
  }
}
