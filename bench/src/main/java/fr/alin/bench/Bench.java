package fr.alin.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code bin/bench [rows]}: measures the rows of the table of targets and writes what came out. */
public final class Bench {

  private static final List<Row> ROWS =
      List.of(
          Throughput.offers(),
          Throughput.offer(),
          new Kernel(),
          new UnderUpdates(),
          new NextAnswer(),
          new LastMinute(),
          Closing.oneLarge(),
          Closing.many(),
          Told.replays(),
          new Batch(),
          new BatchAgain(),
          new BatchBesideViews(),
          Told.alerts(),
          new FirstAnswer(),
          new LoadedNode(),
          new OpenLoop());

  private Bench() {}

  /** @param arguments ids of rows; none for all. P4 means P4 and P4b */
  public static void main(String[] arguments) throws Exception {
    var wanted = Arrays.asList(arguments);
    var data = Path.of(System.getenv().getOrDefault("DATA_DIR", "/var/tmp/alin-national"));
    var results = new Results(Path.of(System.getProperty("alin.bench.out", "bench")));
    var failures = 0;
    try (var lab = new Lab(data, System.getenv())) {
      var size = lab.count("select count(*) from housing_request where submitted_at is not null");
      if (size == 0) {
        throw new IOException(
            data + " is not seeded: make seed-national REQUESTS=1000000 DATA_DIR=" + data);
      }
      for (var row : chosen(wanted)) {
        System.out.println(row.id() + " " + row.what());
        var start = Instant.now();
        try {
          var rounds = row.measure(lab);
          results.measured(row, rounds, size);
        } catch (IOException | RuntimeException | java.sql.SQLException | InterruptedException e) {
          System.out.println("  " + row.id() + " could not be measured: " + e);
          results.failed(row, String.valueOf(e.getMessage()), size);
          failures++;
        }
        System.out.println("  took " + Duration.between(start, Instant.now()).toSeconds() + " s");
        results.write(lab.notes());
      }
    }
    System.out.println(results.table());
    System.exit(failures == 0 ? 0 : 1);
  }

  private static List<Row> chosen(List<String> wanted) {
    var rows = new ArrayList<Row>();
    for (var row : ROWS) {
      if (wanted.isEmpty()
          || wanted.contains(row.id())
          || wanted.contains(row.id().replaceAll("[a-z]$", ""))) {
        rows.add(row);
      }
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("no such row: " + wanted);
    }
    return rows;
  }
}
