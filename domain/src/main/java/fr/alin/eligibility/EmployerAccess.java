package fr.alin.eligibility;

import fr.alin.reference.RuleParameters;

/** The employer's size opens the platform to its employees; it depends on no offer. Source: S3, D10. */
public final class EmployerAccess {

  private EmployerAccess() {}

  /** What {@code employer-size} finds, as the dashboard shows it. */
  public static Finding find(CandidateFacts household, RuleParameters parameters) {
    return Rules.employerSize(household, parameters);
  }

  public static Finding.Judgement judge(CandidateFacts household, RuleParameters parameters) {
    return find(household, parameters).judgement();
  }
}
