package fr.alin.company;

import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

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
  public Set<CompanyId> lineage(CompanyId id) {
    var lineage = new HashSet<CompanyId>();
    var next = byId(id);
    while (next instanceof Fact.Known<Company>(var company) && lineage.add(company.id())) {
      next = company.parent().flatMap(this::byId);
    }
    return lineage;
  }
}
