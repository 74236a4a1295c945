package fr.alin.adapters.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of one server: {@code cluster/} (PostgreSQL's own), {@code password}, {@code server.log} and {@code lock}. It
 * is held by an operating-system lock from opening to closing, which a killed JVM gives back by itself.
 */
final class DataFolder implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
  private static final int PASSWORD_BYTES = 24;
  private static final long STOP_SECONDS = 60;

  private final Path root;
  private final FileChannel channel;

  private DataFolder(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  static DataFolder open(Path folder) throws IOException {
    var root = folder.toAbsolutePath().normalize();
    Files.createDirectories(root);
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
    var channel =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw new PostgresUnavailable(
          "the data folder "
              + root
              + " is in use by another running instance: stop it, or choose another DATA_DIR");
    }
    return new DataFolder(root, channel);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  Path root() {
    return root;
  }

  Path cluster() {
    return root.resolve("cluster");
  }

  Path log() {
    return root.resolve("server.log");
  }

  Path passwordFile() {
    return root.resolve("password");
  }

  /** The password of the only role, invented at first use and readable by the owner alone. */
  String password() throws IOException {
    var file = passwordFile();
    if (!Files.exists(file)) {
      var bytes = new byte[PASSWORD_BYTES];
      new SecureRandom().nextBytes(bytes);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
    return Files.readString(file).strip();
  }

  /** The lines of {@code postmaster.pid}: process id first, state (for example "ready") eighth. */
  List<String> postmaster() {
    try {
      return Files.readAllLines(cluster().resolve("postmaster.pid"));
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * Stops the server that an earlier JVM left behind when it was killed. Only called under our lock; the process is touched
   * only when its command line names our cluster, for process ids are used again.
   */
  void stopOrphan() throws IOException {
    var lines = postmaster();
    if (lines.isEmpty()) {
      return;
    }
    var orphan = orphan(lines.getFirst());
    if (orphan.isPresent()) {
      LOG.info("stopping the database server that an interrupted run left behind");
      Commands.run(List.of("sh", "-c", "kill -INT " + orphan.get().pid()));
      awaitEnd(orphan.get());
    }
    Files.deleteIfExists(cluster().resolve("postmaster.pid"));
  }

  private Optional<ProcessHandle> orphan(String pid) {
    try {
      return ProcessHandle.of(Long.parseLong(pid.strip())).filter(this::servesThisCluster);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private boolean servesThisCluster(ProcessHandle process) {
    return process
        .info()
        .arguments()
        .map(arguments -> Arrays.asList(arguments).contains(cluster().toString()))
        .orElse(false);
  }

  private void awaitEnd(ProcessHandle orphan) {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
    // A stopped server removes its file; a process that no parent collects stays "alive" for ever.
    while (orphan.isAlive() && !postmaster().isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new PostgresUnavailable(
            "the server left behind by an earlier run (process "
                + orphan.pid()
                + ") does not stop");
      }
      pause();
    }
  }

  static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostgresUnavailable("interrupted while waiting for the server", e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
