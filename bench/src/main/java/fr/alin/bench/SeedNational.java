package fr.alin.bench;

import fr.alin.account.Passwords;
import fr.alin.application.Assessment;
import fr.alin.application.Boards;
import fr.alin.reference.Communes;
import fr.alin.reference.Parameters;
import fr.alin.sandbox.InventedNation;
import fr.alin.sandbox.InventedNations;
import fr.alin.sandbox.NationStore;
import fr.alin.sandbox.SeedNation;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Transactions;
import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** {@code make seed-national REQUESTS=1000000}: fills the empty database of DATA_DIR or DATABASE_URL. */
public final class SeedNational {

  private static final long EVERY_NANOS = Duration.ofSeconds(3).toNanos();

  private SeedNational() {}

  /** @param arguments the number of requests */
  public static void main(String[] arguments) {
    var size = InventedNation.Size.ofRequests(Integer.parseInt(arguments[0]));
    var start = Instant.now();
    try (var context = Node.withoutServer()) {
      var outcome = of(context).handle(new SeedNation.Command(size, progress(System.out)));
      switch (outcome) {
        case SeedNation.Outcome.Seeded(var day, var submitted, var offers, var applications) ->
            System.out.printf(
                Locale.ROOT,
                "Seeded around %s in %d s: %d submitted requests, %d offers, %d applications%n",
                day,
                Duration.between(start, Instant.now()).toSeconds(),
                submitted,
                offers,
                applications);
        case SeedNation.Outcome.Occupied o -> {
          System.err.println(
              "This database holds something already: name an empty one (DATA_DIR, DATABASE_URL).");
          System.exit(1);
        }
      }
    }
  }

  static SeedNation of(ApplicationContext context) {
    return new SeedNation(
        context.getBean(InventedNations.class),
        context.getBean(NationStore.class),
        context.getBean(Communes.class),
        context.getBean(Assessment.class),
        context.getBean(Boards.class),
        context.getBean(Parameters.class),
        context.getBean(Passwords.class),
        context.getBean(BusinessClock.class),
        context.getBean(Transactions.class));
  }

  /** A line every few seconds, and one at the end of each step. */
  private static SeedNation.Progress progress(PrintStream out) {
    var start = System.nanoTime();
    var last = new AtomicLong(start);
    return (step, done, of) -> {
      var now = System.nanoTime();
      var before = last.get();
      if (done == of || (now - before > EVERY_NANOS && last.compareAndSet(before, now))) {
        out.printf(
            Locale.ROOT, "%5d s  %s: %,d of %,d%n", (now - start) / 1_000_000_000L, step, done, of);
      }
    };
  }
}
