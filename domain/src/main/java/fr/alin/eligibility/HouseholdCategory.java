package fr.alin.eligibility;

import fr.alin.reference.RuleParameters;
import fr.alin.request.CoupleLink;
import fr.alin.request.Household;
import fr.alin.request.HouseholdMember;
import fr.alin.request.HouseholdMember.Role;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The category of a household in the ceiling tables. Expected births do not count here. Sources:
 * arrêté of 29 July 1987 and domain.md 1.2 (social), domain.md 1.7 and 2.13 (intermediate).
 */
public final class HouseholdCategory {

  private HouseholdCategory() {}

  /** Category of the PLAI, PLUS and PLS tables; 7 means category 6 and one supplement. */
  public static int social(Household household, LocalDate day, RuleParameters parameters) {
    var persons = household.members().size();
    var dependants = (int) household.count(Role.DEPENDANT);
    var category = persons;
    if (persons - dependants == 1 && dependants >= 1) {
      category = dependants + 2;
    }
    if (isYoungCouple(household, day, parameters)) {
      category = Math.max(category, 3);
    }
    // The text defines the step of disability for categories 2 to 6 only.
    if (persons < 6 && household.members().stream().anyMatch(HouseholdMember::disabled)) {
      category = Math.max(category, persons + 1);
    }
    return category;
  }

  /** Row of the PLI table: no bonus for young couples, none for disability. */
  public static int intermediate(Household household) {
    var dependants = (int) household.count(Role.DEPENDANT);
    var adults = household.members().size() - dependants;
    return adults == 1 && dependants == 0 ? 1 : 2 + dependants + Math.max(0, adults - 2);
  }

  /** A couple without dependant whose ages, in completed years, add up to 55 at most. */
  public static boolean isYoungCouple(
      Household household, LocalDate day, RuleParameters parameters) {
    return isCoupleWithoutDependant(household)
        && ageSum(household, day) <= parameters.thresholds().youngCoupleAgeSum();
  }

  /** The first later day on which a young couple is none any more; {@link LocalDate#MAX} for others. */
  public static LocalDate youngUntil(
      Household household, LocalDate day, RuleParameters parameters) {
    if (!isYoungCouple(household, day, parameters)) {
      return LocalDate.MAX;
    }
    var birthday = day;
    while (ageSum(household, birthday) <= parameters.thresholds().youngCoupleAgeSum()) {
      var from = birthday;
      birthday =
          Ages.earlier(
              Ages.nextBirthday(household.applicant().birthDate(), from),
              Ages.nextBirthday(coApplicant(household).birthDate(), from));
    }
    return birthday;
  }

  private static boolean isCoupleWithoutDependant(Household household) {
    return household.couple() != CoupleLink.NONE && household.count(Role.DEPENDANT) == 0;
  }

  private static long ageSum(Household household, LocalDate day) {
    return ChronoUnit.YEARS.between(household.applicant().birthDate(), day)
        + ChronoUnit.YEARS.between(coApplicant(household).birthDate(), day);
  }

  /** The partner is the first co-applicant named; a couple always has one. */
  private static HouseholdMember coApplicant(Household household) {
    return household.members().stream()
        .filter(member -> member.role() == Role.CO_APPLICANT)
        .findFirst()
        .orElseThrow();
  }
}
