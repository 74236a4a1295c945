package fr.alin.adapters.registry;

import io.micronaut.context.env.Environment;
import java.net.URI;

/** Where questions to the register are posted: {@code alin.register.url}, else {@code REGISTER_URL}. */
record RegisterAddress(URI url) {

  private static final String SIMULATOR = "http://localhost:8090/sne";

  /** Production without an address refuses to start; elsewhere the simulator's usual place is tried. */
  static RegisterAddress of(Environment environment) {
    var named =
        environment
            .getProperty("alin.register.url", String.class)
            .or(() -> environment.getProperty("register.url", String.class))
            .filter(text -> !text.isBlank());
    if (named.isEmpty() && environment.getActiveNames().contains("production")) {
      throw new IllegalStateException("REGISTER_URL names no register");
    }
    return new RegisterAddress(URI.create(named.orElse(SIMULATOR)));
  }
}
