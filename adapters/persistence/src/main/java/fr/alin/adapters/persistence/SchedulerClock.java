package fr.alin.adapters.persistence;

import com.github.kagkarlsson.scheduler.Clock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;

/**
 * The database's time, as the scheduler needs it: a node whose own clock is an hour off would otherwise take the work of
 * others for abandoned. The difference is measured once a minute; between two measurements the machine's clock goes on.
 */
final class SchedulerClock implements Clock {

  private static final Duration TRUST = Duration.ofMinutes(1);

  private final DataSource database;
  private final InstantSource machine;

  private volatile Measurement last = new Measurement(Instant.MIN, Duration.ZERO);

  private record Measurement(Instant at, Duration ahead) {}

  SchedulerClock(DataSource database, InstantSource machine) {
    this.database = database;
    this.machine = machine;
  }

  @Override
  public Instant now() {
    var local = machine.instant();
    var known = last;
    if (local.isBefore(known.at()) || !local.isBefore(plusTrust(known.at()))) {
      known = measure(local, known);
      last = known;
    }
    return local.plus(known.ahead());
  }

  private static Instant plusTrust(Instant at) {
    return at.equals(Instant.MIN) ? at : at.plus(TRUST);
  }

  private Measurement measure(Instant local, Measurement before) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery("select clock_timestamp()")) {
      result.next();
      var theirs = result.getTimestamp(1).toInstant();
      return new Measurement(local, Duration.between(local, theirs));
    } catch (SQLException e) {
      // The database is away: what was measured last serves until it is back.
      return before;
    }
  }
}
