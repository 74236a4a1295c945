package fr.alin.adapters.persistence;

import fr.alin.application.RankingBoard;
import fr.alin.ranking.OfferBounds;
import fr.alin.ranking.Place;
import fr.alin.reference.RuleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * Live ranks by set-based SQL: one statement makes the population, counts the older ones, adds the relative points and
 * numbers the order of {@code MatchRanking}. Applicants of the offer count with their stored points, whether or not their
 * file has changed since; other eligible people with the points of the day.
 */
@Singleton
final class JooqRankingBoard implements RankingBoard {

  private final DSLContext jooq;
  private final ApplicantStandings applicants;
  private final StandingAmongApplicants applicant;

  JooqRankingBoard(
      PlansForValues plans, ApplicantStandings applicants, StandingAmongApplicants applicant) {
    this.jooq = plans.jooq();
    this.applicants = applicants;
    this.applicant = applicant;
  }

  @Override
  public Fact<Standing> amongApplicants(
      OfferId offer,
      ApplicationId application,
      Fact<SizeClass> boosted,
      RuleParameters parameters) {
    return applicant.of(offer, application, boosted, parameters);
  }

  @Override
  public Map<ApplicationId, Standing> amongApplicants(
      Collection<ApplicationId> applications, Fact<SizeClass> boosted, RuleParameters parameters) {
    return applicants.standings(applications, boosted, parameters);
  }

  /**
   * One statement, hence one snapshot. Nothing is sorted: the seeker's place is one more than the number of those before, and
   * seniority needs only the few oldest dates, since whoever has as many older ones as there are points gets none.
   */
  @Override
  public Answer standings(
      OfferId offer,
      OfferBounds bounds,
      Fact<Seeker> seeker,
      Fact<SizeClass> boosted,
      RuleParameters parameters,
      LocalDate day) {
    var sql = new StandingsStatement(offer, bounds, boosted, parameters, day);
    var row = sql.query(jooq, seeker).fetchSingle();
    var behind = row.get(StandingsStatement.BEHIND);
    if (behind != null) {
      return new Behind(Arrays.stream(behind).map(Place::new).collect(Collectors.toSet()));
    }
    var applicants = row.get(StandingsStatement.APPLICANTS);
    var others = row.get(StandingsStatement.OTHERS);
    return new Standings(
        applicants + others,
        applicants,
        seeker.map(s -> StandingsStatement.amongEligible(row)),
        seeker.map(s -> StandingsStatement.amongApplicants(row)));
  }
}
