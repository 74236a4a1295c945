package fr.alin.adapters.registry;

import fr.alin.registry.NationalRegister;
import fr.alin.request.UniqueNumber;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The register over SOAP. Reading is idempotent, hence a dropped connection or a 5xx is tried again;
 * a time-out is not, since the user has waited long enough. When half of the last calls found the
 * register unwell, it is left alone for a while and users are told at once.
 */
final class HttpNationalRegister implements NationalRegister {

  private static final Logger LOG = LoggerFactory.getLogger(HttpNationalRegister.class);
  private static final String ACTION = SneElement.NUU + "demandeLogement";
  private static final float HALF = 50;
  private static final double TWICE = 2;
  private static final double SPREAD = 0.3;

  private final RegisterAddress address;
  private final RegisterHttp http;
  private final CircuitBreaker circuit;
  private final Retry retry;
  private final PartnerMeter meter;

  HttpNationalRegister(
      RegisterAddress address,
      RegisterConfiguration configuration,
      RegisterHttp http,
      PartnerMeter meter) {
    this.address = address;
    this.http = http;
    this.meter = meter;
    this.circuit =
        CircuitBreaker.of(
            "register",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(configuration.circuitWindow())
                .minimumNumberOfCalls(configuration.circuitMinimum())
                .failureRateThreshold(HALF)
                .waitDurationInOpenState(configuration.circuitOpenFor())
                .permittedNumberOfCallsInHalfOpenState(2)
                .recordResult(
                    result -> result instanceof SneAnswer answer && answer.partnerUnwell())
                .build());
    this.retry =
        Retry.of(
            "register",
            RetryConfig.<SneAnswer>custom()
                .maxAttempts(configuration.attempts())
                .intervalFunction(
                    IntervalFunction.ofExponentialRandomBackoff(
                        configuration.backOff(), TWICE, SPREAD))
                .retryOnResult(SneAnswer::worthRetrying)
                .build());
  }

  @Override
  public Answer read(UniqueNumber number) {
    var answer = meter.time(() -> ask(number), HttpNationalRegister::outcome);
    switch (answer) {
      case Answer.Unreachable(var cause) -> LOG.warn("register unreachable: {}", cause);
      case Answer.Refused(var code) -> LOG.warn("register refused: {}", code);
      case Answer.Found found -> LOG.debug("register answered");
      case Answer.NotFound unknown -> LOG.debug("register knows no such number");
    }
    return answer;
  }

  private Answer ask(UniqueNumber number) {
    Supplier<SneAnswer> attempts = Retry.decorateSupplier(retry, () -> attempt(number));
    try {
      return circuit.executeSupplier(attempts).answer();
    } catch (CallNotPermittedException open) {
      return new Answer.Unreachable("circuit-open");
    }
  }

  private SneAnswer attempt(UniqueNumber number) {
    return SneAnswer.of(http.post(address.url(), ACTION, SneAnswer.question(number)), number);
  }

  private static String outcome(Answer answer) {
    return switch (answer) {
      case Answer.Found found -> "found";
      case Answer.NotFound unknown -> "not-found";
      case Answer.Refused refused -> "refused";
      case Answer.Unreachable unreachable -> "unreachable";
    };
  }
}
