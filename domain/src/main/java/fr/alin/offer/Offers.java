package fr.alin.offer;

import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Port: the offers (write side by Data JDBC, reads by jOOQ). */
public interface Offers {

  /** False when an offer with this id is there already: a twin was faster. */
  boolean add(Offer offer);

  Fact<Offer> find(OfferId id);

  /** These offers, by id; unknown ids are absent. */
  Map<OfferId, Offer> findAll(Collection<OfferId> ids);

  /** Offers past their deadline and not closed yet, oldest deadline first. */
  List<OfferId> due(Instant now, int limit);

  /**
   * Marks the offer closed, once, and locks it for the rest of the transaction: true when this call
   * closed it, false when it was closed already. Submissions lock the same row in share mode, hence
   * none slips in between.
   */
  boolean close(OfferId id, Instant now);
}
