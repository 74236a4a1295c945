package fr.alin.offer;

import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import java.time.Instant;
import java.util.List;

/** Port: the offers (write side by Data JDBC, reads by jOOQ). */
public interface Offers {

  void add(Offer offer);

  Fact<Offer> find(OfferId id);

  /** Offers past their deadline and not closed yet, oldest deadline first. */
  List<OfferId> due(Instant now, int limit);

  /**
   * Marks the offer closed, once, and locks it for the rest of the transaction: true when this call
   * closed it, false when it was closed already. Submissions lock the same row in share mode, hence
   * none slips in between.
   */
  boolean close(OfferId id, Instant now);
}
