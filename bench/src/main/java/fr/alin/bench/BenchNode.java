package fr.alin.bench;

import fr.alin.adapters.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A node of the product as a process of its own. */
final class BenchNode implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofSeconds(120);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
  private static final String SECRET_VARIABLE = "ALIN_KEY_SECRET";

  private final Process process;
  private final int port;
  private final Duration firstAnswer;

  private BenchNode(Process process, int port, Duration firstAnswer) {
    this.process = process;
    this.port = port;
    this.firstAnswer = firstAnswer;
  }

  /**
   * Starts a node on a free port and waits for its first answer.
   *
   * @param options of the JVM
   * @param secret of the signing keys, the same on every node of one database
   */
  static BenchNode start(EmbeddedPostgres database, Path log, List<String> options, String secret)
      throws IOException, InterruptedException {
    var port = freePort();
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(
        List.of(
            "-Xmx1g",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Node.class.getName()));
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    var environment = builder.environment();
    environment.put("PORT", Integer.toString(port));
    environment.put("HOST", "127.0.0.1");
    environment.put("DATABASE_URL", database.jdbcUrl());
    environment.put("DATABASE_USER", database.user());
    environment.put("DATABASE_PASSWORD", database.password());
    environment.put(SECRET_VARIABLE, secret);
    var start = System.nanoTime();
    var process = builder.start();
    while (!ready(port)) {
      if (!process.isAlive() || System.nanoTime() - start > LONGEST_START.toNanos()) {
        process.destroyForcibly();
        throw new IOException("the node did not start:\n" + lastWords(log));
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
    return new BenchNode(process, port, Duration.ofNanos(System.nanoTime() - start));
  }

  private static boolean ready(int port) {
    try (var wire = new Wire(port)) {
      return wire.call(Wire.get("/health/readiness", "")).status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String lastWords(Path log) throws IOException {
    var lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
  }

  int port() {
    return port;
  }

  /** From the start of the process to its first answer. */
  Duration firstAnswer() {
    return firstAnswer;
  }

  long pid() {
    return process.pid();
  }

  /** Memory that the process holds, in mebibytes; −1 where the system does not tell. */
  long residentMebibytes() throws IOException {
    var status = Path.of("/proc/" + process.pid() + "/status");
    if (!Files.isReadable(status)) {
      return -1;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(-1);
  }

  /** The body of a tool's answer. */
  String ask(String method, String path) throws IOException {
    try (var wire = new Wire(port)) {
      var answer = wire.call(Wire.request(method, path, "", "Accept: text/plain\r\n", ""));
      if (answer.status() != 200) {
        throw new IOException(path + " answered " + answer.status() + " " + answer.body());
      }
      return answer.body();
    }
  }

  @Override
  public void close() {
    stop(LONGEST_STOP);
  }

  /** In good order; killed after so long. */
  void stop(Duration longest) {
    process.destroy();
    try {
      if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
