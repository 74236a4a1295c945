package fr.alin.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import fr.alin.request.RegisterRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What only a simulator has: a list of what it holds, changes, faults, the day of its world.
 *
 * <ul>
 *   <li>{@code GET /sandbox/requests?limit=20}: JSON, or the register's XML when {@code Accept} asks
 *   <li>{@code PUT /sandbox/requests/{number}}: {@code {"email"?, "lastName"?, "birthName"?,
 *       "firstName"?, "mobilePhone"?, "monthlyIncomeCents"?}}
 *   <li>{@code DELETE /sandbox/requests/{number}}: the request is deleted in the register
 *   <li>{@code PUT /sandbox/faults}: {@code {"mode": "hang-after-headers", "number"?}}
 *   <li>{@code PUT /sandbox/anchor}: {@code {"anchor": "2026-11-21"}}
 *   <li>{@code GET /health}
 * </ul>
 */
final class SandboxEndpoint implements HttpHandler {

  private static final String REQUESTS = "/sandbox/requests";
  private static final int DEFAULT_LIMIT = 20;
  private static final int MOST = 10_000;
  private static final int LONGEST_BODY = 16 * 1024;

  private final Holdings holdings;
  private final Filings filings;
  private final Faults faults;
  private final SneEndpoint register;

  SandboxEndpoint(Holdings holdings, Filings filings, Faults faults, SneEndpoint register) {
    this.holdings = holdings;
    this.filings = filings;
    this.faults = faults;
    this.register = register;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var what = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
      try {
        switch (what) {
          case "GET /health" ->
              json(exchange, 200, "{\"status\":\"UP\",\"questions\":" + register.questions() + "}");
          case "GET /sandbox/requests" -> list(exchange);
          case "PUT /sandbox/faults" -> fault(exchange);
          case "PUT /sandbox/anchor" -> anchor(exchange);
          default -> one(exchange, what);
        }
      } catch (IllegalArgumentException | DateTimeException malformed) {
        json(exchange, 400, "{\"error\":\"malformed\"}");
      }
    }
  }

  private void list(HttpExchange exchange) throws IOException {
    var records = holdings.first(limit(exchange));
    if (String.valueOf(exchange.getRequestHeaders().getFirst("Accept")).contains("xml")) {
      SneEndpoint.send(exchange, 200, "application/xml", xml(records));
    } else {
      json(
          exchange,
          200,
          records.stream()
              .map(SandboxEndpoint::json)
              .collect(Collectors.joining(",", "{\"items\":[", "]}")));
    }
  }

  private String xml(List<RegisterRecord> records) {
    var text = new StringWriter();
    SneXml.write(text, records, holdings.anchor());
    return text.toString();
  }

  private static int limit(HttpExchange exchange) {
    var query = exchange.getRequestURI().getQuery();
    if (query == null || !query.startsWith("limit=")) {
      return DEFAULT_LIMIT;
    }
    return Math.clamp(Integer.parseInt(query.substring("limit=".length())), 1, MOST);
  }

  private void fault(HttpExchange exchange) throws IOException {
    var order = body(exchange);
    var fault = Fault.named(order.getOrDefault("mode", "none"));
    if (fault.isEmpty()) {
      json(exchange, 400, "{\"error\":\"unknown mode\"}");
      return;
    }
    faults.set(fault.get(), order.getOrDefault("number", ""));
    exchange.sendResponseHeaders(204, -1);
  }

  private void anchor(HttpExchange exchange) throws IOException {
    holdings.anchorAt(LocalDate.parse(body(exchange).getOrDefault("anchor", "")));
    exchange.sendResponseHeaders(204, -1);
  }

  private void one(HttpExchange exchange, String what) throws IOException {
    var number = what.substring(what.lastIndexOf('/') + 1);
    if (what.equals("PUT " + REQUESTS + "/" + number)) {
      var fields = body(exchange);
      var changed = holdings.change(number, fields);
      json(
          exchange,
          changed.isPresent() || filings.change(number, fields) ? 200 : 404,
          changed.map(SandboxEndpoint::json).orElse("{}"));
    } else if (what.equals("DELETE " + REQUESTS + "/" + number)) {
      exchange.sendResponseHeaders(
          holdings.delete(number) || filings.delete(number) ? 204 : 404, -1);
    } else {
      json(exchange, 404, "{}");
    }
  }

  private static Map<String, String> body(HttpExchange exchange) throws IOException {
    return FlatJson.parse(
        new String(exchange.getRequestBody().readNBytes(LONGEST_BODY), StandardCharsets.UTF_8));
  }

  private static void json(HttpExchange exchange, int status, String body) throws IOException {
    SneEndpoint.send(exchange, status, "application/json", body);
  }

  private static String json(RegisterRecord record) {
    var person = record.applicant();
    var members =
        List.of(
            Map.entry("uniqueNumber", record.number().value()),
            Map.entry("title", person.title().name()),
            Map.entry("lastName", person.lastName()),
            Map.entry("birthName", person.birthName()),
            Map.entry("firstName", person.firstName()),
            Map.entry("birthDate", person.birthDate().toString()),
            Map.entry("email", person.email().orElse("")));
    return members.stream()
        .map(member -> FlatJson.quote(member.getKey()) + ":" + FlatJson.quote(member.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
