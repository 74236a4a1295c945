package fr.alin.application;

import fr.alin.offer.Offer;
import fr.alin.request.Requests;
import fr.alin.shared.BusinessClock;
import java.time.Instant;

/**
 * What a refusal of an allocated home, or silence, entails: 40 points less for twelve months, and
 * the home goes to the next rank (domain.md 2.5, 2.8, 5).
 */
public final class Refusals {

  private final Requests requests;
  private final KeepRequest keep;
  private final OpenOffer openOffer;

  public Refusals(Requests requests, KeepRequest keep, OpenOffer openOffer) {
    this.requests = requests;
    this.keep = keep;
    this.openOffer = openOffer;
  }

  void count(Entry entry, Instant now) {
    requests
        .find(entry.request())
        .map(
            request -> {
              var next = request.refusedAllocation(BusinessClock.legalDate(now));
              if (!requests.update(next)) {
                throw new IllegalStateException("request moved meanwhile");
              }
              keep.changed(next, now);
              return next;
            });
  }

  void moveOn(Offer offer, Instant now) {
    openOffer.promoteNext(offer, now);
  }
}
