package fr.alin.eligibility;

import fr.alin.offer.OfferFacts;
import fr.alin.reference.IncomeCeilings;
import fr.alin.reference.RuleParameters;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A rule of eligibility as a named value: when it is asked, and what it finds.
 *
 * @param source the text that the rule rests on; see docs/rules.md
 * @param asked whether this home asks the question at all; a rule that is not asked leaves no finding
 */
record Rule(RuleId id, String source, Predicate<Case> asked, Function<Case, Finding> judge) {

  /** One household before one home on one day, with the figures of that day. */
  record Case(
      CandidateFacts household,
      OfferFacts offer,
      LocalDate day,
      RuleParameters parameters,
      IncomeCeilings ceilings) {

    boolean isSocial() {
      return !offer.financing().isIntermediate();
    }
  }
}
