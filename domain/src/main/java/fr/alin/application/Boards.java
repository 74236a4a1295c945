package fr.alin.application;

import fr.alin.offer.Offer;
import fr.alin.ranking.Candidate;
import fr.alin.ranking.MatchRanking;
import fr.alin.reference.Parameters;
import fr.alin.reference.RuleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.request.UniqueNumber;
import fr.alin.scoring.Scoring;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Objects;

/**
 * Makes the board of an offer from its applicants: pure, and the only place where it is done, so
 * that closing, replay and the demonstration's past agree to the byte.
 */
public final class Boards {

  private final MatchRanking ranking;
  private final Scoring scoring;
  private final Parameters parameters;

  public Boards(MatchRanking ranking, Scoring scoring, Parameters parameters) {
    this.ranking = ranking;
    this.scoring = scoring;
    this.parameters = parameters;
  }

  /** The board of the deadline, however late the closing runs. */
  public FrozenBoard atDeadline(Offer offer, Collection<Entry> applicants) {
    var day = BusinessClock.legalDate(offer.deadline());
    return of(
        offer.id(),
        offer.deadline(),
        applicants,
        parameters.inForceOn(day),
        parameters.boostOn(day));
  }

  /** The board under these rules and this boost; the order of the applicants does not matter. */
  public FrozenBoard of(
      OfferId offer,
      Instant closedAt,
      Collection<Entry> applicants,
      RuleParameters rules,
      Fact<SizeClass> boosted) {
    var byNumber = new HashMap<UniqueNumber, Entry>();
    applicants.forEach(entry -> byNumber.put(entry.number(), entry));
    var candidates = applicants.stream().map(Boards::candidate).toList();
    var lines =
        ranking.rank(candidates, boosted, rules).stream()
            .map(
                ranked -> {
                  var entry = Objects.requireNonNull(byNumber.get(ranked.candidate().number()));
                  return new FrozenBoard.Line(
                      ranked.position(),
                      entry.id(),
                      entry
                          .ownSheet()
                          .with(
                              scoring.relative(
                                  ranked.strictlyOlder(), entry.employer(), boosted, rules)),
                      ranked.total(),
                      Fact.known(CanonicalBoard.facts(entry)));
                })
            .toList();
    return new FrozenBoard(
        offer,
        closedAt,
        rules.version(),
        Fact.known(figures(rules, BusinessClock.legalDate(closedAt))),
        boosted,
        lines);
  }

  /** The set by which this board was made; unknown when it is no longer published. */
  Fact<RuleParameters> rulesOf(FrozenBoard board) {
    return parameters.published(board.ruleSetVersion()).map(set -> set.parameters());
  }

  private static Candidate candidate(Entry entry) {
    return new Candidate(
        entry.number(),
        entry.firstRegisteredOn(),
        entry.ownSheet().total(),
        entry.employer(),
        Fact.known(entry.submittedAt()));
  }

  /** Those figures of the set that a ranking among given own points depends on. */
  private static String figures(RuleParameters rules, LocalDate asOf) {
    return "seniority="
        + rules.points().seniority()
        + ";balancing="
        + rules.points().balancing()
        + ";as-of="
        + asOf;
  }
}
