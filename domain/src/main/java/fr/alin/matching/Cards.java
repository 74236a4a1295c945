package fr.alin.matching;

import fr.alin.eligibility.Eligibility;
import java.util.List;

/** Adds the verdict to offers found, for the household that looks. */
public final class Cards {

  private final Eligibility eligibility;

  public Cards(Eligibility eligibility) {
    this.eligibility = eligibility;
  }

  List<OfferCard> of(List<OfferSearch.Found> offers, Seeking seeking) {
    return offers.stream()
        .map(
            found ->
                new OfferCard(
                    found.offer(),
                    eligibility.judge(seeking.facts(), found.offer().facts(), seeking.today()),
                    found.applicants(),
                    found.mine(),
                    seeking.today()))
        .toList();
  }
}
