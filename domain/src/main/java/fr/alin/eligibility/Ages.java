package fr.alin.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Ages in completed years: whoever is born on 29 February ages on 1 March in common years (domain.md
 * 2.13), which is also how the calendar of the platform counts years between two days.
 */
public final class Ages {

  private Ages() {}

  /** Age in completed years on a day. */
  public static int on(LocalDate birthDate, LocalDate day) {
    return (int) ChronoUnit.YEARS.between(birthDate, day);
  }

  /** The first day on which somebody is so many years old. */
  public static LocalDate turning(LocalDate birthDate, int years) {
    var birthday = birthDate.plusYears(years);
    // The calendar moves 29 February back to the 28th in common years; the law of ages moves it on.
    return birthday.getDayOfMonth() == birthDate.getDayOfMonth() ? birthday : birthday.plusDays(1);
  }

  /** The first birthday after a day. */
  static LocalDate nextBirthday(LocalDate birthDate, LocalDate day) {
    return turning(birthDate, on(birthDate, day) + 1);
  }

  static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
