package fr.alin.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Port: the one clock of the product, that is the database's time plus the stored sandbox offset,
 * truncated to microseconds. A use case reads it once and passes the instant on.
 */
public interface BusinessClock {

  /** Legal dates are those of Paris. */
  ZoneId LEGAL_ZONE = ZoneId.of("Europe/Paris");

  Instant now();

  static LocalDate legalDate(Instant instant) {
    return instant.atZone(LEGAL_ZONE).toLocalDate();
  }
}
