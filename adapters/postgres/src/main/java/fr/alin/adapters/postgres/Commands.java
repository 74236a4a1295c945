package fr.alin.adapters.postgres;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs short commands to their end, with a limit in time, and keeps what they said. */
final class Commands {

  private static final int LIMIT_SECONDS = 120;

  private Commands() {}

  /** What a command answered: its exit code and its mixed output. */
  record Answer(int code, String output) {
    boolean succeeded() {
      return code == 0;
    }
  }

  static Answer run(List<String> command) {
    try {
      var process =
          new ProcessBuilder(command)
              .directory(Path.of("/").toFile())
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Answer(-1, "no end after " + LIMIT_SECONDS + " s");
      }
      return new Answer(process.exitValue(), output);
    } catch (InterruptedIOException e) {
      throw new PostgresUnavailable("interrupted while running " + command.getFirst(), e);
    } catch (IOException e) {
      return new Answer(-1, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PostgresUnavailable("interrupted while running " + command.getFirst(), e);
    }
  }

  static List<String> join(List<String> prefix, List<String> rest) {
    var all = new ArrayList<>(prefix);
    all.addAll(rest);
    return all;
  }
}
