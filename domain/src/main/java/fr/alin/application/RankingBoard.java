package fr.alin.application;

import fr.alin.ranking.OfferBounds;
import fr.alin.ranking.Place;
import fr.alin.reference.RuleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.shared.RequestId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Port: live ranks, exact and computed on demand. The order and the formula are those of {@code
 * MatchRanking} and {@code CandidateProjection}; values come in as arguments and a property test
 * holds all implementations to the same answer.
 *
 * <p>The population of an offer: its applicants still in the running, with their stored points,
 * registration, employer and instant; the other eligible people, with the points of the day; and the
 * seeker.
 */
public interface RankingBoard {

  /** A place: position from 1 among {@code outOf}, with what the relative lines were computed from. */
  record Standing(int position, int outOf, int strictlyOlder, int total) {}

  /** Somebody who might apply, or has: the own points of the day, or those stored. */
  record Seeker(
      RequestId request,
      UniqueNumber number,
      LocalDate firstRegisteredOn,
      int ownPoints,
      Fact<SizeClass> employer,
      Instant appliedAt) {}

  /** What is known of an offer's board. */
  sealed interface Answer permits Standings, Behind {}

  /**
   * Both ranks and head counts at one snapshot. Both ranks count the seeker in as if they applied at
   * {@code appliedAt}, in place of their own live application to this offer; those who have not
   * applied tie after those who have.
   *
   * @param eligibleCount applicants and other eligible people; a seeker who is neither is not in it
   * @param applicantCount applicants in the running
   * @param amongEligible unknown without a seeker
   * @param amongApplicants unknown without a seeker
   */
  record Standings(
      int eligibleCount,
      int applicantCount,
      Fact<Standing> amongEligible,
      Fact<Standing> amongApplicants)
      implements Answer {}

  /**
   * What is stored for these places says nothing about that day yet (the clock of the sandbox has
   * jumped): they must be brought up to date first, see {@link RefreshAgeing}.
   */
  record Behind(Set<Place> places) implements Answer {

    public Behind {
      places = Set.copyOf(places);
    }
  }

  /**
   * Both ranks and head counts of one offer on a legal day.
   *
   * @param bounds those of the offer on that day
   * @param seeker unknown: counts only
   */
  Answer standings(
      OfferId offer,
      OfferBounds bounds,
      Fact<Seeker> seeker,
      Fact<SizeClass> boosted,
      RuleParameters parameters,
      LocalDate day);

  /**
   * What a store has read of an offer's board together with something else, so that both are of one instant; what is in it is
   * the store's own affair.
   */
  interface Snapshot {}

  /** The same at the instant of a snapshot, where a store can take one; of now where it cannot. */
  default Answer standings(
      OfferId offer,
      OfferBounds bounds,
      Fact<Seeker> seeker,
      Fact<SizeClass> boosted,
      RuleParameters parameters,
      LocalDate day,
      Fact<Snapshot> at) {
    return standings(offer, bounds, seeker, boosted, parameters, day);
  }

  /** Rank of a live application among the applicants still in the running. */
  Fact<Standing> amongApplicants(
      OfferId offer, ApplicationId application, Fact<SizeClass> boosted, RuleParameters parameters);

  /** The same for many applications, to any offers, in one question; those not in the running are absent. */
  Map<ApplicationId, Standing> amongApplicants(
      Collection<ApplicationId> applications, Fact<SizeClass> boosted, RuleParameters parameters);
}
