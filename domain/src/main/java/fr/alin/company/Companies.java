package fr.alin.company;

import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;
import java.util.Set;

/** Port: the reference of companies. */
public interface Companies {
  Fact<Company> bySiren(String siren);

  Fact<Company> byId(CompanyId id);

  /** The company and all its ancestors: an offer reserved to one of them is open to its employees. */
  Set<CompanyId> lineage(CompanyId id);
}
