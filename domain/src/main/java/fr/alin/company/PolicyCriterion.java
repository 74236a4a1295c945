package fr.alin.company;

/**
 * Criteria that a company may put in a tranche; every one can be computed from the request (S1, S2).
 */
public enum PolicyCriterion {
  /** Entry date in the last six months, or to come. */
  RECRUITMENT,
  /** Apprenticeship contract. */
  WORK_STUDY,
  /** Transfer among the reasons, or a recent entry: a job change. */
  JOB_MOBILITY,
  /** Moving closer to work among the reasons (code 19). */
  CLOSER_TO_WORK,
  /** The employee is under 30. */
  UNDER_30,
  /** Permanent contract for two years or more. */
  PERMANENT_OVER_TWO_YEARS
}
