package fr.alin.adapters.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

  @Test
  void the_environment_s_name_of_the_address_will_do() {
    try (var context =
        ApplicationContext.run(Map.of("register.url", "http://localhost:1/sne"), "test")) {
      assertThat(context.getBean(RegisterAddress.class).url())
          .hasToString("http://localhost:1/sne");
    }
  }

  @Test
  void production_without_an_address_refuses_to_start() {
    assertThatThrownBy(() -> ApplicationContext.run("production"))
        .hasMessageContaining("REGISTER_URL");
  }
}
