package fr.alin.request;

import fr.alin.shared.Bounds;
import fr.alin.shared.Fact;
import java.time.LocalDate;

/**
 * What the employee adds for the platform (handbook, #3): to whose job the request is attached and
 * the employer. The SIRET of the register wins over the one typed here.
 */
public record Complement(
    Holder holder,
    Fact<Siret> employerSiret,
    Fact<String> employerName,
    Fact<String> companyCode,
    Fact<String> staffNumber,
    Fact<String> department,
    Fact<LocalDate> companyEntryDate,
    Fact<Boolean> permanentTempContract,
    Fact<Boolean> temporaryHousing) {

  public Complement {
    employerName.map(v -> Bounds.text("employerName", 120, v));
    companyCode.map(v -> Bounds.text("companyCode", 40, v));
    staffNumber.map(v -> Bounds.text("staffNumber", 40, v));
    department.map(v -> Bounds.text("department", 80, v));
  }

  public Complement attachedTo(Holder other) {
    return new Complement(
        other,
        employerSiret,
        employerName,
        companyCode,
        staffNumber,
        department,
        companyEntryDate,
        permanentTempContract,
        temporaryHousing);
  }

  /** Nothing said yet: attached to the applicant. */
  public static Complement empty() {
    return new Complement(
        Holder.APPLICANT,
        Fact.unknown("employer SIRET"),
        Fact.unknown("employer name"),
        Fact.unknown("company code"),
        Fact.unknown("staff number"),
        Fact.unknown("department"),
        Fact.unknown("company entry date"),
        Fact.unknown("permanent temp contract"),
        Fact.unknown("temporary housing"));
  }
}
