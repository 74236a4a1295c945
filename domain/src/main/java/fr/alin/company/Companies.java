package fr.alin.company;

import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Port: the reference of companies. */
public interface Companies {
  Fact<Company> bySiren(String siren);

  Fact<Company> byId(CompanyId id);

  /** The companies of these SIRENs with their ancestors; a SIREN that the reference does not hold is absent. */
  Map<String, Employer> employers(Collection<String> sirens);

  /** The same for one SIREN. */
  default Fact<Employer> employer(String siren) {
    var employer = employers(Set.of(siren)).get(siren);
    return employer == null ? Fact.unknown("company") : Fact.known(employer);
  }
}
