package fr.alin.bench;

import java.io.BufferedInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * P8: a file of the register taken over, against COPY of the same file, in turn; both by the clock on the wall, the batch from
 * the file on. The people of the file were delivered before, as on every day but the first; that first day is the round for
 * warmth.
 */
final class Batch implements Row {

  @Override
  public String id() {
    return "P8";
  }

  @Override
  public String what() {
    return "register file of 20 000 records taken over, one in twenty with another income and expiry / COPY of the same file into"
        + " a table of one column, records a second";
  }

  @Override
  public Target target() {
    return Target.atLeast(0.4, "ratio");
  }

  @Override
  public List<Double> measure(Lab lab) throws Exception {
    var deliveries = new Deliveries(lab);
    lab.execute("create table if not exists bench_copy (record text not null)");
    var ratios = new ArrayList<Double>();
    for (var round = 0; round <= lab.rounds() + 1; round++) {
      var file = deliveries.file(round);
      var copied = copy(lab, Deliveries.lines(file));
      var taken = deliveries.take(file);
      System.out.printf(
          "  P8 round %d: COPY %.0f ms, batch %.0f ms (%d changed, %d not)%n",
          round, copied / 1_000, taken.micros() / 1_000, taken.changed(), taken.unchanged());
      if (round > 1) {
        ratios.add(copied / taken.micros());
      }
    }
    lab.execute("drop table bench_copy");
    return ratios;
  }

  private static double copy(Lab lab, Path lines) throws Exception {
    lab.execute("truncate bench_copy");
    try (var connection = lab.connection();
        var in = new BufferedInputStream(Files.newInputStream(lines))) {
      var start = System.nanoTime();
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bench_copy from stdin", in);
      return (System.nanoTime() - start) / 1e3;
    }
  }
}
