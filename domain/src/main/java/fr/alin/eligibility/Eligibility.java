package fr.alin.eligibility;

import fr.alin.offer.OfferFacts;
import fr.alin.reference.Parameters;
import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * May this household apply for this home? Every rule that the home asks answers, in the published
 * order, under the figures of the day of the decision.
 */
public final class Eligibility {

  /** Rules that need facts which a simulation lacks; it leaves them out of findings and verdict. */
  public static final Set<RuleId> LEFT_OUT_OF_SIMULATIONS =
      Set.of(RuleId.SEARCHED_LOCATION, RuleId.UNIQUE_NUMBER_VALID, RuleId.RESERVED_TO_COMPANY);

  private final Parameters parameters;

  public Eligibility(Parameters parameters) {
    this.parameters = parameters;
  }

  public Verdict judge(CandidateFacts household, OfferFacts offer, LocalDate decisionDate) {
    return judge(household, offer, decisionDate, Set.of());
  }

  /** The same, without asking some rules. */
  public Verdict judge(
      CandidateFacts household, OfferFacts offer, LocalDate decisionDate, Set<RuleId> leftOut) {
    var asked = asCase(household, offer, decisionDate);
    return Verdict.of(
        Rules.ALL.stream()
            .filter(rule -> !leftOut.contains(rule.id()) && rule.asked().test(asked))
            .map(rule -> rule.judge().apply(asked))
            .toList());
  }

  /** For each rule that fails, in the published order, the smallest change that would meet it. */
  public List<NearestChange> nearestChanges(
      Verdict verdict, CandidateFacts household, OfferFacts offer, LocalDate decisionDate) {
    var asked = asCase(household, offer, decisionDate);
    return verdict.findings().stream()
        .filter(finding -> finding.judgement() == Finding.Judgement.FAILED)
        .map(finding -> Openings.nearest(finding, asked))
        .toList();
  }

  /** The ceiling that {@code income-under-ceiling} uses; unknown overseas and outside the tables. */
  public Fact<IncomeCeilingFacts> ceiling(
      CandidateFacts household, OfferFacts offer, LocalDate decisionDate) {
    return Rules.ceiling(asCase(household, offer, decisionDate));
  }

  private Rule.Case asCase(CandidateFacts household, OfferFacts offer, LocalDate decisionDate) {
    return new Rule.Case(
        household, offer, decisionDate, parameters.inForceOn(decisionDate), parameters.ceilings());
  }
}
