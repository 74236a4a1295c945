package fr.alin.adapters.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import liquibase.database.Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LockException;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.lockservice.LockService;
import org.jspecify.annotations.Nullable;

/**
 * One node migrates at a time, by a lock of the session. Liquibase's own lock is a row, which a node that is killed leaves
 * behind: every later start would then wait and fail until somebody deletes it by hand. This one ends with its connection.
 */
public final class MigrationLock implements LockService {

  /** Any number that nothing else locks. */
  private static final long KEY = 0x414C494E_4D494752L;

  private static final long LONGEST_WAIT_NANOS = TimeUnit.MINUTES.toNanos(5);
  private static final long PAUSE_MILLIS = 200;

  private @Nullable Database database;
  private boolean held;

  @Override
  public int getPriority() {
    return PRIORITY_DATABASE;
  }

  @Override
  public boolean supports(Database candidate) {
    return candidate instanceof PostgresDatabase
        && candidate.getConnection() instanceof JdbcConnection;
  }

  @Override
  public void setDatabase(Database migrated) {
    database = migrated;
  }

  @Override
  public void setChangeLogLockWaitTime(long minutes) {}

  @Override
  public void setChangeLogLockRecheckTime(long seconds) {}

  @Override
  public boolean hasChangeLogLock() {
    return held;
  }

  @Override
  public void waitForLock() throws LockException {
    var started = System.nanoTime();
    while (!acquireLock()) {
      if (System.nanoTime() - started > LONGEST_WAIT_NANOS) {
        throw new LockException("another node has been migrating for five minutes");
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new LockException(e);
      }
    }
  }

  @Override
  public boolean acquireLock() throws LockException {
    held = held || ask("select pg_try_advisory_lock(" + KEY + ")");
    return held;
  }

  @Override
  public void releaseLock() throws LockException {
    if (held) {
      ask("select pg_advisory_unlock(" + KEY + ")");
      held = false;
    }
  }

  private boolean ask(String question) throws LockException {
    try (var statement = connection().createStatement();
        var answer = statement.executeQuery(question)) {
      return answer.next() && answer.getBoolean(1);
    } catch (SQLException e) {
      throw new LockException(e);
    }
  }

  private Connection connection() throws LockException {
    if (database == null || !(database.getConnection() instanceof JdbcConnection connection)) {
      throw new LockException("no connection to lock with");
    }
    return connection.getUnderlyingConnection();
  }

  @Override
  public DatabaseChangeLogLock[] listLocks() {
    return new DatabaseChangeLogLock[0];
  }

  @Override
  public void forceReleaseLock() throws LockException {
    releaseLock();
  }

  @Override
  public void reset() {
    held = false;
  }

  @Override
  public void init() {}

  @Override
  public void destroy() {}
}
