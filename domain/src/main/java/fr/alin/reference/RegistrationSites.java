package fr.alin.reference;

import fr.alin.shared.Fact;
import java.util.List;

/** Port: registration site by département (domain.md 4.4), editable reference data. */
public interface RegistrationSites {
  Fact<RegistrationSite> of(DepartmentCode department);

  /** All départements, in the order of their codes. */
  List<RegistrationSite> all();
}
