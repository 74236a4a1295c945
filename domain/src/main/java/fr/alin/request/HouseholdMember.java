package fr.alin.request;

import java.time.LocalDate;

/** One person to be housed. */
public record HouseholdMember(Role role, LocalDate birthDate, boolean disabled) {

  /** APPLICANT and CO_APPLICANT sign the lease; DEPENDANT covers alternating custody and visiting rights. */
  public enum Role {
    APPLICANT,
    CO_APPLICANT,
    DEPENDANT,
    OTHER
  }

  /** Age in completed years; born on 29 February, one ages on 1 March in common years. */
  public int ageOn(LocalDate day) {
    var age = day.getYear() - birthDate.getYear();
    var hadBirthday =
        day.getMonthValue() > birthDate.getMonthValue()
            || (day.getMonthValue() == birthDate.getMonthValue()
                && day.getDayOfMonth() >= birthDate.getDayOfMonth());
    return hadBirthday ? age : age - 1;
  }
}
