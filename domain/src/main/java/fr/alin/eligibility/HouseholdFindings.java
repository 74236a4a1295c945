package fr.alin.eligibility;

import fr.alin.reference.RuleParameters;
import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.util.List;

/** Findings of the rules that need no offer: who the employer is, and whether the number is valid. */
public final class HouseholdFindings {

  private HouseholdFindings() {}

  public static List<Finding> of(CandidateFacts facts, LocalDate day, RuleParameters parameters) {
    var number =
        switch (NumberValidity.on(facts, day)) {
          case Fact.Known<Boolean>(var valid) -> Finding.metWhen(RuleId.UNIQUE_NUMBER_VALID, valid);
          case Fact.Unknown<Boolean>(var what) -> Finding.unknown(RuleId.UNIQUE_NUMBER_VALID, what);
        };
    return List.of(Rules.employerSize(facts, parameters), number);
  }
}
