package fr.alin.account;

/** Who a person is on the platform. */
public enum Role {
  APPLICANT,
  ADVISER,
  LANDLORD_AGENT,
  ADMIN
}
