package fr.alin.account;

import fr.alin.reference.DepartmentCode;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import java.util.Set;

/**
 * Who asks, with the scope of the right: an adviser acts in territories (départements), an agent for
 * one landlord. Rights are judged in the use case.
 */
public record Actor(
    AccountId account, Role role, Set<DepartmentCode> territories, Fact<LandlordId> landlord) {

  public Actor {
    territories = Set.copyOf(territories);
  }

  /** Staff of Action Logement who may act on offers of this département. */
  public boolean isStaffFor(DepartmentCode department) {
    return role == Role.ADMIN || (role == Role.ADVISER && territories.contains(department));
  }

  public boolean isStaff() {
    return role == Role.ADMIN || role == Role.ADVISER;
  }

  public boolean actsFor(LandlordId owner) {
    return role == Role.LANDLORD_AGENT && landlord.map(own -> own.equals(owner)).orElse(false);
  }
}
