package fr.alin.matching;

import fr.alin.offer.InMemoryOffers;
import fr.alin.offer.Offer;
import fr.alin.shared.Fact;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import java.time.Instant;
import java.util.Comparator;

/** Every open offer that is reserved to nobody. */
public final class InMemoryPublicOffers implements PublicOffers {

  private final InMemoryOffers offers;

  public InMemoryPublicOffers(InMemoryOffers offers) {
    this.offers = offers;
  }

  @Override
  public Found find(OfferSearch.Filter filter, Instant now, Page page) {
    var all =
        offers.all().stream()
            .filter(offer -> offer.isOpenAt(now))
            .filter(offer -> !offer.facts().reservedTo().isKnown())
            .filter(offer -> InMemoryOfferSearch.wished(filter, offer))
            .sorted(
                Comparator.comparing(Offer::deadline).thenComparing(offer -> offer.id().value()))
            .toList();
    var from = page.after().map(Integer::parseInt).orElse(0);
    var to = Math.min(all.size(), from + page.limit());
    return new Found(
        new Slice<>(
            all.subList(from, to),
            to < all.size() ? Fact.known(Integer.toString(to)) : Fact.unknown("next page")),
        all.size());
  }
}
