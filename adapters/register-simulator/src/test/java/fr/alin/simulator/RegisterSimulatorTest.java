package fr.alin.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.testing.EndToEnd;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@EndToEnd
class RegisterSimulatorTest {

  private static final LocalDate ANCHOR = LocalDate.of(2026, 11, 21);

  private static RegisterSimulator simulator;
  private static HttpClient client;

  @BeforeAll
  static void start() throws IOException {
    simulator = RegisterSimulator.start(0, ANCHOR);
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    simulator.close();
  }

  private static HttpResponse<String> send(String method, String path, String body)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + simulator.port() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void it_lists_as_json_those_that_nobody_imported_first() throws Exception {
    var answer = send("GET", "/sandbox/requests?limit=3", "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .startsWith("{\"items\":[{\"uniqueNumber\":\"")
        .contains("\"lastName\":\"Tabanou\"", "\"lastName\":\"Leclerc\"");
    assertThat(answer.body().split("uniqueNumber", -1)).hasSize(4);
  }

  @Test
  void a_change_shows_in_the_register() throws Exception {
    var number = simulator.records().get(7).number().value();

    assertThat(
            send(
                    "PUT",
                    "/sandbox/requests/" + number,
                    "{\"lastName\": \"D\\u00e9sir\", \"email\": null}")
                .statusCode())
        .isEqualTo(200);
    assertThat(simulator.records().get(7).applicant().lastName()).isEqualTo("Désir");
    assertThat(send("PUT", "/sandbox/requests/0290124999999GDPUB", "{}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void nonsense_is_answered_not_thrown() throws Exception {
    assertThat(send("PUT", "/sandbox/faults", "{\"mode\": \"dance\"}").statusCode()).isEqualTo(400);
    assertThat(send("PUT", "/sandbox/faults", "no json").statusCode()).isEqualTo(400);
    assertThat(send("PUT", "/sandbox/anchor", "{}").statusCode()).isEqualTo(400);
    assertThat(send("GET", "/sandbox/requests?limit=many", "").statusCode()).isEqualTo(400);
    assertThat(send("GET", "/sandbox/nothing", "").statusCode()).isEqualTo(404);
    assertThat(send("GET", "/sne", "").statusCode()).isEqualTo(405);
    assertThat(send("POST", "/sne", "<no").body()).contains("QUESTION");
  }

  @Test
  void a_fault_may_be_ordered_over_http_for_one_number() throws Exception {
    var number = simulator.records().get(9).number().value();
    var question = "<q><numUnique>" + number + "</numUnique></q>";

    assertThat(
            send("PUT", "/sandbox/faults", "{\"mode\":\"html-page\",\"number\":\"" + number + "\"}")
                .statusCode())
        .isEqualTo(204);
    assertThat(send("POST", "/sne", question).body()).contains("<html>");
    assertThat(send("PUT", "/sandbox/faults", "{\"mode\":\"none\"}").statusCode()).isEqualTo(204);
    assertThat(send("POST", "/sne", question).body()).contains("interfaceNuu");
  }

  @Test
  void it_is_healthy() throws Exception {
    assertThat(send("GET", "/health", "").body()).contains("\"status\":\"UP\"");
  }

  @Test
  void the_command_line_needs_an_anchor_and_nothing_unknown() {
    assertThat(RegisterSimulator.Options.parse(List.of("--port=0", "--anchor=2026-11-21")))
        .contains(new RegisterSimulator.Options(0, ANCHOR, java.util.Optional.empty()));
    assertThat(RegisterSimulator.Options.parse(List.of("--port", "8090", "--anchor", "2026-11-21")))
        .contains(new RegisterSimulator.Options(8090, ANCHOR, java.util.Optional.empty()));
    assertThat(RegisterSimulator.Options.parse(List.of("--port=0"))).isEmpty();
    assertThat(RegisterSimulator.Options.parse(List.of("--anchor=today"))).isEmpty();
    assertThat(RegisterSimulator.Options.parse(List.of("--anchor=2026-11-21", "--secret=1")))
        .isEmpty();
    assertThat(RegisterSimulator.Options.parse(List.of("--anchor"))).isEmpty();
  }

  @Test
  void flat_json_reads_what_it_writes_and_refuses_the_rest() {
    var odd = "a\"b\\c\nd\u0001é";

    assertThat(
            FlatJson.parse(
                "{\"k\":" + FlatJson.quote(odd) + ", \"n\" : 12, \"b\":true, \"z\":null}"))
        .isEqualTo(Map.of("k", odd, "n", "12", "b", "true"));
    assertThat(FlatJson.parse("{}")).isEmpty();
    assertThatThrownBy(() -> FlatJson.parse("{\"a\":{}}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FlatJson.parse("[]")).isInstanceOf(IllegalArgumentException.class);
  }
}
