package fr.alin.request;

import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DepartmentCode;
import java.util.Set;

/**
 * Where the household searches: communes, and whole départements. An offer in an arrondissement
 * matches a wish for its whole city; a wish for an arrondissement matches that one only (domain.md 2.13).
 */
public record SearchedPlaces(Set<CommuneCode> communes, Set<DepartmentCode> departments) {

  public SearchedPlaces {
    communes = Set.copyOf(communes);
    departments = Set.copyOf(departments);
  }

  public boolean include(Commune place) {
    return communes.contains(place.code())
        || departments.contains(place.department())
        || place.parent().map(communes::contains).orElse(false);
  }
}
