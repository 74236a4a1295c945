package fr.alin.matching;

import fr.alin.offer.Offer;
import fr.alin.ranking.OfferBounds;
import fr.alin.shared.OfferId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Port: whom a new offer concerns. Recorded once for each offer; whoever sends alerts reads them. */
public interface Alerts {

  /** Offers that went online and were not recorded yet, those that opened first coming first. */
  List<Offer> unrecorded(Instant now, int limit);

  /**
   * Records every household that is eligible on that day, and that the offer is done.
   *
   * @return how many; 0 too when another node recorded the offer before
   */
  int record(OfferId offer, OfferBounds bounds, LocalDate day, Instant now);
}
