package fr.alin.proofs;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The application in a process of its own, started as {@code bin/run} starts it, so that it can be killed. */
final class Child implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofSeconds(90);
  private static final Set<Child> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    // A run of tests that is broken off leaves nobody behind.
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> RUNNING.forEach(Child::close), "children-stop"));
  }

  private final Process process;
  private final Path log;
  private final URI base;

  private Child(Process process, Path log, URI base) {
    this.process = process;
    this.log = log;
    this.base = base;
    RUNNING.add(this);
  }

  /** What stays the same between two starts: port, folder, environment. */
  static final class Plan {
    private final Path folder;
    private final int port = freePort();
    private final String classPath;
    private final Map<String, String> environment = new HashMap<>();
    private int starts;

    Plan(Path folder) {
      this.folder = folder;
      this.classPath = classPath(folder);
      environment.put("ALIN_PROFILE", "demo");
      environment.put("ALIN_DEMO_LOAD", "false");
      environment.put("ALIN_PUBLIC_URL", "http://localhost");
      environment.put("HOST", "127.0.0.1");
      environment.put("PORT", Integer.toString(port));
      environment.put("DATA_DIR", folder.resolve("data").toString());
      // Nobody listens there.
      environment.put("REGISTER_URL", "http://127.0.0.1:9/");
    }

    Plan with(String name, String value) {
      environment.put(name, value);
      return this;
    }

    /** Starts and waits until it is ready to answer. */
    Child start() {
      var child = launch();
      child.awaitReady();
      return child;
    }

    /** Lines of the logs of all lives that hold this text. */
    List<String> logged(String text) {
      var found = new ArrayList<String>();
      for (var life = 1; life <= starts; life++) {
        try (var lines = Files.lines(log(life))) {
          lines.filter(line -> line.contains(text)).forEach(found::add);
        } catch (IOException failure) {
          throw new UncheckedIOException(failure);
        }
      }
      return found;
    }

    private Path log(int life) {
      return folder.resolve("application-" + life + ".log");
    }

    private Child launch() {
      starts++;
      var log = log(starts);
      var builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx512m",
                  "-XX:+UseSerialGC",
                  // Lives for seconds: quick to start, never worth the second compiler.
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+AutoCreateSharedArchive",
                  "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"),
                  "-Xlog:cds=off",
                  "-Xlog:cds+dynamic=off",
                  "--enable-native-access=ALL-UNNAMED",
                  "--sun-misc-unsafe-memory-access=allow",
                  "-Dfile.encoding=UTF-8",
                  "-Duser.timezone=UTC",
                  "-cp",
                  classPath,
                  "fr.alin.api.Application")
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      builder.environment().remove("MICRONAUT_ENVIRONMENTS");
      try {
        return new Child(builder.start(), log, URI.create("http://127.0.0.1:" + port));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    /** The product without its tests, jars only: class data of folders cannot be archived. */
    private static String classPath(Path folder) {
      var own = Path.of("target", "classes").toAbsolutePath();
      return Stream.concat(
              Stream.of(packed(own, folder.resolve("application.jar")).toString()),
              Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                  .filter(entry -> !Path.of(entry).toAbsolutePath().equals(own))
                  .filter(
                      entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar")))
          .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path packed(Path classes, Path jar) {
      try (var out = new JarOutputStream(Files.newOutputStream(jar));
          var files = Files.walk(classes)) {
        for (var file : files.filter(any -> !any.equals(classes)).sorted().toList()) {
          var name = classes.relativize(file).toString().replace('\\', '/');
          // Folders too: the framework finds its beans by listing one.
          out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
          if (Files.isRegularFile(file)) {
            Files.copy(file, out);
          }
          out.closeEntry();
        }
        return jar;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }

    private static int freePort() {
      try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  URI base() {
    return base;
  }

  /** SIGKILL: no hook runs, no byte is flushed. */
  void kill() {
    process.destroyForcibly();
  }

  /** SIGTERM. */
  void terminate() {
    process.destroy();
  }

  boolean ends(Duration within) throws InterruptedException {
    return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
  }

  int exitCode() {
    return process.exitValue();
  }

  /** The process and all that it started. */
  List<ProcessHandle> family() {
    var family = new ArrayList<>(process.descendants().toList());
    family.add(process.toHandle());
    return family;
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    RUNNING.remove(this);
  }

  /** Until it answers and its database too. */
  void awaitReady() {
    var http = new Http(base);
    try {
      await()
          .alias("ready; its log is " + log)
          .pollInterval(Duration.ofMillis(50))
          .atMost(LONGEST_START)
          .until(() -> !process.isAlive() || http.answers("/health/readiness"));
      if (!process.isAlive()) {
        throw new IllegalStateException("ended while starting:\n" + Files.readString(log));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
