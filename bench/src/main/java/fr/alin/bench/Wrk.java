package fr.alin.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Function;

/** Throughput by wrk: one thread, some connections, requests in turn from a list. */
final class Wrk {

  private static final int CONNECTIONS = 24;

  private final Lab lab;
  private final Path script;

  Wrk(Lab lab) throws IOException {
    this.lab = lab;
    this.script = lab.work().resolve("visits.lua");
    try (var stream = Wrk.class.getResourceAsStream("/bench/visits.lua")) {
      if (stream == null) {
        throw new IOException("visits.lua is missing from the jar");
      }
      Files.copy(stream, script, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Requests a second, over so many seconds; every answer must be 200. */
  double run(BenchNode node, Function<Lab.Visit, String> path, int seconds)
      throws IOException, InterruptedException {
    return run(node, path, lab.visits(), seconds);
  }

  double run(BenchNode node, Function<Lab.Visit, String> path, List<Lab.Visit> visits, int seconds)
      throws IOException, InterruptedException {
    var list = lab.work().resolve("visits.txt");
    Files.write(list, visits.stream().map(v -> path.apply(v) + "\t" + v.token()).toList());
    settle(node, visits.getFirst());
    var builder =
        new ProcessBuilder(
                "wrk",
                "-t1",
                "-c" + CONNECTIONS,
                "-d" + seconds + "s",
                "--timeout",
                "10s",
                "-s",
                script.toString(),
                "http://127.0.0.1:" + node.port())
            .redirectErrorStream(true);
    builder.environment().put("VISITS", list.toString());
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new IOException("wrk is missing: apt-get install wrk", e);
    }
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    var result =
        output
            .lines()
            .filter(line -> line.startsWith("{"))
            .findFirst()
            .orElseThrow(() -> new IOException("wrk said:\n" + output));
    var json = new ObjectMapper().readTree(result);
    if (json.get("errors").asLong() > 0) {
      throw new IOException("not every answer was 200: " + result);
    }
    return json.get("requests").asDouble() * 1e6 / json.get("micros").asDouble();
  }

  /** Requests that wrk left behind are still answered: the next round waits for the last of them. */
  private static void settle(BenchNode node, Lab.Visit visit) throws IOException {
    try (var wire = new Wire(node.port())) {
      var answer = wire.call(Wire.get(Throughput.LIMIT, visit.token()));
      if (answer.status() != 200) {
        throw new IOException("the limit answers " + answer.status() + " " + answer.body());
      }
    }
  }
}
