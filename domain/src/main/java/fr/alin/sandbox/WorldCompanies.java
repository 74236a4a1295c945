package fr.alin.sandbox;

import fr.alin.company.Companies;
import fr.alin.company.Company;
import fr.alin.company.Employer;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  public Map<String, Employer> employers(Collection<String> sirens) {
    var found = new HashMap<String, Employer>();
    for (var siren : sirens) {
      if (bySiren.get(siren) instanceof Company company) {
        found.put(siren, Employer.of(company, this::byId));
      }
    }
    return found;
  }
}
