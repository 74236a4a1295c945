package fr.alin.adapters.registry;

import fr.alin.form.FormReading;
import fr.alin.registry.NationalRegister;
import fr.alin.registry.RegistrationDesk;
import fr.alin.request.UniqueNumber;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The register over SOAP. Reading is idempotent, and so is filing under the desk's reference, hence a dropped connection or a 5xx is tried again;
 * a time-out is not, since the user has waited long enough. When half of the last calls found the
 * register unwell, it is left alone for a while and users are told at once.
 */
final class HttpNationalRegister implements NationalRegister, RegistrationDesk {

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
  public NationalRegister.Answer read(UniqueNumber number) {
    return ask(
        () -> SneAnswer.of(http.post(address.url(), ACTION, SneAnswer.question(number)), number));
  }

  @Override
  public RegistrationDesk.Answer file(FormReading form, LocalDate filedOn) {
    var reference = form.draft().id();
    var question = SneFiling.question(form, filedOn);
    return switch (ask(
        () -> SneAnswer.ofFiling(http.post(address.url(), ACTION, question), reference))) {
      case NationalRegister.Answer.Found(var record) -> new RegistrationDesk.Answer.Filed(record);
      case NationalRegister.Answer.Refused(var code) -> new RegistrationDesk.Answer.Refused(code);
      case NationalRegister.Answer.NotFound none ->
          new RegistrationDesk.Answer.Refused("not-found");
      case NationalRegister.Answer.Unreachable(var cause) ->
          new RegistrationDesk.Answer.Unreachable(cause);
    };
  }

  private NationalRegister.Answer ask(Supplier<SneAnswer> attempt) {
    var answer = meter.time(() -> attempts(attempt), HttpNationalRegister::outcome);
    switch (answer) {
      case NationalRegister.Answer.Unreachable(var cause) ->
          LOG.warn("register unreachable: {}", cause);
      case NationalRegister.Answer.Refused(var code) -> LOG.warn("register refused: {}", code);
      case NationalRegister.Answer.Found found -> LOG.debug("register answered");
      case NationalRegister.Answer.NotFound unknown -> LOG.debug("register knows no such number");
    }
    return answer;
  }

  private NationalRegister.Answer attempts(Supplier<SneAnswer> attempt) {
    try {
      return circuit.executeSupplier(Retry.decorateSupplier(retry, attempt)).answer();
    } catch (CallNotPermittedException open) {
      return new NationalRegister.Answer.Unreachable("circuit-open");
    }
  }

  private static String outcome(NationalRegister.Answer answer) {
    return switch (answer) {
      case NationalRegister.Answer.Found found -> "found";
      case NationalRegister.Answer.NotFound unknown -> "not-found";
      case NationalRegister.Answer.Refused refused -> "refused";
      case NationalRegister.Answer.Unreachable unreachable -> "unreachable";
    };
  }
}
