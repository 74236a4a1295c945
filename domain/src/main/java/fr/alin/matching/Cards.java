package fr.alin.matching;

import fr.alin.application.Applications;
import fr.alin.eligibility.Eligibility;
import fr.alin.offer.Offer;
import fr.alin.shared.Fact;
import java.util.List;

/** Adds to offers what their cards show: verdict, number of applicants, my own application. */
public final class Cards {

  private final Applications applications;
  private final Eligibility eligibility;

  public Cards(Applications applications, Eligibility eligibility) {
    this.applications = applications;
    this.eligibility = eligibility;
  }

  List<OfferCard> of(List<Offer> offers, Seeking seeking) {
    var ids = offers.stream().map(Offer::id).toList();
    var counts = applications.applicantCounts(ids);
    var mine = applications.ofAccountOn(seeking.request().account(), ids);
    return offers.stream()
        .map(
            offer -> {
              var own = mine.get(offer.id());
              return new OfferCard(
                  offer,
                  eligibility.judge(seeking.facts(), offer.facts(), seeking.today()),
                  counts.getOrDefault(offer.id(), 0),
                  own == null ? Fact.unknown("application") : Fact.known(own),
                  seeking.today());
            })
        .toList();
  }
}
