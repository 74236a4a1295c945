package fr.alin.adapters.registry;

import fr.alin.registry.NationalRegister;
import fr.alin.registry.RegisterDeliveries;
import fr.alin.registry.RegistrationDesk;
import fr.alin.sandbox.RegisterWorld;
import fr.alin.sandbox.SandboxRegister;
import fr.alin.shared.Fact;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Beans of the register. */
@Factory
final class RegistryFactory {

  /** At the start, so that a product without a register says so then and not to its first user. */
  @Context
  RegisterAddress registerAddress(Environment environment) {
    return RegisterAddress.of(environment);
  }

  @Singleton
  @Bean(preDestroy = "close")
  RegisterHttp registerHttp(RegisterConfiguration configuration) {
    return new RegisterHttp(configuration);
  }

  @Singleton
  @Bean(typed = {NationalRegister.class, RegistrationDesk.class})
  HttpNationalRegister nationalRegister(
      RegisterAddress address,
      RegisterConfiguration configuration,
      RegisterHttp http,
      @Nullable MeterRegistry meters) {
    return new HttpNationalRegister(address, configuration, http, new PartnerMeter(meters));
  }

  @Singleton
  @Bean(typed = RegisterDeliveries.class)
  DeliveryFolder deliveries(
      @Nullable @Value("${alin.register.deliveries:}") String folder,
      @Nullable MeterRegistry meters) {
    return new DeliveryFolder(
        folder == null || folder.isBlank()
            ? Fact.unknown("folder of deliveries")
            : Fact.known(Path.of(folder)),
        new DeliveryMeter(meters));
  }

  @Singleton
  @Bean(typed = {SandboxRegister.class, RegisterWorld.class})
  @Requires(notEnv = "production")
  HttpSandboxRegister sandboxRegister(RegisterAddress address, RegisterHttp http) {
    return new HttpSandboxRegister(address, http);
  }
}
