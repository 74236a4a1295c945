package fr.alin.adapters.registry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts and times calls as {@code alin.partner.calls}, by outcome; silent without a meter registry. */
final class PartnerMeter {

  static final String NAME = "alin.partner.calls";

  private final @Nullable MeterRegistry meters;

  PartnerMeter(@Nullable MeterRegistry meters) {
    this.meters = meters;
  }

  <T> T time(Supplier<T> call, Function<T, String> outcome) {
    if (meters == null) {
      return call.get();
    }
    var sample = Timer.start(meters);
    var result = call.get();
    sample.stop(meters.timer(NAME, "partner", "register", "outcome", outcome.apply(result)));
    return result;
  }
}
