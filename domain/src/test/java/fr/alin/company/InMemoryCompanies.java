package fr.alin.company;

import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The reference of companies in memory; a test may replace one to play a late confirmation. */
public final class InMemoryCompanies implements Companies {

  private final Map<CompanyId, Company> rows = new LinkedHashMap<>();

  /** Adds the company, or replaces what was known of it. */
  public Company put(Company company) {
    rows.put(company.id(), company);
    return company;
  }

  @Override
  public Fact<Company> bySiren(String siren) {
    return rows.values().stream()
        .filter(company -> company.siren().equals(siren))
        .findFirst()
        .map(Fact::known)
        .orElse(Fact.unknown("company"));
  }

  @Override
  public Fact<Company> byId(CompanyId id) {
    var company = rows.get(id);
    return company == null ? Fact.unknown("company") : Fact.known(company);
  }

  @Override
  public Map<String, Employer> employers(Collection<String> sirens) {
    var found = new HashMap<String, Employer>();
    rows.values().stream()
        .filter(company -> sirens.contains(company.siren()))
        .forEach(company -> found.put(company.siren(), Employer.of(company, this::byId)));
    return found;
  }
}
