package fr.alin.ranking;

import fr.alin.eligibility.Finding.Judgement;
import fr.alin.request.SearchedPlaces;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact.Known;
import java.util.Collections;
import java.util.Set;

/**
 * Eligibility and own points of a projected household on an offer, in the form that SQL repeats. Both
 * agree exactly with the rules and the sheet; property tests hold all three to the same answer.
 */
public final class ProjectedMatch {

  private ProjectedMatch() {}

  /** Every rule that the offer asks is met; a missing fact is not enough. */
  public static boolean eligible(
      CandidateProjection candidate, SearchedPlaces places, OfferBounds offer) {
    return admitted(candidate, offer) && searched(places, offer);
  }

  /** The same, with canonical places. */
  public static boolean eligible(
      CandidateProjection candidate, Set<Place> places, OfferBounds offer) {
    return admitted(candidate, offer) && !Collections.disjoint(places, offer.places());
  }

  /** Every rule but that of the place. */
  public static boolean admitted(CandidateProjection candidate, OfferBounds offer) {
    return candidate.employerSize() == Judgement.MET
        && candidate.sizeForDwelling() >= offer.minPersons()
        && candidate.sizeForDwelling() <= offer.maxPersons()
        && incomeUnderCeiling(candidate, offer)
        && affordable(candidate, offer)
        && (!offer.numberAsked() || candidate.numberValid().orElse(false))
        && (!(offer.reservedTo() instanceof Known<CompanyId>(var company))
            || candidate.companies().contains(company));
  }

  /** Sum of the nine own lines. */
  public static int ownPoints(CandidateProjection candidate, OfferBounds offer) {
    return candidate.staticPoints() + mobility(candidate, offer) + effort(candidate, offer);
  }

  private static boolean incomeUnderCeiling(CandidateProjection candidate, OfferBounds offer) {
    var category =
        switch (offer.column()) {
          case SOCIAL -> candidate.socialCategory();
          case INTERMEDIATE -> candidate.intermediateCategory();
        };
    var income =
        switch (offer.column()) {
          case SOCIAL -> candidate.socialIncome();
          case INTERMEDIATE -> candidate.intermediateIncome();
        };
    // An unknown ceiling is −1, which no income is under.
    var ceiling = offer.ceilingCentsByCategory()[category];
    return income.map(amount -> amount.cents() <= ceiling).orElse(false);
  }

  private static boolean affordable(CandidateProjection candidate, OfferBounds offer) {
    return candidate
        .monthlyIncome()
        .map(income -> income.plus(candidate.housingBenefit()).cents() >= offer.minimumMeansCents())
        .orElse(false);
  }

  private static boolean searched(SearchedPlaces places, OfferBounds offer) {
    return places.departments().contains(offer.department())
        || !Collections.disjoint(places.communes(), offer.communes());
  }

  private static int mobility(CandidateProjection candidate, OfferBounds offer) {
    var far =
        candidate.homeCommune().map(home -> !offer.nearCommunes().contains(home)).orElse(false);
    return candidate.jobChange() && far ? offer.mobilityPoints() : 0;
  }

  private static int effort(CandidateProjection candidate, OfferBounds offer) {
    if (!(candidate.monthlyIncome() instanceof Known<Euros>(var income)) || income.cents() == 0) {
      return 0;
    }
    var cost = Math.subtractExact(offer.rentWithChargesCents(), candidate.housingBenefit().cents());
    var rate = Math.floorDiv(Math.multiplyExact(100L, cost), income.cents());
    var distance =
        Math.max(0L, Math.max(offer.effortBandFrom() - rate, rate - offer.effortBandTo()));
    // Beyond as many percent as there are points nothing is left, whatever the slope.
    return distance > offer.effortPoints()
        ? 0
        : (int) Math.max(0L, offer.effortPoints() - offer.effortSlope() * distance);
  }
}
