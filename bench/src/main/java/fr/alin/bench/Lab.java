package fr.alin.bench;

import fr.alin.adapters.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** What the rows share: the seeded database, a node or two, somebody's visits, the length of a round. */
final class Lab implements AutoCloseable {

  /** Different people and homes in one list of visits. */
  private static final int VISITS = 2_000;

  private static final int FIRST_LOOKERS = 6;

  /** Tokens live ten minutes. */
  private static final long FRESH_NANOS = 5L * 60 * 1_000_000_000;

  private final Path work;
  private final EmbeddedPostgres database;
  private final String secret = UUID.randomUUID() + "-" + UUID.randomUUID();
  private final List<BenchNode> nodes = new ArrayList<>();
  private final int roundSeconds;
  private final int warmUpSeconds;
  private final int rounds;
  private final List<String> nodeOptions;
  private final boolean shortened;
  private final Map<String, Map<String, List<Double>>> notes = new TreeMap<>();
  private List<Visit> visits = List.of();
  private long visitsAt;

  /** Somebody looks at a home. */
  record Visit(String offer, String token) {}

  Lab(Path data, Map<String, String> machine) throws IOException, SQLException {
    this.database = EmbeddedPostgres.start(data.resolve("postgres"));
    this.work = Files.createTempDirectory("alin-bench");
    this.roundSeconds = number(machine, "BENCH_SECONDS", 5);
    this.warmUpSeconds = number(machine, "BENCH_WARM_UP", 15);
    this.rounds = number(machine, "BENCH_ROUNDS", 5);
    this.nodeOptions =
        Pattern.compile("\\|")
            .splitAsStream(machine.getOrDefault("BENCH_NODE_OPTIONS", ""))
            .filter(option -> !option.isBlank())
            .toList();
    this.shortened = machine.getOrDefault("BENCH_SHORT", "").equals("1");
    execute("create table if not exists bench_insert (id uuid primary key)");
  }

  private static int number(Map<String, String> machine, String name, int otherwise) {
    return Integer.parseInt(machine.getOrDefault(name, Integer.toString(otherwise)));
  }

  int roundSeconds() {
    return roundSeconds;
  }

  int warmUpSeconds() {
    return warmUpSeconds;
  }

  int rounds() {
    return rounds;
  }

  Path work() {
    return work;
  }

  Connection connection() throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }

  void execute(String sql) throws SQLException {
    try (var connection = connection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  long count(String sql) throws SQLException {
    try (var connection = connection();
        var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }

  /** Figures beside the ratios: curves are drawn from them. */
  void note(String row, String what, double value) {
    notes
        .computeIfAbsent(row, any -> new TreeMap<>())
        .computeIfAbsent(what, any -> new ArrayList<>())
        .add(value);
  }

  Map<String, Map<String, List<Double>>> notes() {
    return notes;
  }

  /** The open offer with most seekers among those that stay open longest. */
  String popularOffer() throws SQLException {
    try (var connection = connection();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                """
                select o.id from offer o
                join (select offer_id, count(*) as applicants from application where status = 'SUBMITTED' group by 1) a
                  on a.offer_id = o.id
                where o.closed_at is null and o.deadline > now() + interval '2 days' and o.reserved_to is null
                order by applicants desc, o.id limit 1
                """)) {
      if (!found.next()) {
        throw new IllegalStateException(
            "no open offer with applicants: is the database seeded for today?");
      }
      return found.getString(1);
    }
  }

  /** Every offer that can be looked at now. */
  List<String> openOffers() throws SQLException {
    try (var connection = connection();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select id from offer where closed_at is null and deadline > now() order by id")) {
      var ids = new ArrayList<String>();
      while (found.next()) {
        ids.add(found.getString(1));
      }
      return ids;
    }
  }

  /** The node of that index, started when first asked for. */
  BenchNode node(int index) throws IOException, InterruptedException {
    while (nodes.size() <= index) {
      var node = freshNode(List.of());
      nodes.add(node);
      lookOnce(node);
    }
    return nodes.get(index);
  }

  /** Everybody looks once: places are loaded when first asked for, which no round should pay. */
  private void lookOnce(BenchNode node) throws IOException, InterruptedException {
    var start = System.nanoTime();
    var everybody = visits();
    var next = new AtomicInteger();
    var threads = new ArrayList<Thread>();
    for (var client = 0; client < FIRST_LOOKERS; client++) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (var wire = new Wire(node.port())) {
                      for (var i = next.getAndIncrement();
                          i < everybody.size();
                          i = next.getAndIncrement()) {
                        var visit = everybody.get(i);
                        wire.call(Wire.get("/api/v1/offers/" + visit.offer(), visit.token()));
                      }
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  }));
    }
    for (var thread : threads) {
      thread.join();
    }
    System.out.printf(
        "  a node has loaded its places in %.1f s%n", (System.nanoTime() - start) / 1e9);
  }

  /**
   * A node that the caller closes. Its recurring work rests: there is no mail server and no register here, and what is due
   * waits until a row tells it to be done.
   */
  BenchNode freshNode(List<String> options) throws IOException, InterruptedException {
    var log = Files.createTempFile(work, "node", ".log");
    var all = new ArrayList<>(options);
    all.add("-Dalin.scheduler.enabled=false");
    all.add("-Dalin.register.deliveries=" + work);
    // To try an idea: options of the JVM, separated by bars.
    all.addAll(nodeOptions);
    return BenchNode.start(database, log, all, secret);
  }

  /** With tokens that are good for some minutes. */
  List<Visit> visits() throws IOException, InterruptedException {
    if (visits.isEmpty() || System.nanoTime() - visitsAt > FRESH_NANOS) {
      visits =
          node(0)
              .ask("GET", "/bench/visits?count=" + VISITS)
              .lines()
              .map(line -> line.split("\t"))
              .map(cells -> new Visit(cells[0], cells[1]))
              .toList();
      visitsAt = System.nanoTime();
    }
    return visits;
  }

  boolean isShort() {
    return shortened;
  }

  @Override
  public void close() {
    nodes.forEach(BenchNode::close);
    database.close();
  }
}
