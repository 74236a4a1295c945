package fr.alin.adapters.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.registry.NationalRegister.Answer;
import fr.alin.testing.EndToEnd;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the simulator holds arrives whole, and what must not arrive does not. */
@EndToEnd
class RoundTripTest {

  private static final Simulated SIMULATED = Simulated.start();

  @AfterAll
  static void stop() {
    SIMULATED.close();
  }

  @Test
  void every_record_arrives_as_it_is_held() {
    var records = SIMULATED.simulator.records();

    assertThat(records).hasSize(6_200);
    for (var record : records) {
      assertThat(SIMULATED.register.read(record.number())).isEqualTo(new Answer.Found(record));
    }
  }

  @Test
  void the_social_security_number_is_in_the_answer_and_ends_at_the_border() throws Exception {
    var withNir = 0;
    for (var record : SIMULATED.simulator.records().subList(0, 20)) {
      var raw = raw(new String(SneAnswer.question(record.number()), StandardCharsets.UTF_8));
      var nir = raw.replaceAll("(?s).*?<nuu:nir>(\\d{15})</nuu:nir>.*", "$1");
      if (nir.length() == 15) {
        withNir++;
        assertThat(97 - Long.parseLong(nir.substring(0, 13)) % 97)
            .isEqualTo(Long.parseLong(nir.substring(13)));
        assertThat(SIMULATED.register.read(record.number()).toString()).doesNotContain(nir);
      }
    }
    assertThat(withNir).isPositive();
  }

  private static String raw(String question) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(SIMULATED.simulator.url())
                  .POST(HttpRequest.BodyPublishers.ofString(question))
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  @Test
  void the_sandbox_lists_tabanou_and_leclerc_first() {
    var records = SIMULATED.sandbox.list(50);

    assertThat(records).isEqualTo(Simulated.WORLD.registerOnly().subList(0, 50));
    assertThat(records.get(0).applicant().lastName()).isEqualTo("Tabanou");
    assertThat(records.get(1).applicant().lastName()).isEqualTo("Leclerc");
  }

  @Test
  void the_simulator_follows_the_anchor_of_the_platform() {
    try (var other = Simulated.start()) {
      assertThat(other.sandbox.anchorAt(LocalDate.of(2027, 3, 1))).isTrue();

      assertThat(other.sandbox.list(1).getFirst())
          .isNotEqualTo(Simulated.WORLD.registerOnly().getFirst());
    }
  }

  @Test
  void a_simulator_that_is_down_lists_nothing() {
    var nowhere = new RegisterAddress(URI.create("http://localhost:1/sne"));
    try (var http = new RegisterHttp(Simulated.configuration())) {
      var sandbox = new HttpSandboxRegister(nowhere, http);

      assertThat(sandbox.list(5)).isEmpty();
      assertThat(sandbox.anchorAt(Simulated.ANCHOR)).isFalse();
    }
  }
}
