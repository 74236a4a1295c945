package fr.alin.adapters.tokens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A secret of the demonstration, made at its first start and readable by its owner alone. */
final class SecretFile {

  private final Path file;

  SecretFile(Path file) {
    this.file = file;
  }

  /** The secret of the file; the proposed one, once it is safely stored, when there is no file yet. */
  String readOrCreate(String proposed) {
    try {
      if (!Files.exists(file)) {
        create(proposed);
      }
      return Files.readString(file).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "cannot read or write the secret file of the data folder", failure);
    }
  }

  private void create(String secret) throws IOException {
    var folder =
        Files.createDirectories(
            java.util.Objects.requireNonNull(file.toAbsolutePath().getParent()));
    var posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
    var draft =
        posix
            ? Files.createTempFile(
                folder,
                "secret",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
            : Files.createTempFile(folder, "secret", ".new");
    try {
      Files.writeString(draft, secret);
      // A link and not a move: of two processes that start together the second must not replace the
      // first's secret.
      try {
        Files.createLink(file, draft);
      } catch (UnsupportedOperationException noLinks) {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileAlreadyExistsException other) {
        return;
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
