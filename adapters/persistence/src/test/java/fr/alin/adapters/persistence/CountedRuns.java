package fr.alin.adapters.persistence;

import fr.alin.shared.RecurringWork;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Recurring work that only counts its runs, over all nodes of the JVM; present where a test asks for it. */
@Factory
final class CountedRuns {

  static final AtomicInteger RUNS = new AtomicInteger();

  @Singleton
  @Requires(property = "tests.count-runs", value = "true")
  RecurringWork countRuns() {
    return new RecurringWork("count-runs", Duration.ofHours(5), RUNS::incrementAndGet);
  }
}
