package fr.alin.company;

import fr.alin.reference.SizeClass;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;

/**
 * A company of the reference, found by its SIREN; subsidiaries name their parent.
 *
 * @param headcount employees of this company (SIREN), for the threshold of access
 * @param sizeClass of the whole group
 * @param confirmation what the company says of its employees until each is confirmed by name
 */
public record Company(
    CompanyId id,
    String siren,
    String name,
    Fact<CompanyId> parent,
    Sector sector,
    int headcount,
    SizeClass sizeClass,
    Contribution contribution,
    EmployerConfirmation confirmation,
    HousingPolicy policy) {

  /** The same, had it answered so for its employees. */
  public Company answering(EmployerConfirmation answer) {
    return new Company(
        id, siren, name, parent, sector, headcount, sizeClass, contribution, answer, policy);
  }

  /** A company that published a policy has opened its space; until then nobody there answers. */
  public boolean hasOpenedSpace() {
    return !policy.equals(HousingPolicy.NONE_PUBLISHED);
  }

  public Company {
    if (!siren.matches("\\d{9}")) {
      throw new IllegalArgumentException("SIREN malformed");
    }
    if (headcount < 0) {
      throw new IllegalArgumentException("headcount below zero");
    }
  }
}
