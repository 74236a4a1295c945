package fr.alin.bench;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * P8: a delivery of the register, one record in twenty changed, against COPY of the same documents, in turn. The batch is
 * measured from the records on: reading them from their file is not in it.
 */
final class Batch implements Row {

  private static final int RECORDS = 20_000;

  @Override
  public String id() {
    return "P8";
  }

  @Override
  public String what() {
    return "register batch of 20 000 records, one in twenty changed / COPY of the same documents, records a second";
  }

  @Override
  public Target target() {
    return Target.atLeast(0.4, "ratio");
  }

  @Override
  public List<Double> measure(Lab lab) throws Exception {
    var node = lab.node(0);
    var documents = documents(lab);
    lab.execute("create table if not exists bench_copy (register jsonb not null)");
    var ratios = new ArrayList<Double>();
    for (var round = 0; round <= lab.rounds(); round++) {
      var copied = copy(lab, documents);
      var answer =
          node.ask("POST", "/bench/batch?records=" + RECORDS + "&days=" + round).split("\t");
      var refreshed = Double.parseDouble(answer[0]);
      var again =
          node.ask("POST", "/bench/batch?records=" + RECORDS + "&days=" + round).split("\t");
      if (!again[1].equals("0")) {
        throw new IllegalStateException("a second run of the same records wrote " + again[1]);
      }
      System.out.printf(
          "  P8 round %d: COPY %.0f ms, batch %.0f ms (%s changed), again %.0f ms (0 changed)%n",
          round,
          copied / 1_000,
          refreshed / 1_000,
          answer[1],
          Double.parseDouble(again[0]) / 1_000);
      if (round > 0) {
        ratios.add(copied / refreshed);
      }
    }
    lab.execute("drop table bench_copy");
    return ratios;
  }

  private static byte[] documents(Lab lab) throws Exception {
    try (var connection = lab.connection();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select register::text from housing_request where submitted_at is not null order by md5(id::text) limit "
                    + RECORDS)) {
      var text = new StringBuilder();
      while (found.next()) {
        text.append(found.getString(1).replace("\\", "\\\\")).append('\n');
      }
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  private static double copy(Lab lab, byte[] documents) throws Exception {
    lab.execute("truncate bench_copy");
    try (var connection = lab.connection()) {
      var start = System.nanoTime();
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy bench_copy from stdin", new ByteArrayInputStream(documents));
      return (System.nanoTime() - start) / 1e3;
    }
  }
}
