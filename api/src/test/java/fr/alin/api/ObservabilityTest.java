package fr.alin.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.alin.account.Role;
import fr.alin.api.testing.Product;
import fr.alin.testing.Database;
import io.micronaut.tracing.opentelemetry.OpenTelemetryBuilderCustomizer;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an operator sees: health, metrics by name, spans from HTTP to SQL. */
@Database
final class ObservabilityTest {

  private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();

  /** Collects the spans where a collector's exporter would stand. */
  private static final class Collecting implements OpenTelemetryBuilderCustomizer {
    @Override
    public void configure(AutoConfiguredOpenTelemetrySdkBuilder builder) {
      builder.addTracerProviderCustomizer(
          (provider, settings) -> provider.addSpanProcessor(SimpleSpanProcessor.create(SPANS)));
    }
  }

  private static Product traced() {
    return Product.with("demo", Map.of("otel.sdk.disabled", "false"), new Collecting());
  }

  @Test
  void a_call_makes_one_trace_from_http_to_sql() {
    var product = traced();
    var token = product.token(Role.APPLICANT);
    product.get("/api/v1/me", "Authorization", "Bearer " + token);
    SPANS.reset();
    product.get("/api/v1/me", "Authorization", "Bearer " + token);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(SPANS.getFinishedSpanItems())
                    .anyMatch(span -> span.getName().contains("/me")));

    var http = named("/me");
    assertThat(http.getParentSpanContext().isValid()).isFalse();
    assertThat(
            SPANS.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(http.getTraceId()))
                .filter(
                    span ->
                        attribute(span, "db.system").equals("postgresql")
                            || span.getName().startsWith("SELECT")))
        .isNotEmpty();
  }

  @Test
  void no_trace_holds_the_query_of_an_address() {
    var product = traced();
    SPANS.reset();
    product.get("/api/v1/communes?q=villeurbanne");
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(SPANS.getFinishedSpanItems())
                    .anyMatch(span -> span.getName().contains("/communes")));
    assertThat(SPANS.getFinishedSpanItems().toString()).doesNotContain("villeurbanne");
  }

  @Test
  void metrics_have_the_names_that_dashboards_use() {
    var product = Product.sandbox();
    product.get("/api/v1/rules/current");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(product.get("/prometheus").text())
                    .contains(
                        "http_server_requests_seconds_count{",
                        "uri=\"/api/v1/rules/{version}\"",
                        "hikaricp_connections_active{",
                        "hikaricp_connections_pending{",
                        "alin_tasks_total{",
                        "alin_mails_owed",
                        "alin_mails_parked",
                        "jvm_memory_used_bytes{"));
  }

  @Test
  void health_tells_live_and_ready_and_nothing_else() {
    for (var kind : List.of("liveness", "readiness")) {
      var answer = Product.sandbox().get("/health/" + kind);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text()).isEqualTo("{\"status\":\"UP\"}");
    }
  }

  private static SpanData named(String part) {
    return SPANS.getFinishedSpanItems().stream()
        .filter(span -> span.getName().contains(part))
        .findFirst()
        .orElseThrow();
  }

  private static String attribute(SpanData span, String name) {
    var value = span.getAttributes().get(io.opentelemetry.api.common.AttributeKey.stringKey(name));
    return value == null ? "" : value;
  }
}
