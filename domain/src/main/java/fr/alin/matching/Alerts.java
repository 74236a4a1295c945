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

  /** An offer that went online, as the household's rows are asked about it. */
  record Opened(OfferId offer, OfferBounds bounds) {}

  /**
   * Records, for each of these offers, every household that is eligible on that day, and that the
   * offer is done.
   *
   * @return how many households, over all offers; those of an offer that another node recorded before
   *     are not counted
   */
  int record(List<Opened> opened, LocalDate day, Instant now);
}
