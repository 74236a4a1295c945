package fr.alin.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The file of results, row by row: a run of one row leaves the others as they were, and rows that were never run say so.
 * Rows at another size than a million requests are kept apart, for the curves.
 */
final class Results {

  /** Rows of the issue in its order. */
  private static final List<String> ORDER =
      List.of(
          "P1", "P2", "P3", "P4", "P4b", "P6", "P7", "P7b", "P7c", "P8", "P8b", "P8c", "P11", "P12",
          "P12b", "P13");

  private static final long MILLION = 900_000;

  private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private final Path folder;
  private final Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
  private final List<Map<String, Object>> curves = new ArrayList<>();

  Results(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder);
    var earlier = folder.resolve("results.json");
    if (Files.exists(earlier)) {
      for (var row :
          json.readValue(earlier.toFile(), new TypeReference<List<Map<String, Object>>>() {})) {
        rows.put(String.valueOf(row.get("id")), row);
      }
    }
    var drawn = folder.resolve("curves.json");
    if (Files.exists(drawn)) {
      curves.addAll(
          json.readValue(drawn.toFile(), new TypeReference<List<Map<String, Object>>>() {}));
    }
  }

  void measured(Row row, List<Double> rounds, long requests) {
    var value = Median.of(rounds);
    var entry = entry(row, requests);
    entry.put("value", rounded(value));
    entry.put("met", row.target().isMet(value));
    entry.put("rounds", rounds.stream().map(Results::rounded).toList());
    keep(entry, requests);
  }

  void failed(Row row, String why, long requests) {
    var entry = entry(row, requests);
    entry.put("value", null);
    entry.put("met", false);
    entry.put("rounds", List.of());
    entry.put("note", why.lines().findFirst().orElse(""));
    keep(entry, requests);
  }

  private void keep(Map<String, Object> entry, long requests) {
    if (requests >= MILLION && requests < 2 * MILLION) {
      rows.put(String.valueOf(entry.get("id")), entry);
    }
    curves.removeIf(
        old ->
            Objects.equals(old.get("id"), entry.get("id"))
                && near(
                    ((Number) Objects.requireNonNull(old.get("requests"))).longValue(), requests));
    curves.add(entry);
  }

  private static boolean near(long one, long other) {
    return Math.abs(one - other) * 10 < Math.max(one, other);
  }

  private static Map<String, Object> entry(Row row, long requests) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("id", row.id());
    entry.put("what", row.what());
    entry.put("value", null);
    entry.put("target", row.target().border());
    entry.put("unit", row.target().unit());
    entry.put("met", false);
    entry.put("rounds", List.of());
    entry.put("requests", requests);
    if ("1".equals(System.getenv("BENCH_SHORT"))) {
      entry.put("short", true);
    }
    entry.put("on", LocalDate.now(java.time.ZoneOffset.UTC).toString());
    return entry;
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  void write(Map<String, Map<String, List<Double>>> notes) throws IOException {
    curves.forEach(
        entry -> {
          var figures = notes.get(entry.get("id"));
          if (figures != null && !entry.containsKey("figures")) {
            entry.put("figures", new LinkedHashMap<>(figures));
          }
        });
    json.writeValue(folder.resolve("results.json").toFile(), ordered());
    json.writeValue(folder.resolve("curves.json").toFile(), curves);
    Files.writeString(folder.resolve("results.md"), table());
  }

  private List<Map<String, Object>> ordered() {
    return ORDER.stream().map(id -> rows.get(id)).filter(row -> row != null).toList();
  }

  String table() {
    var text = new StringBuilder();
    text.append("# What `make bench` measured\n\n").append(Machine.description()).append("\n\n");
    text.append("| row | what | value | target | met | rounds |\n|---|---|---|---|---|---|\n");
    for (var row : ordered()) {
      var unit = String.valueOf(row.get("unit"));
      text.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %s %s | %s | %s |%n",
              row.get("id"),
              row.get("what") + (Boolean.TRUE.equals(row.get("short")) ? " (short run)" : ""),
              row.get("value") == null
                  ? "not measured: " + row.get("note")
                  : row.get("value") + " " + unit,
              row.get("target"),
              unit,
              Boolean.TRUE.equals(row.get("met")) ? "yes" : "**no**",
              row.get("rounds")));
    }
    var never = ORDER.stream().filter(id -> !rows.containsKey(id)).toList();
    if (!never.isEmpty()) {
      text.append("\nNot run: ").append(String.join(", ", never)).append(".\n");
    }
    return text.toString();
  }
}
