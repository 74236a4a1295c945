package fr.alin.matching;

import fr.alin.offer.Offer;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import java.time.Instant;

/**
 * Port: the open homes that anybody may see, so none that is reserved to a company. Earliest
 * deadline first, then id.
 */
public interface PublicOffers {

  Found find(OfferSearch.Filter filter, Instant now, Page page);

  /**
   * A page of homes.
   *
   * @param total homes that match, on all pages
   */
  record Found(Slice<Offer> offers, int total) {}
}
