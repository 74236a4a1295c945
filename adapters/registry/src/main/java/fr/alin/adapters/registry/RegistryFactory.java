package fr.alin.adapters.registry;

import fr.alin.registry.NationalRegister;
import fr.alin.sandbox.RegisterWorld;
import fr.alin.sandbox.SandboxRegister;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Beans of the register. */
@Factory
final class RegistryFactory {

  @Singleton
  @Bean(preDestroy = "close")
  RegisterHttp registerHttp(RegisterConfiguration configuration) {
    return new RegisterHttp(configuration);
  }

  @Singleton
  @Bean(typed = NationalRegister.class)
  HttpNationalRegister nationalRegister(
      RegisterConfiguration configuration, RegisterHttp http, @Nullable MeterRegistry meters) {
    return new HttpNationalRegister(configuration, http, new PartnerMeter(meters));
  }

  @Singleton
  @Bean(typed = {SandboxRegister.class, RegisterWorld.class})
  @Requires(notEnv = "production")
  HttpSandboxRegister sandboxRegister(RegisterConfiguration configuration, RegisterHttp http) {
    return new HttpSandboxRegister(configuration, http);
  }
}
