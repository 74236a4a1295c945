package fr.alin.matching;

import fr.alin.application.RankingBoard;
import fr.alin.eligibility.Verdict;
import fr.alin.offer.Offer;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import java.time.LocalDate;

/**
 * An offer in a list, as this household sees it.
 *
 * @param kilometresToWork as the crow flies between the centres of both communes, rounded up
 * @param rank among the applicants if I applied now; known in a ranked list only
 */
public record OfferCard(
    Offer offer,
    Verdict verdict,
    int applicants,
    Fact<ApplicationId> mine,
    Fact<Integer> kilometresToWork,
    Fact<RankingBoard.Standing> rank,
    LocalDate today) {

  /** The same with my place. */
  OfferCard at(RankingBoard.Standing standing) {
    return new OfferCard(
        offer, verdict, applicants, mine, kilometresToWork, Fact.known(standing), today);
  }
}
