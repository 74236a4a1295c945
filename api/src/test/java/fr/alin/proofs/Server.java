package fr.alin.proofs;

import static org.awaitility.Awaitility.await;

import fr.alin.adapters.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;

/** A database that keeps what it committed, may be killed, and comes back at the same address. */
final class Server implements AutoCloseable {

  private final Path folder;
  private EmbeddedPostgres running;

  Server(Path folder) {
    this.folder = folder;
    // The durable kind: the throw-away one is told to forget its last moments.
    this.running = EmbeddedPostgres.start(folder);
  }

  EmbeddedPostgres server() {
    return running;
  }

  /** SIGKILL for the server and every process of it, at once: nothing is flushed, nobody says good-bye. */
  void kill() {
    var postmaster = ProcessHandle.of(postmaster()).orElseThrow();
    var family = new ArrayList<>(postmaster.descendants().toList());
    family.addFirst(postmaster);
    family.forEach(ProcessHandle::destroyForcibly);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
  }

  /** Recovers from its log, on the same port. */
  void restart() {
    await().atMost(Duration.ofSeconds(20)).until(() -> ProcessHandle.of(postmaster()).isEmpty());
    var port = running.port();
    running.close();
    running = EmbeddedPostgres.start(folder, port);
  }

  private long postmaster() {
    try (var lines = Files.lines(folder.resolve("cluster").resolve("postmaster.pid"))) {
      return Long.parseLong(lines.findFirst().orElseThrow().strip());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() {
    running.close();
  }
}
