package fr.alin.request;

import fr.alin.shared.Bounds;
import java.util.List;

/**
 * Everybody who will live in the home. Exactly one applicant; a couple needs a co-applicant.
 *
 * @param expectedBirths counted for the size of the home, not for the ceiling category (domain.md 1.2)
 */
public record Household(List<HouseholdMember> members, CoupleLink couple, int expectedBirths) {

  public static final int MOST_MEMBERS = 30;

  public Household {
    members = Bounds.atMost(MOST_MEMBERS, members);
    if (count(members, HouseholdMember.Role.APPLICANT) != 1) {
      throw new IllegalArgumentException("household needs exactly one applicant");
    }
    if (couple != CoupleLink.NONE && count(members, HouseholdMember.Role.CO_APPLICANT) == 0) {
      throw new IllegalArgumentException("couple without co-applicant");
    }
    if (expectedBirths < 0 || expectedBirths > 9) {
      throw new IllegalArgumentException("expectedBirths outside 0 to 9");
    }
  }

  private static long count(List<HouseholdMember> members, HouseholdMember.Role role) {
    return members.stream().filter(m -> m.role() == role).count();
  }

  public long count(HouseholdMember.Role role) {
    return count(members, role);
  }

  public HouseholdMember applicant() {
    return members.stream()
        .filter(m -> m.role() == HouseholdMember.Role.APPLICANT)
        .findFirst()
        .orElseThrow();
  }

  /** Persons for the size of the home: members and expected births. */
  public int sizeForDwelling() {
    return members.size() + expectedBirths;
  }
}
