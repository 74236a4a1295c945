package fr.alin.matching;

import fr.alin.eligibility.CandidateFacts;
import fr.alin.eligibility.Eligibility;
import fr.alin.offer.Offer;
import fr.alin.reference.Commune;
import fr.alin.reference.Communes;
import fr.alin.shared.Fact;
import java.util.List;

/** Adds the verdict and the way to work to offers found, for the household that looks. */
public final class Cards {

  private static final long METRES_IN_KILOMETRE = 1000;

  private final Eligibility eligibility;
  private final Communes communes;

  public Cards(Eligibility eligibility, Communes communes) {
    this.eligibility = eligibility;
    this.communes = communes;
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
                    kilometresToWork(seeking.facts(), found.offer()),
                    Fact.unknown("rank"),
                    seeking.today()))
        .toList();
  }

  private Fact<Integer> kilometresToWork(CandidateFacts facts, Offer offer) {
    return facts
        .employment()
        .workCommune()
        .flatMap(communes::byCode)
        .flatMap(Commune::coordinates)
        .flatMap(work -> offer.facts().commune().coordinates().map(work::metresTo))
        .map(metres -> Math.toIntExact(Math.ceilDiv(metres, METRES_IN_KILOMETRE)));
  }
}
