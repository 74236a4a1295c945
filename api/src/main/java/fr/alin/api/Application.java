package fr.alin.api;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.Micronaut;
import java.util.Map;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Starts the platform. The environment comes from {@code ALIN_PROFILE}: demo or production. */
public final class Application {

  private Application() {}

  /** Blocks until the server is told to stop. */
  public static void main(String[] arguments) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    configure(Micronaut.build(arguments), System.getenv()).start();
  }

  /**
   * The environment and the settings that depend on what is there. Production is the default: a
   * sandbox is never on by accident.
   */
  static Micronaut configure(Micronaut builder, Map<String, String> machine) {
    builder.mainClass(Application.class);
    configureContext(builder, machine);
    return builder;
  }

  private static void configureContext(
      ApplicationContextBuilder builder, Map<String, String> machine) {
    builder
        .deduceEnvironment(false)
        .banner(false)
        .environments(profile(machine))
        .properties(
            Map.of(
                "alin.public-url", publicUrl(machine),
                "otel.sdk.disabled", Boolean.toString(!isTraced(machine)),
                "otel.traces.exporter", isTraced(machine) ? "otlp" : "none"));
  }

  /** Traces leave only where somebody collects them. */
  private static boolean isTraced(Map<String, String> machine) {
    return !machine.getOrDefault("OTEL_EXPORTER_OTLP_ENDPOINT", "").isBlank();
  }

  /** Start of the links in mails. */
  private static String publicUrl(Map<String, String> machine) {
    return machine.getOrDefault(
        "ALIN_PUBLIC_URL", "http://localhost:" + machine.getOrDefault("PORT", "8080"));
  }

  private static String profile(Map<String, String> machine) {
    return "demo".equals(machine.get("ALIN_PROFILE")) ? "demo" : "production";
  }
}
