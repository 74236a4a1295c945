package fr.alin.adapters.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

/** Counts and times mails handed over as {@code alin.partner.calls}; silent without a meter registry. */
final class PartnerMeter {

  static final String NAME = "alin.partner.calls";

  private final @Nullable MeterRegistry meters;

  PartnerMeter(@Nullable MeterRegistry meters) {
    this.meters = meters;
  }

  void time(Runnable call) {
    if (meters == null) {
      call.run();
      return;
    }
    var sample = Timer.start(meters);
    var outcome = "error";
    try {
      call.run();
      outcome = "ok";
    } catch (MailNotSent failure) {
      outcome = failure.why() == MailNotSent.Why.REFUSED ? "refused" : "unreachable";
      throw failure;
    } finally {
      sample.stop(meters.timer(NAME, "partner", "smtp", "outcome", outcome));
    }
  }
}
