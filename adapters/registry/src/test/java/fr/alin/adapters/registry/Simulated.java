package fr.alin.adapters.registry;

import fr.alin.adapters.synthetic.SyntheticWorld;
import fr.alin.simulator.RegisterSimulator;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A simulator of its own with a client for it, both closed together. */
final class Simulated implements AutoCloseable {

  static final LocalDate ANCHOR = LocalDate.of(2026, 11, 21);
  static final SyntheticWorld WORLD = new SyntheticWorld(SyntheticWorld.DEMONSTRATION, ANCHOR);

  /** Short, so that the tests of slowness take no longer; yet no busy machine answers later by itself. */
  static final Duration IMPATIENT = Duration.ofMillis(1_500);

  private static final Duration PATIENT = Duration.ofSeconds(20);

  final RegisterSimulator simulator;
  final MeterRegistry meters = new SimpleMeterRegistry();
  final RegisterHttp http;
  final HttpNationalRegister register;
  final HttpSandboxRegister sandbox;

  private Simulated(RegisterSimulator simulator, Duration total) {
    var configuration = configuration(null, null, total);
    var address = new RegisterAddress(simulator.url());
    this.simulator = simulator;
    this.http = new RegisterHttp(configuration);
    this.register =
        new HttpNationalRegister(address, configuration, http, new PartnerMeter(meters));
    this.sandbox = new HttpSandboxRegister(address, http);
  }

  static Simulated start() {
    return start(PATIENT);
  }

  static Simulated start(Duration total) {
    try {
      return new Simulated(RegisterSimulator.start(0, ANCHOR), total);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static RegisterConfiguration configuration() {
    return configuration(null, null);
  }

  static RegisterConfiguration configuration(
      @Nullable String keyStore, @Nullable String trustStore) {
    return configuration(keyStore, trustStore, PATIENT);
  }

  private static RegisterConfiguration configuration(
      @Nullable String keyStore, @Nullable String trustStore, Duration total) {
    return new RegisterConfiguration(
        Duration.ofMillis(500),
        total,
        3,
        Duration.ofMillis(5),
        6,
        4,
        Duration.ofMillis(300),
        keyStore,
        Passwords.STORE,
        trustStore,
        Passwords.STORE);
  }

  /** Of stores that a test makes and throws away. */
  static final class Passwords {
    static final String STORE = "only-for-this-test";

    private Passwords() {}
  }

  @Override
  public void close() {
    http.close();
    simulator.close();
  }
}
