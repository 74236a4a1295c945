package fr.alin.scoring;

import fr.alin.company.Contribution;
import fr.alin.company.Tranche;
import fr.alin.consent.DisclosureLevel;
import fr.alin.eligibility.EmploymentFacts;
import fr.alin.reference.RuleParameters;
import java.time.LocalDate;

/**
 * Points that the employer gives. Nothing without contribution, without confirmation (or delegation)
 * or below disclosure level 2; then the confirmation and each granted tranche, once. Source: S1, S2, D06.
 */
public final class CompanyPoints {

  private CompanyPoints() {}

  /** Does the employer's side count at all? */
  public static boolean areOpen(EmploymentFacts employment) {
    return employment.contribution() != Contribution.NONE
        && employment.confirmation().givesPoints()
        && employment.disclosure().number() >= DisclosureLevel.IDENTIFICATION.number();
  }

  public static int confirmed(EmploymentFacts employment, RuleParameters parameters) {
    return areOpen(employment) ? parameters.points().companyConfirmed() : 0;
  }

  /** Points of a tranche on a day. */
  public static int tranche(
      EmploymentFacts employment, Tranche tranche, LocalDate on, RuleParameters parameters) {
    return areOpen(employment) && isGranted(employment, tranche, on)
        ? maximum(tranche, parameters)
        : 0;
  }

  static boolean isGranted(EmploymentFacts employment, Tranche tranche, LocalDate on) {
    return employment
        .trancheWindows()
        .getOrDefault(tranche, EmploymentFacts.DayWindow.NEVER)
        .contains(on);
  }

  static int maximum(Tranche tranche, RuleParameters parameters) {
    return switch (tranche) {
      case A -> parameters.points().trancheA();
      case B -> parameters.points().trancheB();
      case C -> parameters.points().trancheC();
    };
  }
}
