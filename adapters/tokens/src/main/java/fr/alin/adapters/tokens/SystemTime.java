package fr.alin.adapters.tokens;

import fr.alin.account.RealTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The wall clock of the machine, in microseconds as the database keeps them. */
@Singleton
final class SystemTime implements RealTime {

  private final Clock clock = Clock.systemUTC();

  @Override
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
