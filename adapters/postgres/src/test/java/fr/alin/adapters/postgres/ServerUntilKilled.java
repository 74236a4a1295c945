package fr.alin.adapters.postgres;

import java.nio.file.Path;

/** A JVM of its own that starts a server, says so, and waits to be killed or told to end by the end of its input. */
final class ServerUntilKilled {

  private ServerUntilKilled() {}

  public static void main(String[] arguments) throws Exception {
    var server = EmbeddedPostgres.start(Path.of(arguments[0]));
    System.out.println("started " + server.pid() + " " + server.jdbcUrl());
    while (System.in.read() >= 0) {
      continue;
    }
  }
}
