package fr.alin.adapters.registry;

import fr.alin.registry.RegisterDeliveries.Flaw;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts files as {@code alin.register.deliveries}, by outcome; silent without a meter registry. */
record DeliveryMeter(@Nullable MeterRegistry meters) {

  static final String NAME = "alin.register.deliveries";

  void taken() {
    count("taken");
  }

  void refused(Flaw flaw) {
    count(flaw.name().toLowerCase(Locale.ROOT));
  }

  private void count(String outcome) {
    if (meters != null) {
      meters.counter(NAME, "outcome", outcome).increment();
    }
  }
}
