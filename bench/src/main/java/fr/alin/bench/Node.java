package fr.alin.bench;

import fr.alin.api.Application;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.runtime.Micronaut;
import java.util.Map;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The product in the environment {@code bench}: as in production, with the endpoints of this module beside its own. */
public final class Node {

  static final String ENVIRONMENT = "bench";

  private static final Map<String, Object> SETTINGS =
      Map.of(
          "alin.public-url", "http://localhost",
          "alin.demo.load", "false",
          "otel.sdk.disabled", "true",
          "otel.traces.exporter", "none",
          // No mail and no register is asked for anything here; nobody listens on the port of
          // discard.
          "smtp.url", "smtp://127.0.0.1:9",
          "register.url", "http://127.0.0.1:9/",
          // One machine plays everybody.
          "alin.limits.reference.calls", "1000000",
          "alin.limits.log-in.calls", "1000000");

  private Node() {}

  /** Blocks until the server is told to stop. */
  public static void main(String[] arguments) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    var builder = Micronaut.build(arguments);
    configure(builder);
    builder.mainClass(Application.class).start();
  }

  private static ApplicationContextBuilder configure(ApplicationContextBuilder builder) {
    return builder
        .deduceEnvironment(false)
        .banner(false)
        .environments(ENVIRONMENT)
        .properties(SETTINGS);
  }

  /** The beans without the server and without recurring work. */
  static ApplicationContext withoutServer() {
    return configure(ApplicationContext.builder())
        .properties(Map.of("alin.scheduler.enabled", "false"))
        .start();
  }
}
