package fr.alin.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** P8b: the same file once more; every transaction that writes, in the whole server, takes a number, and none may. */
final class BatchAgain implements Row {

  private static final String NUMBERS_TAKEN =
      "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint";

  @Override
  public String id() {
    return "P8b";
  }

  @Override
  public String what() {
    return "the same register file of 20 000 records a second time: transactions that wrote anything";
  }

  @Override
  public Target target() {
    return Target.atMost(0, "transactions");
  }

  @Override
  public List<Double> measure(Lab lab) throws Exception {
    var deliveries = new Deliveries(lab);
    var written = new ArrayList<Double>();
    for (var round = 0; round < lab.rounds(); round++) {
      var file = deliveries.file(round);
      deliveries.take(file);
      var before = lab.count(NUMBERS_TAKEN);
      var again = deliveries.take(file);
      var numbers = lab.count(NUMBERS_TAKEN) - before;
      System.out.printf(
          "  P8b round %d: %.0f ms, %d changed, %d writing transactions%n",
          round + 1, again.micros() / 1_000, again.changed(), numbers);
      if (again.changed() > 0) {
        throw new IOException("a second run changed " + again.changed());
      }
      written.add((double) numbers);
    }
    return written;
  }
}
