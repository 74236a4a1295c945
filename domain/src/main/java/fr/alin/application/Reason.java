package fr.alin.application;

import fr.alin.shared.Bounds;

/** Why a file was refused: a coded reason and, when given, words for the applicant. */
public record Reason(Code code, String text) {

  /** No official nomenclature exists; ours is in rules.md (domain.md 5). */
  public enum Code {
    TYPOLOGY,
    EFFORT_RATE_HIGH,
    INCOME_TOO_HIGH_FOR_DWELLING,
    FILE_INCOMPLETE,
    DEBT_OR_DISTURBANCE,
    SOCIAL_MIX,
    OTHER_CANDIDATE_PREFERRED,
    OWNER_OF_SUITABLE_DWELLING,
    SITUATION_CHANGED,
    DOCUMENTS_OUTDATED,
    UNREACHABLE,
    SIGNED_BY_BETTER_RANK,
    CONDITION_NOT_MET,
    NOT_ON_SHORTLIST,
    REQUEST_DELETED,
    LOCATION,
    DWELLING_UNSUITABLE,
    RENT_TOO_HIGH,
    PERSONAL,
    OTHER
  }

  public static final int LONGEST_TEXT = 2000;

  public Reason {
    Bounds.textOrEmpty("reasonText", LONGEST_TEXT, text);
  }

  public static Reason of(Code code) {
    return new Reason(code, "");
  }
}
