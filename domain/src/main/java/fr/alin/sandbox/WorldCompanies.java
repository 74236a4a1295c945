package fr.alin.sandbox;

import fr.alin.company.Companies;
import fr.alin.company.Company;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The companies of the invented world, before any database holds them. */
final class WorldCompanies implements Companies {

  private final Map<String, Company> bySiren;
  private final Map<CompanyId, Company> byId;

  WorldCompanies(List<Company> companies) {
    bySiren = companies.stream().collect(Collectors.toMap(Company::siren, Function.identity()));
    byId = companies.stream().collect(Collectors.toMap(Company::id, Function.identity()));
  }

  @Override
  public Fact<Company> bySiren(String siren) {
    var company = bySiren.get(siren);
    return company == null ? Fact.unknown("company") : Fact.known(company);
  }

  @Override
  public Fact<Company> byId(CompanyId id) {
    var company = byId.get(id);
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
