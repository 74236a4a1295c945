package fr.alin.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** P8c: views while one file of the register after another is taken over by the same node, against views alone, in turn. */
final class BatchBesideViews implements Row {

  @Override
  public String id() {
    return "P8c";
  }

  @Override
  public String what() {
    return "offer details without / with register files taken over beside them without a pause, views a second";
  }

  @Override
  public Target target() {
    return Target.atMost(2, "times slower");
  }

  @Override
  public List<Double> measure(Lab lab) throws Exception {
    var wrk = new Wrk(lab);
    var node = lab.node(0);
    var deliveries = new Deliveries(lab);
    deliveries.take(deliveries.file(0));
    deliveries.file(1);
    wrk.run(node, UnderUpdates::view, lab.warmUpSeconds());
    var slower = new ArrayList<Double>();
    for (var round = 0; round < lab.rounds(); round++) {
      var alone = wrk.run(node, UnderUpdates::view, lab.roundSeconds());
      var beside = beside(deliveries, () -> wrk.run(node, UnderUpdates::view, lab.roundSeconds()));
      System.out.printf(
          "  P8c round %d: alone %.0f/s, with deliveries %.0f/s%n", round + 1, alone, beside);
      slower.add(alone / beside);
    }
    return slower;
  }

  /** Two files in turn: each brings back what the other has changed. */
  private static double beside(Deliveries deliveries, Callable<Double> work) throws Exception {
    var stop = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var taken =
          threads.submit(
              () -> {
                var files = 0;
                while (!stop.get()) {
                  deliveries.take(deliveries.file(1 - files % 2));
                  files++;
                }
                return files;
              });
      try {
        return work.call();
      } finally {
        stop.set(true);
        System.out.println("  P8c: " + taken.get() + " files meanwhile");
      }
    } catch (ExecutionException failed) {
      throw new IOException("deliveries failed", failed);
    }
  }
}
