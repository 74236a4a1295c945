package fr.alin.request;

/** How applicant and co-applicant live together. */
public enum CoupleLink {
  NONE,
  MARRIED,
  PACS,
  COHABITING
}
