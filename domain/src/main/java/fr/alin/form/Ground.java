package fr.alin.form;

import fr.alin.reference.CommuneCode;
import fr.alin.reference.Communes;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.RegistrationSites;
import java.time.LocalDate;

/** What answers are held against: the day, and the places that exist. */
public record Ground(LocalDate today, Communes communes, RegistrationSites departments) {

  boolean isCommune(String code) {
    try {
      return communes.byCode(new CommuneCode(code)).isKnown();
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  boolean isDepartment(String code) {
    try {
      return departments.of(new DepartmentCode(code)).isKnown();
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
