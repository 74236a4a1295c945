package fr.alin.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** P3: the rank kernel against a plain sum, by the JMH benchmark {@code RankKernel} in a process of its own. */
final class Kernel implements Row {

  private static final int SMALLEST_OBJECT = 16;

  @Override
  public String id() {
    return "P3";
  }

  @Override
  public String what() {
    return "rank kernel on the largest commune / summing as many 8-byte words";
  }

  @Override
  public Target target() {
    return Target.atMost(4, "times");
  }

  @Override
  public List<Double> measure(Lab lab) throws Exception {
    var process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Drounds=" + lab.rounds(),
                "-cp",
                System.getProperty("java.class.path"),
                "fr.alin.bench.RankKernel")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var line =
        output
            .lines()
            .filter(text -> text.startsWith("{\""))
            .reduce((first, second) -> second)
            .orElseThrow(() -> new IOException("the kernel's benchmark said:\n" + output));
    var found = new ObjectMapper().readTree(line);
    // JMH counts the bytes of its own threads too, some for each of few views; no object of a view
    // is smaller than this.
    if (found.get("bytesPerView").asDouble() >= SMALLEST_OBJECT) {
      throw new IOException("a view allocates " + found.get("bytesPerView") + " bytes");
    }
    var rounds = new ArrayList<Double>();
    found.path("rounds").forEach(round -> rounds.add(round.asDouble()));
    return rounds.isEmpty() ? List.of(found.get("value").asDouble()) : rounds;
  }
}
