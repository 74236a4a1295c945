package fr.alin.adapters.registry;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the register at its {@link RegisterAddress}.
 *
 * @param connectTimeout for the connection alone
 * @param totalTimeout of one attempt, from the connection to the last byte of the body
 * @param attempts at most, the first included; only dropped connections and 5xx are tried again
 * @param backOff before the second attempt; twice as long before the third
 * @param circuitWindow calls that the circuit breaker looks back on
 * @param circuitMinimum calls before it may open
 * @param circuitOpenFor how long it stays open
 * @param keyStore PKCS 12 file of our certificate, for mutual TLS
 * @param trustStore PKCS 12 file of the authorities trusted; the JDK's without it
 */
@ConfigurationProperties("alin.register")
record RegisterConfiguration(
    @Bindable(defaultValue = "2s") Duration connectTimeout,
    @Bindable(defaultValue = "5s") Duration totalTimeout,
    @Bindable(defaultValue = "3") int attempts,
    @Bindable(defaultValue = "200ms") Duration backOff,
    @Bindable(defaultValue = "10") int circuitWindow,
    @Bindable(defaultValue = "5") int circuitMinimum,
    @Bindable(defaultValue = "10s") Duration circuitOpenFor,
    @Nullable String keyStore,
    @Nullable String keyStorePassword,
    @Nullable String trustStore,
    @Nullable String trustStorePassword) {

  static final int MOST_ATTEMPTS = 3;

  RegisterConfiguration {
    if (attempts < 1 || attempts > MOST_ATTEMPTS) {
      throw new IllegalArgumentException("alin.register.attempts outside 1 to " + MOST_ATTEMPTS);
    }
  }
}
