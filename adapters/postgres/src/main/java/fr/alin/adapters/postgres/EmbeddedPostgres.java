package fr.alin.adapters.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running PostgreSQL server that lives as long as this object, or at most as long as the JVM. It listens on the loopback
 * address only, on a free port, and asks for a password. What it holds survives a restart, a kill included.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String USER = "alin";
  private static final String DATABASE = "postgres";
  private static final String LOOPBACK = "127.0.0.1";
  private static final int START_SECONDS = 120;
  private static final int STOP_SECONDS = 60;

  /** How long an ending JVM lets the application close its own connections first. */
  private static final int DRAIN_SECONDS = 5;

  private static final int START_ATTEMPTS = 3;
  private static final int ANY_PORT = 0;
  private static final String THROW_AWAY_PREFIX = "alin-throw-away-";

  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=" + LOOPBACK,
          "unix_socket_directories=",
          "max_connections=100",
          "timezone=UTC",
          "log_timezone=UTC",
          "logging_collector=off",
          // Neither statements nor details are logged: both can hold personal data.
          "log_min_error_statement=panic",
          "log_error_verbosity=terse");
  private static final List<String> FORGETFUL =
      List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");

  private final DataFolder folder;
  private final Process process;
  private final int port;
  private final String password;
  private final boolean temporary;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread hook = new Thread(this::stopWithTheMachine, "postgres-stop");

  private EmbeddedPostgres(
      DataFolder folder, Process process, int port, String password, boolean temporary) {
    this.folder = folder;
    this.process = process;
    this.port = port;
    this.password = password;
    this.temporary = temporary;
  }

  /**
   * Starts the server whose data live in the folder, which is made at first use.
   *
   * @throws PostgresUnavailable when another process uses the folder or the server does not come up
   */
  public static EmbeddedPostgres start(Path dataFolder) {
    return start(dataFolder, ANY_PORT);
  }

  /** The same on this port: for a server that restarts under clients who go on. */
  public static EmbeddedPostgres start(Path dataFolder, int port) {
    return start(dataFolder, port, false);
  }

  /** Starts an empty server for tests and code generation: fast, forgetful, and gone when closed. */
  public static EmbeddedPostgres throwAway() {
    try {
      var parent = Path.of(System.getProperty("java.io.tmpdir"));
      sweep(parent);
      return start(Files.createTempDirectory(parent, THROW_AWAY_PREFIX), ANY_PORT, true);
    } catch (IOException e) {
      throw new PostgresUnavailable("no temporary folder for a throw-away server", e);
    }
  }

  /** JDBC address, without user and password. */
  public String jdbcUrl() {
    return String.format(Locale.ROOT, "jdbc:postgresql://%s:%d/%s", LOOPBACK, port, DATABASE);
  }

  /** Where it listens, on the loopback address. */
  public int port() {
    return port;
  }

  /** The only role of the server, a superuser of it. */
  public String user() {
    return USER;
  }

  /** The role's password, invented when the data folder was made. */
  public String password() {
    return password;
  }

  /** The process id of the server, for a test of what happens to orphans. */
  long pid() {
    return process.pid();
  }

  private static EmbeddedPostgres start(Path dataFolder, int port, boolean temporary) {
    try {
      var folder = DataFolder.open(dataFolder);
      try {
        return start(folder, port, temporary);
      } catch (IOException | RuntimeException e) {
        folder.close();
        throw e;
      }
    } catch (IOException e) {
      throw new PostgresUnavailable("the data folder " + dataFolder + " cannot be used", e);
    }
  }

  private static EmbeddedPostgres start(DataFolder folder, int wanted, boolean temporary)
      throws IOException {
    var binaries = Binaries.unpacked();
    var identity = Identity.ofThisMachine();
    folder.stopOrphan();
    var password = folder.password();
    identity.own(folder.root());
    if (!Files.isDirectory(folder.cluster())) {
      initialise(folder, binaries, identity);
    }
    for (int attempt = 1; ; attempt++) {
      var port = wanted == ANY_PORT ? freePort() : wanted;
      var process = launch(folder, binaries, identity, port, temporary);
      if (isReady(folder, process)) {
        var server = new EmbeddedPostgres(folder, process, port, password, temporary);
        Runtime.getRuntime().addShutdownHook(server.hook);
        return server;
      }
      process.destroyForcibly();
      if (attempt == START_ATTEMPTS) {
        throw new PostgresUnavailable(
            "PostgreSQL does not start; its last words:\n" + lastWords(folder));
      }
    }
  }

  private static void initialise(DataFolder folder, Binaries binaries, Identity identity)
      throws IOException {
    // Made aside and renamed, so that an interrupted first start leaves no half cluster.
    var fresh = folder.root().resolve("cluster.new");
    Binaries.delete(fresh);
    var answer =
        Commands.run(
            identity.command(
                List.of(
                    binaries.program("initdb"),
                    "--pgdata=" + fresh,
                    "--username=" + USER,
                    "--pwfile=" + folder.passwordFile(),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=icu",
                    "--icu-locale=und",
                    "--data-checksums",
                    "--no-sync",
                    "--no-instructions")));
    if (!answer.succeeded()) {
      throw new PostgresUnavailable(
          "the database cannot be created in "
              + folder.root()
              + " (may the server's user enter it?):\n"
              + answer.output());
    }
    Files.move(fresh, folder.cluster());
  }

  private static Process launch(
      DataFolder folder, Binaries binaries, Identity identity, int port, boolean temporary)
      throws IOException {
    var command = new ArrayList<>(identity.prefix());
    // A session of its own: Ctrl-C in the terminal reaches us, and we stop the server in good
    // order.
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.add("/usr/bin/setsid");
    }
    command.addAll(
        List.of(
            binaries.program("postgres"),
            "-D",
            folder.cluster().toString(),
            "-p",
            Integer.toString(port)));
    SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
    if (temporary) {
      FORGETFUL.forEach(setting -> command.addAll(List.of("-c", setting)));
    }
    var process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.log().toFile())
            .start();
    process.getOutputStream().close();
    return process;
  }

  private static boolean isReady(DataFolder folder, Process process) {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (process.isAlive() && System.nanoTime() < deadline) {
      var lines = folder.postmaster();
      if (lines.size() >= 8 && lines.get(7).strip().equals("ready")) {
        return true;
      }
      DataFolder.pause();
    }
    return false;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
      return socket.getLocalPort();
    }
  }

  private static String lastWords(DataFolder folder) throws IOException {
    var lines = Files.readAllLines(folder.log());
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
  }

  /** Removes what killed test runs left behind, their servers included. */
  private static void sweep(Path parent) throws IOException {
    try (var left = Files.newDirectoryStream(parent, THROW_AWAY_PREFIX + "*")) {
      for (var path : left) {
        try (var folder = DataFolder.open(path)) {
          folder.stopOrphan();
          Binaries.delete(path);
        } catch (PostgresUnavailable | IOException e) {
          LOG.debug("{} is in use or not ours", path);
        }
      }
    }
  }

  /** Stops the server in good order, ending open connections; what was committed stays. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.debug("closed while the JVM ends");
    }
    stopFast();
    release();
  }

  /** The JVM ends: new connections are refused at once, open ones may finish, then the server stops. */
  private void stopWithTheMachine() {
    process.destroy(); // SIGTERM, PostgreSQL's "smart" stop
    if (!ended(DRAIN_SECONDS)) {
      stopFast();
    }
    if (closed.compareAndSet(false, true)) {
      release();
    }
  }

  private void stopFast() {
    Commands.run(List.of("sh", "-c", "kill -INT " + process.pid()));
    if (!ended(STOP_SECONDS)) {
      process.destroyForcibly();
      LOG.warn("the database server did not stop in {} s and was killed", STOP_SECONDS);
    }
  }

  private boolean ended(int seconds) {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }

  private void release() {
    try {
      folder.close();
      if (temporary) {
        Binaries.delete(folder.root());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the data folder cannot be released", e);
    }
  }
}
