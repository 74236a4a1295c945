package fr.alin.eligibility;

/** The published identifiers of the rules of eligibility; part of the contract. */
public enum RuleId {
  EMPLOYER_SIZE("employer-size"),
  DWELLING_TYPE_FITS_HOUSEHOLD("dwelling-type-fits-household"),
  INCOME_UNDER_CEILING("income-under-ceiling"),
  RENT_AFFORDABLE("rent-affordable"),
  SEARCHED_LOCATION("searched-location"),
  UNIQUE_NUMBER_VALID("unique-number-valid"),
  RESERVED_TO_COMPANY("reserved-to-company");

  private final String code;

  RuleId(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
