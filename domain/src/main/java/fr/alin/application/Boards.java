package fr.alin.application;

import fr.alin.offer.Offer;
import fr.alin.ranking.MatchRanking;
import fr.alin.reference.Parameters;
import fr.alin.reference.RuleParameters;
import fr.alin.reference.RuleSet;
import fr.alin.reference.SizeClass;
import fr.alin.request.UniqueNumber;
import fr.alin.scoring.ScoreSheet;
import fr.alin.scoring.Scoring;
import fr.alin.shared.ApplicationId;
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

  /** The order at the deadline, however late the closing runs. */
  public BoardOrder order(Offer offer, Collection<Applicant> applicants) {
    var day = BusinessClock.legalDate(offer.deadline());
    return order(
        offer.id(),
        offer.deadline(),
        applicants,
        parameters.inForceOn(day),
        parameters.boostOn(day));
  }

  /** The board at the deadline, sheets included. */
  public FrozenBoard atDeadline(Offer offer, Collection<Entry> entries) {
    return order(offer, entries.stream().map(Applicant::of).toList()).frozen(sheets(entries));
  }

  /** The board under these rules and this boost; the order of the entries does not matter. */
  public FrozenBoard of(
      OfferId offer,
      Instant closedAt,
      Collection<Entry> entries,
      RuleParameters rules,
      Fact<SizeClass> boosted) {
    var applicants = entries.stream().map(Applicant::of).toList();
    return order(offer, closedAt, applicants, rules, boosted).frozen(sheets(entries));
  }

  /** The set by which this board was made; unknown when it is no longer published. */
  Fact<RuleParameters> rulesOf(FrozenBoard board) {
    return parameters.published(board.ruleSetVersion()).map(RuleSet::parameters);
  }

  private BoardOrder order(
      OfferId offer,
      Instant closedAt,
      Collection<Applicant> applicants,
      RuleParameters rules,
      Fact<SizeClass> boosted) {
    var byNumber = new HashMap<UniqueNumber, Applicant>();
    applicants.forEach(applicant -> byNumber.put(applicant.number(), applicant));
    var candidates = applicants.stream().map(Applicant::candidate).toList();
    var places =
        ranking.rank(candidates, boosted, rules).stream()
            .map(
                ranked -> {
                  var applicant = Objects.requireNonNull(byNumber.get(ranked.candidate().number()));
                  return new BoardOrder.Place(
                      ranked.position(),
                      applicant,
                      scoring.relative(
                          ranked.strictlyOlder(), applicant.employer(), boosted, rules),
                      ranked.total());
                })
            .toList();
    return new BoardOrder(
        offer,
        closedAt,
        rules.version(),
        figures(rules, BusinessClock.legalDate(closedAt)),
        boosted,
        places);
  }

  private static HashMap<ApplicationId, ScoreSheet> sheets(Collection<Entry> entries) {
    var sheets = new HashMap<ApplicationId, ScoreSheet>();
    entries.forEach(entry -> sheets.put(entry.id(), entry.ownSheet()));
    return sheets;
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
