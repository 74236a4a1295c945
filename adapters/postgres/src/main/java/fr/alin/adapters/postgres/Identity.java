package fr.alin.adapters.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Under which identity the server runs. PostgreSQL refuses to run as root, which is what containers and CI machines often
 * are: then a user namespace hides the fact (same owner of the files), or, where namespaces are refused, the user nobody
 * runs it (and owns the files).
 *
 * @param prefix the words to put before a command
 * @param owner the user who must own the data folder, when it is not the one who runs the JVM
 */
record Identity(List<String> prefix, Optional<String> owner) {

  private static final List<String> NAMESPACE = List.of("unshare", "-U");
  private static final List<String> NOBODY =
      List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");

  static Identity ofThisMachine() {
    if (!isRoot()) {
      return new Identity(List.of(), Optional.empty());
    }
    if (Commands.run(Commands.join(NAMESPACE, List.of("true"))).succeeded()) {
      return new Identity(NAMESPACE, Optional.of("root"));
    }
    if (Commands.run(Commands.join(NOBODY, List.of("true"))).succeeded()) {
      return new Identity(NOBODY, Optional.of("nobody"));
    }
    throw new PostgresUnavailable(
        "PostgreSQL refuses to run as root and neither `unshare -U` nor `setpriv` works here:"
            + " start as another user, or set DATABASE_URL to a server of your own");
  }

  static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }

  List<String> command(List<String> command) {
    return Commands.join(prefix, command);
  }

  /** Gives the folder and everything in it to the identity, when it belongs to another one. */
  void own(Path folder) throws IOException {
    if (owner.isEmpty() || Files.getOwner(folder).getName().equals(owner.get())) {
      return;
    }
    var user =
        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner.get());
    try (var files = Files.walk(folder)) {
      for (var file : files.toList()) {
        Files.setOwner(file, user);
      }
    }
  }
}
