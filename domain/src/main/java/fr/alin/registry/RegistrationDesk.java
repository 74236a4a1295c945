package fr.alin.registry;

import fr.alin.form.FormReading;
import fr.alin.request.RegisterRecord;
import java.time.LocalDate;

/**
 * Port: the desk {@code ACLOG} at which the platform files requests in the national register. Remote:
 * never called inside a transaction. Filing the same draft again, changed or not, gives the number
 * that it got before; hence a filing whose answer was lost is simply filed again. Bounded in time and
 * retries; never throws for what the partner may do.
 */
public interface RegistrationDesk {

  /** Every answer that is asked of the household; {@code filedOn} is the day from which seniority counts. */
  Answer file(FormReading form, LocalDate filedOn);

  /** What came back. */
  sealed interface Answer {
    /** What the register now holds, under the number that it gave. */
    record Filed(RegisterRecord record) implements Answer {}

    /** The register refuses the request; {@code code} is its own, for the log. */
    record Refused(String code) implements Answer {}

    /** No usable answer in time; whether the request was filed is not known. {@code cause} is for the log. */
    record Unreachable(String cause) implements Answer {}
  }
}
