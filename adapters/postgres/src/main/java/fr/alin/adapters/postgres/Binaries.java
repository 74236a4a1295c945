package fr.alin.adapters.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The server's programs, unpacked once per version into a cache folder. Root's cache lies outside of root's home, which
 * nobody else may enter.
 */
record Binaries(Path folder) {

  static Binaries unpacked() {
    var platform = platform();
    var target = cache().resolve("postgres-" + version() + "-" + platform);
    try {
      if (!Files.isDirectory(target)) {
        unpack("/postgres-" + platform + ".txz", target);
      }
      return new Binaries(target);
    } catch (IOException e) {
      throw new PostgresUnavailable("cannot unpack PostgreSQL into " + target, e);
    }
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static String platform() {
    var system =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
            ? "darwin"
            : "linux";
    var machine =
        switch (System.getProperty("os.arch")) {
          case "aarch64", "arm64" -> "arm_64";
          default -> "x86_64";
        };
    return system + "-" + machine;
  }

  private static String version() {
    try (var in = Binaries.class.getResourceAsStream("binaries.properties")) {
      var properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new PostgresUnavailable("binaries.properties cannot be read", e);
    }
  }

  private static Path cache() {
    if (Identity.isRoot()) {
      return Path.of("/var/cache/alin");
    }
    var configured = System.getenv("XDG_CACHE_HOME");
    var base =
        configured == null || configured.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(configured);
    return base.resolve("alin");
  }

  private static void unpack(String resource, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    // Moved into place when complete: another JVM sees all of it or nothing.
    var scratch = Files.createTempDirectory(target.getParent(), "unpacking-");
    try (var in = Binaries.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new PostgresUnavailable(
            "no PostgreSQL binaries for this machine on the class path ("
                + resource
                + "): set DATABASE_URL to a server of your own");
      }
      extract(in, scratch);
      Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.move(scratch, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
      throw e;
    } catch (IOException e) {
      if (!Files.isDirectory(target)) {
        throw e;
      }
    } finally {
      delete(scratch);
    }
  }

  private static void extract(InputStream packed, Path root) throws IOException {
    try (var tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(packed, 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) {
          throw new IOException("entry outside of the archive: " + entry.getName());
        }
        write(tar, entry, path);
      }
    }
  }

  private static void write(InputStream content, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, path);
    var executable = (entry.getMode() & 0b001_000_000) != 0;
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }

  /** Deletes a folder with all it holds; nothing happens when it is not there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
