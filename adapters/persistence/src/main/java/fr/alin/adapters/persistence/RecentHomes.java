package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.DossierStatements.OFFER_STATE;
import static fr.alin.adapters.persistence.DossierStatements.RESERVED_TO;
import static fr.alin.adapters.persistence.jooq.Tables.COMPANY;
import static fr.alin.adapters.persistence.jooq.Tables.DIRECTORY_VERSION;
import static fr.alin.adapters.persistence.jooq.Tables.LANDLORD;
import static fr.alin.adapters.persistence.jooq.Tables.OFFER;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.alin.company.Company;
import fr.alin.offer.Offer;
import fr.alin.ranking.Place;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Offers as this node read them last. One serves again as long as a statement finds its row, and the companies and landlords,
 * in the state that it was read in.
 */
@Singleton
final class RecentHomes {

  /** More than are online at one time; a few kilobytes each. */
  private static final int KEPT = 4_096;

  private static final List<Field<?>> FIELDS = fields();

  private final DSLContext jooq;
  private final OfferReading offers;
  private final Cache<OfferId, Home> homes = Caffeine.newBuilder().maximumSize(KEPT).build();

  /** An offer in the state of these rows, and where the requests search that it answers. */
  record Home(RowState state, Offer offer, Fact<Company> reservedTo, List<Place> places) {}

  RecentHomes(DSLContext jooq, OfferReading offers) {
    this.jooq = jooq;
    this.offers = offers;
  }

  /** As it was read last; whether it still stands is for the next statement to say. */
  @Nullable Home last(OfferId id) {
    return homes.getIfPresent(id);
  }

  /** Of a row with the fields of the offer, its landlord and its company; null when it holds none. */
  @Nullable Home read(Record row) {
    if (row.get(OFFER.ID) == null) {
      return null;
    }
    var offer = offers.toDomain(row);
    var home =
        new Home(
            RowState.ofOffer(row),
            offer,
            Absence.fact(row.get(RESERVED_TO.ID), "reservation")
                .map(found -> CompanyReading.toDomain(row.into(RESERVED_TO).into(COMPANY))),
            Place.around(offer.facts().commune()));
    homes.put(offer.id(), home);
    return home;
  }

  /** Offers in these states, those that changed since they were read last by one question more. */
  Map<UUID, Offer> in(Map<UUID, RowState> states) {
    var found = new HashMap<UUID, Offer>();
    var missing = new ArrayList<UUID>();
    states.forEach(
        (id, state) -> {
          var home = last(new OfferId(id));
          if (home != null && home.state().equals(state)) {
            found.put(id, home.offer());
          } else {
            missing.add(id);
          }
        });
    if (!missing.isEmpty()) {
      readAll(missing).forEach(home -> found.put(home.offer().id().value(), home.offer()));
    }
    return found;
  }

  private List<Home> readAll(List<UUID> ids) {
    return jooq.select(FIELDS)
        .from(OFFER)
        .crossJoin(DIRECTORY_VERSION)
        .join(LANDLORD)
        .on(LANDLORD.ID.eq(OFFER.LANDLORD_ID))
        .leftJoin(RESERVED_TO)
        .on(RESERVED_TO.ID.eq(OFFER.RESERVED_TO))
        .where(OFFER.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
        .fetch(this::read);
  }

  private static List<Field<?>> fields() {
    var fields = new ArrayList<Field<?>>(List.of(OFFER.fields()));
    fields.add(LANDLORD.NAME);
    fields.addAll(List.of(RESERVED_TO.fields()));
    fields.add(OFFER_STATE);
    fields.add(DIRECTORY_VERSION.NUMBER);
    return List.copyOf(fields);
  }
}
