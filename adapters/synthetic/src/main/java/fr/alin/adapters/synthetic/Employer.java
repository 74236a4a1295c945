package fr.alin.adapters.synthetic;

import fr.alin.company.Company;
import fr.alin.request.Siret;
import java.util.List;

/**
 * A company with the towns of its establishments.
 *
 * @param weight how many of the invented people work there, compared with the others
 */
record Employer(Company company, List<Town> sites, int weight) {

  Employer {
    sites = List.copyOf(sites);
  }

  /** The establishment in this town; establishments are numbered in the order of the sites, from 1. */
  Siret siretIn(Town town) {
    return Numbers.siret(company.siren(), sites.indexOf(town) + 1);
  }

  boolean isIn(String basin) {
    return sites.stream().anyMatch(site -> site.basin().equals(basin));
  }

  Town siteIn(String basin) {
    return sites.stream().filter(site -> site.basin().equals(basin)).findFirst().orElseThrow();
  }
}
