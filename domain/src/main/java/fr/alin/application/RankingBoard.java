package fr.alin.application;

import fr.alin.ranking.OfferBounds;
import fr.alin.reference.RuleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.shared.RequestId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Port: live ranks, exact and computed on demand. The order and the formula are those of {@code
 * MatchRanking} and {@code CandidateProjection}; values come in as arguments and a property test
 * holds both to the same answer.
 */
public interface RankingBoard {

  /** A place: position from 1 among {@code outOf}, with what the relative lines were computed from. */
  record Standing(int position, int outOf, int strictlyOlder, int total) {}

  /** Somebody who might apply, or has: the own points of the day. */
  record Seeker(
      RequestId request,
      UniqueNumber number,
      LocalDate firstRegisteredOn,
      int ownPoints,
      Fact<SizeClass> employer,
      Instant appliedAt) {}

  /** Rank of a live application among the applicants still in the running. */
  Fact<Standing> amongApplicants(
      OfferId offer, ApplicationId application, Fact<SizeClass> boosted, RuleParameters parameters);

  /** Rank among the applicants plus this one, as if the seeker applied at {@code appliedAt}. */
  Standing ifApplied(
      OfferId offer, Seeker seeker, Fact<SizeClass> boosted, RuleParameters parameters);

  /**
   * Rank among all eligible people, the seeker included; those who applied to this offer count with
   * their stored points and instant, those who did not tie after them.
   */
  Standing amongEligible(
      OfferId offer, OfferBounds bounds, Seeker seeker, Fact<SizeClass> boosted, RuleParameters parameters);

  /** How many people are eligible, and how many applied. */
  Counts counts(OfferId offer, OfferBounds bounds);

  /** Head counts of an offer. */
  record Counts(int eligible, int applicants) {}
}
