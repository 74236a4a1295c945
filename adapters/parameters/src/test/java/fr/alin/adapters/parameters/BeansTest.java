package fr.alin.adapters.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.reference.Communes;
import fr.alin.reference.Parameters;
import fr.alin.reference.RegistrationSites;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class BeansTest {

  @Test
  void the_ports_are_found_in_the_context() {
    try (var context = ApplicationContext.run()) {
      assertThat(context.getBean(Parameters.class)).isInstanceOf(YamlParameters.class);
      assertThat(context.getBean(Communes.class)).isInstanceOf(CsvCommunes.class);
      assertThat(context.getBean(RegistrationSites.class)).isInstanceOf(CsvRegistrationSites.class);
    }
  }

  /** A generous bound: a regression that matters is ten times slower, a busy machine is not. */
  @Test
  void the_communes_are_read_in_a_moment() {
    var started = System.nanoTime();
    assertThat(CommuneFile.read()).hasSizeGreaterThan(35_000);
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
  }
}
