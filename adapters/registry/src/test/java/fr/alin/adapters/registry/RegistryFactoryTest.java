package fr.alin.adapters.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.registry.NationalRegister;
import fr.alin.registry.NationalRegister.Answer;
import fr.alin.sandbox.SandboxRegister;
import fr.alin.testing.EndToEnd;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

@EndToEnd
class RegistryFactoryTest {

  @Test
  void the_application_finds_the_register_by_its_configuration() {
    try (var simulated = Simulated.start();
        var context =
            ApplicationContext.run(
                Map.of(
                    "alin.register.url",
                    simulated.simulator.url().toString(),
                    "alin.register.attempts",
                    2),
                "test")) {
      var record = Simulated.WORLD.registerOnly().getFirst();

      assertThat(context.getBean(NationalRegister.class).read(record.number()))
          .isEqualTo(new Answer.Found(record));
      assertThat(context.getBean(SandboxRegister.class).list(1)).containsExactly(record);
    }
  }

  @Test
  void production_has_no_sandbox() {
    try (var context =
        ApplicationContext.run(
            Map.of("alin.register.url", "https://localhost:1/sne"), "production")) {
      assertThat(context.findBean(SandboxRegister.class)).isEmpty();
      assertThat(context.findBean(NationalRegister.class)).isPresent();
    }
  }
}
