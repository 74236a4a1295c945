package fr.alin.api;

import fr.alin.application.ReplayBoards;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Makes the closed boards of a database again and compares them byte by byte ({@code make replay}).
 * Opens no port and runs no task; exit code 1 when a board does not follow from its input.
 */
public final class Replay {

  private Replay() {}

  /**
   * Replays and ends the JVM.
   *
   * @param arguments how many boards at most; all without it
   */
  public static void main(String[] arguments) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    var most = arguments.length == 0 ? Long.MAX_VALUE : Long.parseLong(arguments[0]);
    System.exit(run(System.getenv(), most, System.out));
  }

  static int run(Map<String, String> machine, long most, PrintStream out) {
    var builder = Application.configure(Micronaut.build(new String[0]), machine);
    builder.properties(Map.of("alin.scheduler.enabled", "false", "alin.demo.load", "false"));
    try (var context = builder.build().start()) {
      return replay(context, most, out);
    }
  }

  /** Prints totals and, when there are any, the boards that differ. */
  static int replay(ApplicationContext context, long most, PrintStream out) {
    var since = System.nanoTime();
    return switch (context.getBean(ReplayBoards.class).handle(new ReplayBoards.Command(most))) {
      case ReplayBoards.Outcome.Replayed replayed -> {
        replayed
            .differences()
            .forEach(
                d ->
                    out.printf(
                        Locale.ROOT, "board of offer %s: %s%n", d.offer().value(), d.kind()));
        out.printf(
            Locale.ROOT,
            "%d boards with %d applicants made again in %d ms: %d differ, %d from before signatures%n",
            replayed.boards(),
            replayed.applicants(),
            (System.nanoTime() - since) / 1_000_000,
            replayed.different(),
            replayed.unsigned());
        yield replayed.different() == 0 ? 0 : 1;
      }
    };
  }
}
