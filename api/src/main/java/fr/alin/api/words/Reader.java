package fr.alin.api.words;

/** To whom a text about a household speaks. */
public enum Reader {
  /** The household itself: you. */
  APPLICANT(""),

  /** Advisers and landlords, who read about the household: third person, where the texts differ. */
  STAFF("staff.");

  private final String prefix;

  Reader(String prefix) {
    this.prefix = prefix;
  }

  String prefix() {
    return prefix;
  }
}
