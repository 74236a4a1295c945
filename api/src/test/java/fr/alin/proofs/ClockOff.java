package fr.alin.proofs;

import fr.alin.account.RealTime;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A node whose own clock is wrong by so much. */
@Factory
@Requires(property = ClockOff.BY)
final class ClockOff {

  static final String BY = "alin.proofs.clock-off";

  @Singleton
  @Replaces(RealTime.class)
  RealTime realTime(@Value("${" + BY + "}") Duration off) {
    return () -> Instant.now().plus(off).truncatedTo(ChronoUnit.MICROS);
  }
}
