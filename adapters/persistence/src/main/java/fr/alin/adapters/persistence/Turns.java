package fr.alin.adapters.persistence;

import io.micronaut.context.annotation.Value;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The queue in front of the pool. The pool waits the same short time whether its connections are busy or the database is
 * away: two hundred people at once were refused after 3 s by a healthy database. Here a crowd waits in order, while nobody
 * waits longer for a database that others have just found away.
 */
@Singleton
final class Turns {

  private static final Duration LONGEST_QUEUE = Duration.ofSeconds(15);

  /** Left to the scheduler and its clock, which ask the pool itself. */
  private static final int RESERVED = 2;

  private final Semaphore free;
  private final AtomicLong lastFailure = new AtomicLong(System.nanoTime());

  Turns(@Value("${datasources.default.maximum-pool-size:10}") int connections) {
    this.free = new Semaphore(Math.max(1, connections - RESERVED), true);
  }

  /** Runs the work when its turn comes; whatever tells that the database is away becomes one exception. */
  <T> T take(Supplier<T> work) {
    var since = System.nanoTime();
    await();
    try {
      if (lastFailure.get() - since > 0) {
        throw unavailable("the database was found away meanwhile");
      }
      return work.get();
    } catch (RuntimeException failed) {
      if (!isDatabaseAway(failed)) {
        throw failed;
      }
      lastFailure.set(System.nanoTime());
      throw new CannotGetJdbcConnectionException(
          "the database is away",
          new SQLTransientConnectionException("the database is away", failed));
    } finally {
      free.release();
    }
  }

  private void await() {
    try {
      if (!free.tryAcquire(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw unavailable("no turn in time");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw unavailable("interrupted");
    }
  }

  /** No connection, or one that broke under the work: classes 08 and 57P of the SQL standard and of PostgreSQL. */
  private static boolean isDatabaseAway(Throwable failed) {
    for (var cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotGetJdbcConnectionException
          || cause instanceof ConnectionException) {
        return true;
      }
      if (cause instanceof SQLException sql
          && sql.getSQLState() instanceof String state
          && (state.startsWith("08") || state.startsWith("57P"))) {
        return true;
      }
    }
    return false;
  }

  private static CannotGetJdbcConnectionException unavailable(String why) {
    return new CannotGetJdbcConnectionException(why, new SQLTransientConnectionException(why));
  }
}
