package fr.alin.request;

/** To whose job the request is attached: the applicant or the (first) co-applicant, one of them. */
public enum Holder {
  APPLICANT,
  CO_APPLICANT
}
