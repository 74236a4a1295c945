package fr.alin.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** P12: from the start of the process to its first answer, on a warm database, with the ahead-of-time cache. */
final class FirstAnswer implements Row {

  @Override
  public String id() {
    return "P12";
  }

  @Override
  public String what() {
    return "process start to first answer with the ahead-of-time cache";
  }

  @Override
  public Target target() {
    return Target.atMost(2.0, "s");
  }

  @Override
  public List<Double> measure(Lab lab) throws Exception {
    var cache = lab.work().resolve("node.aot");
    train(lab, cache);
    var times = new ArrayList<Double>();
    for (var round = 0; round <= lab.rounds(); round++) {
      try (var node = lab.freshNode(List.of("-XX:AOTCache=" + cache))) {
        var seconds = node.firstAnswer().toMillis() / 1_000.0;
        System.out.printf("  P12 start %d: %.2f s%n", round, seconds);
        if (round > 0) {
          times.add(seconds);
        }
      }
    }
    return times;
  }

  /** One run whose loading and linking of classes is kept. */
  private static void train(Lab lab, Path cache) throws Exception {
    var node = lab.freshNode(List.of("-XX:AOTCacheOutput=" + cache));
    node.ask("GET", "/bench/visits?count=5");
    // The cache is put together once the node has stopped.
    node.stop(Duration.ofMinutes(4));
    if (!Files.exists(cache)) {
      throw new IllegalStateException("the JVM wrote no ahead-of-time cache");
    }
  }
}
