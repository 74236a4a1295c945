package fr.alin.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** P4: views with 100 request updates a second beside them, against views alone, in turn. */
final class UnderUpdates implements Row {

  private static final int A_SECOND = 100;
  private static final int WRITERS = 16;

  @Override
  public String id() {
    return "P4";
  }

  @Override
  public String what() {
    return "offer details with 100 request updates a second / without";
  }

  @Override
  public Target target() {
    return Target.atLeast(0.85, "ratio");
  }

  @Override
  public List<Double> measure(Lab lab) throws Exception {
    var wrk = new Wrk(lab);
    var node = lab.node(0);
    wrk.run(node, UnderUpdates::view, lab.warmUpSeconds());
    updated(lab, node, () -> wrk.run(node, UnderUpdates::view, lab.roundSeconds()));
    var ratios = new ArrayList<Double>();
    for (var round = 0; round < lab.rounds(); round++) {
      var alone = wrk.run(node, UnderUpdates::view, lab.roundSeconds());
      var beside = updated(lab, node, () -> wrk.run(node, UnderUpdates::view, lab.roundSeconds()));
      System.out.printf(
          "  P4 round %d: alone %.0f/s, with updates %.0f/s%n", round + 1, alone, beside);
      ratios.add(beside / alone);
    }
    return ratios;
  }

  static String view(Lab.Visit visit) {
    return "/api/v1/offers/" + visit.offer();
  }

  /** Work while people change their entry date, at an even rate whether or not earlier ones were answered. */
  private static double updated(Lab lab, BenchNode node, Measured work) throws Exception {
    var visits = lab.visits();
    var stop = new AtomicBoolean();
    var sent = new AtomicLong();
    var failed = new AtomicLong();
    var start = System.nanoTime();
    var writers = new ArrayList<Thread>();
    for (var writer = 0; writer < WRITERS; writer++) {
      writers.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (var wire = new Wire(node.port())) {
                      while (!stop.get()) {
                        var number = sent.getAndIncrement();
                        LockSupport.parkNanos(
                            start + number * 1_000_000_000L / A_SECOND - System.nanoTime());
                        var visit = visits.get((int) (number % visits.size()));
                        var answer = wire.call(update(visit, number));
                        if (answer.status() != 200 && failed.getAndIncrement() == 0) {
                          System.out.println(
                              "  update refused: " + answer.status() + " " + answer.body());
                        }
                      }
                    } catch (IOException e) {
                      failed.incrementAndGet();
                    }
                  }));
    }
    var reached = work.run();
    stop.set(true);
    for (var writer : writers) {
      writer.join();
    }
    var rate = sent.get() * 1e9 / (System.nanoTime() - start);
    if (failed.get() > 0 || rate < 0.9 * A_SECOND) {
      throw new IOException("updates: " + failed + " failed, " + Math.round(rate) + " a second");
    }
    return reached;
  }

  private static byte[] update(Lab.Visit visit, long number) {
    var day = 1 + number % 28;
    var body =
        "{\"holder\":\"APPLICANT\",\"companyEntryDate\":\"2026-%02d-%02d\"}"
            .formatted(1 + number / 28 % 10, day);
    return Wire.request("PATCH", "/api/v1/me/request", visit.token(), "", body);
  }

  /** A measurement that may fail. */
  @FunctionalInterface
  private interface Measured {
    double run() throws Exception;
  }
}
