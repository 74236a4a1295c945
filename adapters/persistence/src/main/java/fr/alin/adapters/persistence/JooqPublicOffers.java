package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.LANDLORD;
import static fr.alin.adapters.persistence.jooq.Tables.OFFER;

import fr.alin.matching.OfferSearch;
import fr.alin.matching.PublicOffers;
import fr.alin.shared.Page;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Open homes for anybody, by keyset on the deadline as the lists of members. */
@Singleton
final class JooqPublicOffers implements PublicOffers {

  private final DSLContext jooq;
  private final OfferReading reading;
  private final OfferWishes wishes;

  JooqPublicOffers(DSLContext jooq, OfferReading reading, OfferWishes wishes) {
    this.jooq = jooq;
    this.reading = reading;
    this.wishes = wishes;
  }

  @Override
  public Found find(OfferSearch.Filter filter, Instant now, Page page) {
    var cursor = Cursor.of("public-offers", filter);
    var after = cursor.read(page, 2);
    var shown = JooqOfferSearch.open(now).and(OFFER.RESERVED_TO.isNull()).and(wishes.of(filter));
    var found =
        jooq.select(OfferReading.FIELDS)
            .from(OFFER)
            .join(LANDLORD)
            .on(LANDLORD.ID.eq(OFFER.LANDLORD_ID))
            .where(shown)
            .and(
                after.isEmpty()
                    ? DSL.noCondition()
                    : DSL.row(OFFER.DEADLINE, OFFER.ID)
                        .gt(Instant.parse(after.get(0)), UUID.fromString(after.get(1))))
            .orderBy(OFFER.DEADLINE, OFFER.ID)
            .limit(page.limit() + 1)
            .fetch(reading::toDomain);
    var total = jooq.selectCount().from(OFFER).where(shown).fetchSingle().value1();
    return new Found(
        cursor.slice(
            found,
            page,
            offer -> List.of(offer.deadline().toString(), offer.id().value().toString())),
        total);
  }
}
