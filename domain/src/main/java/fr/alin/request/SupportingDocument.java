package fr.alin.request;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Documents that the applicant confirms as held at the registration site, in the three groups of S1:
 * to get the number, to see offers, to apply (domain.md 3.4).
 */
public enum SupportingDocument {
  IDENTITY(Tier.SEE_OFFERS),
  TAX_NOTICE_N_MINUS_1(Tier.SEE_OFFERS),
  TAX_NOTICE_N_MINUS_2(Tier.SEE_OFFERS),
  INCOME_PROOF(Tier.APPLY),
  EMPLOYMENT_PROOF(Tier.APPLY),
  CURRENT_HOUSING_PROOF(Tier.APPLY),
  FAMILY_SITUATION_PROOF(Tier.APPLY),
  CHILDREN_PROOF(Tier.APPLY),
  DISABILITY_PROOF(Tier.APPLY),
  REASON_PROOF(Tier.APPLY);

  /** What the document is needed for. */
  public enum Tier {
    GET_NUMBER,
    SEE_OFFERS,
    APPLY
  }

  private static final Set<String> REASONS_TO_PROVE =
      Set.of("02", "03", "04", "05", "06", "16", "18", "22");

  private final Tier tier;

  SupportingDocument(Tier tier) {
    this.tier = tier;
  }

  public Tier tier() {
    return tier;
  }

  /** The documents asked of this household, no others (the list is exhaustive: R.441-2-4-1). */
  public static List<SupportingDocument> neededFor(RegisterRecord record) {
    var needed =
        EnumSet.of(
            IDENTITY,
            TAX_NOTICE_N_MINUS_1,
            TAX_NOTICE_N_MINUS_2,
            INCOME_PROOF,
            EMPLOYMENT_PROOF,
            CURRENT_HOUSING_PROOF);
    if (!record.coHolders().isEmpty() || "DMPSV".contains(record.applicant().familySituation())) {
      needed.add(FAMILY_SITUATION_PROOF);
    }
    if (!record.dependants().isEmpty()
        || !record.childrenInCustody().isEmpty()
        || record.expectedBirths() > 0) {
      needed.add(CHILDREN_PROOF);
    }
    if (record.household().members().stream().anyMatch(HouseholdMember::disabled)) {
      needed.add(DISABILITY_PROOF);
    }
    if (record.reasons().stream().anyMatch(REASONS_TO_PROVE::contains)) {
      needed.add(REASON_PROOF);
    }
    return new ArrayList<>(needed);
  }
}
