package fr.alin.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * P13: mixed views that leave when they are due, whether or not earlier ones were answered, at 0.7 of what the node reaches
 * when it is asked without a pause. A stall shows up as waiting time of all that were due meanwhile.
 */
final class OpenLoop implements Row {

  private static final double SHARE = 0.7;
  private static final int CONNECTIONS = 48;
  private static final int SECONDS = 600;
  private static final int SECONDS_WHEN_SHORT = 60;

  @Override
  public String id() {
    return "P13";
  }

  @Override
  public String what() {
    return "99th percentile of mixed views, open loop at 0.7 of P2's throughput";
  }

  @Override
  public Target target() {
    return Target.atMost(50, "ms");
  }

  @Override
  public List<Double> measure(Lab lab) throws Exception {
    var wrk = new Wrk(lab);
    var node = lab.node(0);
    wrk.run(node, Mix::offer, lab.warmUpSeconds());
    var most = wrk.run(node, Mix::offer, lab.roundSeconds());
    var seconds = lab.isShort() ? SECONDS_WHEN_SHORT : SECONDS;
    var rate = most * SHARE;
    System.out.printf("  P13: %.0f a second for %d s%n", rate, seconds);
    run(lab, node, rate, 10);
    var times = run(lab, node, rate, seconds);
    for (var share : new double[] {0.5, 0.9, 0.99, 0.999, 1}) {
      System.out.printf(
          "  P13 percentile %.1f: %.1f ms%n", share * 100, Median.percentile(times, share));
      lab.note("P13", "percentile " + share, Median.percentile(times, share));
    }
    lab.note("P13", "rate", rate);
    return List.of(Median.percentile(times, 0.99));
  }

  /** What people look at. */
  private static final class Mix {
    static String offer(Lab.Visit visit) {
      return "/api/v1/offers/" + visit.offer();
    }

    static String path(Lab.Visit visit, int number) {
      return switch (number % 10) {
        case 0, 1 -> "/api/v1/offers?limit=20";
        case 2 -> "/api/v1/me/dashboard";
        case 3 -> "/api/v1/me/applications";
        default -> offer(visit);
      };
    }
  }

  /** Milliseconds from the moment each was due, sorted. Tokens are fetched anew within their ten minutes. */
  private static double[] run(Lab lab, BenchNode node, double rate, int seconds) throws Exception {
    var total = (int) (rate * seconds);
    var times = new double[total];
    var next = new AtomicInteger();
    var failed = new AtomicLong();
    var visits = new AtomicReference<>(lab.visits());
    var start = System.nanoTime();
    var threads = new ArrayList<Thread>();
    for (var client = 0; client < CONNECTIONS; client++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    try (var wire = new Wire(node.port())) {
                      for (var number = next.getAndIncrement();
                          number < total;
                          number = next.getAndIncrement()) {
                        var due = start + (long) (number * 1e9 / rate);
                        for (var early = due - System.nanoTime();
                            early > 0;
                            early = due - System.nanoTime()) {
                          LockSupport.parkNanos(early);
                        }
                        var some = Objects.requireNonNull(visits.get());
                        var visit = some.get(number % some.size());
                        var answer = wire.call(Wire.get(Mix.path(visit, number), visit.token()));
                        times[number] = (System.nanoTime() - due) / 1e6;
                        if (answer.status() != 200) {
                          failed.incrementAndGet();
                        }
                      }
                    } catch (IOException e) {
                      failed.incrementAndGet();
                    }
                  }));
    }
    for (var thread : threads) {
      while (!thread.join(Duration.ofSeconds(10))) {
        visits.set(lab.visits());
      }
    }
    if (failed.get() > 0) {
      throw new IOException(failed + " views failed");
    }
    Arrays.sort(times);
    return times;
  }
}
