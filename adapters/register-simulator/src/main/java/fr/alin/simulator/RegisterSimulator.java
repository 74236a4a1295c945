package fr.alin.simulator;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import fr.alin.request.RegisterRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * The national register, simulated: SOAP 1.1 on {@code POST /sne} (and on any path that is not the
 * sandbox's), a sandbox beside it, on the local machine only. It writes no personal data anywhere but in its answers.
 */
public final class RegisterSimulator implements AutoCloseable {

  static {
    // The JDK's server otherwise waits for the acknowledgement of each header, some 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final Holdings holdings;
  private final Filings filings = new Filings();
  private final Faults faults;
  private final SneEndpoint register;
  private final CountDownLatch closed = new CountDownLatch(1);

  private RegisterSimulator(HttpServer server, LocalDate anchor) {
    this.server = server;
    this.threads = Executors.newVirtualThreadPerTaskExecutor();
    this.holdings = new Holdings(anchor);
    this.faults = new Faults();
    this.register = new SneEndpoint(holdings, filings, faults, closed);
    var sandbox = new SandboxEndpoint(holdings, filings, faults, register);
    server.setExecutor(threads);
    server.createContext("/", register);
    server.createContext("/sandbox/", sandbox);
    server.createContext("/health", sandbox);
    server.start();
  }

  /** Starts on this port, 0 for a free one, with the world around this day. */
  public static RegisterSimulator start(int port, LocalDate anchor) throws IOException {
    return new RegisterSimulator(HttpServer.create(local(port), 0), anchor);
  }

  /** The same over TLS, asking every client for its certificate. */
  public static RegisterSimulator startMutualTls(int port, LocalDate anchor, SSLContext context)
      throws IOException {
    var server = HttpsServer.create(local(port), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            var settings = context.getDefaultSSLParameters();
            settings.setNeedClientAuth(true);
            parameters.setSSLParameters(settings);
          }
        });
    return new RegisterSimulator(server, anchor);
  }

  private static InetSocketAddress local(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Where questions go. */
  public URI url() {
    var scheme = server instanceof HttpsServer ? "https" : "http";
    return URI.create(scheme + "://localhost:" + port() + "/sne");
  }

  /** Every record held, those that nobody imported first. */
  public List<RegisterRecord> records() {
    return holdings.first(Integer.MAX_VALUE);
  }

  /** Misbehaves from now on, for every number. */
  public void fail(Fault fault) {
    faults.set(fault, "");
  }

  /** Misbehaves from now on, for this number. */
  public void fail(Fault fault, String number) {
    faults.set(fault, number);
  }

  /** See {@code PUT /sandbox/requests/{number}}. */
  public Optional<RegisterRecord> change(String number, Map<String, String> fields) {
    filings.change(number, fields);
    return holdings.change(number, fields);
  }

  /** Deletes a request in the register; false when it held none. */
  public boolean delete(String number) {
    return holdings.delete(number) || filings.delete(number);
  }

  /** How many questions came in, whatever became of them. */
  public int questions() {
    return register.questions();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  /**
   * Runs until killed. {@code --port=8090} (0 or absent: a free one), {@code --anchor=2026-11-21}
   * (required), {@code --port-file=path} to tell the port; a space may stand for the equals sign.
   */
  public static void main(String[] arguments) throws IOException {
    var options = Options.parse(List.of(arguments));
    if (options.isEmpty()) {
      usage(System.err);
      System.exit(2);
      return;
    }
    var chosen = options.get();
    var simulator = start(chosen.port(), chosen.anchor());
    Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "simulator-stop"));
    if (chosen.portFile().isPresent()) {
      writePort(chosen.portFile().get(), simulator.port());
    }
    System.out.println("Register simulator: " + simulator.url());
  }

  private static void usage(PrintStream out) {
    out.println("usage: RegisterSimulator [--port=0] --anchor=YYYY-MM-DD [--port-file=path]");
  }

  /** Written beside and moved, so that a reader never sees half a number. */
  private static void writePort(Path file, int port) throws IOException {
    var beside = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(beside, Integer.toString(port));
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The command line. */
  record Options(int port, LocalDate anchor, Optional<Path> portFile) {

    static Optional<Options> parse(List<String> arguments) {
      var values = new HashMap<String, String>();
      for (var i = 0; i < arguments.size(); i++) {
        var argument = arguments.get(i);
        var equals = argument.indexOf('=');
        if (!argument.startsWith("--") || (equals < 0 && i + 1 == arguments.size())) {
          return Optional.empty();
        }
        if (equals < 0) {
          i++;
          values.put(argument.substring(2), arguments.get(i));
        } else {
          values.put(argument.substring(2, equals), argument.substring(equals + 1));
        }
      }
      var anchor = values.remove("anchor");
      var port = values.remove("port");
      var file = values.remove("port-file");
      if (anchor == null || !values.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(
            new Options(
                port == null ? 0 : Integer.parseInt(port),
                LocalDate.parse(anchor),
                Optional.ofNullable(file).map(Path::of)));
      } catch (DateTimeParseException | NumberFormatException malformed) {
        return Optional.empty();
      }
    }
  }
}
