package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.OFFER;

import fr.alin.matching.OfferSearch;
import fr.alin.offer.Offer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/**
 * A total order over offers for keyset pagination: one column, then the id.
 *
 * @param key what the column holds for an offer, as a cursor writes it
 * @param read back from a cursor
 */
record OfferSorting<K>(
    Field<K> column, boolean descending, Function<Offer, K> key, Function<String, K> read) {

  static OfferSorting<?> of(OfferSearch.Order order) {
    return switch (order) {
      case DEADLINE -> new OfferSorting<>(OFFER.DEADLINE, false, Offer::deadline, Instant::parse);
      case NEWEST -> new OfferSorting<>(OFFER.OPENS_AT, true, Offer::opensAt, Instant::parse);
      case RENT ->
          new OfferSorting<>(
              OFFER.RENT_WITH_CHARGES_CENTS,
              false,
              offer -> offer.facts().rentWithCharges().cents(),
              Long::valueOf);
    };
  }

  List<SortField<?>> fields() {
    return List.of(descending ? column.desc() : column.asc(), OFFER.ID.asc());
  }

  /** After the keys of a cursor; everything without one. */
  Condition after(List<String> keys) {
    if (keys.isEmpty()) {
      return DSL.noCondition();
    }
    var last = read.apply(keys.get(0));
    var id = UUID.fromString(keys.get(1));
    return descending
        ? column.lt(last).or(column.eq(last).and(OFFER.ID.gt(id)))
        : DSL.row(column, OFFER.ID).gt(last, id);
  }

  List<String> keys(Offer offer) {
    return List.of(key.apply(offer).toString(), offer.id().value().toString());
  }
}
