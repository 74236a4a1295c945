package fr.alin.adapters.sms;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

/** Counts and times short messages as {@code alin.partner.calls}; silent without a meter registry. */
record PartnerMeter(@Nullable MeterRegistry meters) {

  void time(Runnable call) {
    var sample = meters == null ? null : Timer.start(meters);
    var outcome = "error";
    try {
      call.run();
      outcome = "ok";
    } finally {
      if (meters != null && sample != null) {
        sample.stop(meters.timer("alin.partner.calls", "partner", "sms", "outcome", outcome));
      }
    }
  }
}
