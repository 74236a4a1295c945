package fr.alin.account;

import fr.alin.reference.DepartmentCode;
import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import java.util.Set;

/**
 * What an account may do: an adviser in territories (départements), an agent for one landlord. The
 * relations between role and scope are checked here, so that no account has a right without a scope.
 */
public record Entitlement(Role role, Set<DepartmentCode> territories, Fact<LandlordId> landlord) {

  public Entitlement {
    territories = Set.copyOf(territories);
    if (!territories.isEmpty() && role != Role.ADVISER) {
      throw new IllegalArgumentException("territories belong to advisers");
    }
    if (landlord.isKnown() != (role == Role.LANDLORD_AGENT)) {
      throw new IllegalArgumentException("landlord belongs to landlord agents, and they have one");
    }
  }

  /** What anybody who signs up receives. */
  public static Entitlement applicant() {
    return new Entitlement(Role.APPLICANT, Set.of(), Fact.unknown("landlord"));
  }
}
