package fr.alin.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.testing.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Work is due by the database's time, whatever the machine of the node believes. */
@Database
class SchedulerClockTest {

  private static final Duration MOMENT = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT1H", "PT-1H", "P400D"})
  void a_machine_that_is_wrong_does_not_matter(Duration off) throws SQLException {
    var machine = InstantSource.offset(InstantSource.system(), off);
    var clock = new SchedulerClock(database(), machine);

    var before = databaseTime();
    assertThat(clock.now()).isBetween(before.minus(MOMENT), databaseTime().plus(MOMENT));
  }

  @Test
  void a_machine_that_is_put_right_meanwhile_is_measured_again() throws SQLException {
    var off = new Duration[] {Duration.ofHours(1)};
    var clock = new SchedulerClock(database(), () -> InstantSource.system().instant().plus(off[0]));
    clock.now();

    // Put back: before the last measurement; put on: after what a measurement is trusted for.
    for (var wrong : new Duration[] {Duration.ZERO, Duration.ofHours(3)}) {
      off[0] = wrong;
      assertThat(clock.now()).isBetween(databaseTime().minus(MOMENT), databaseTime().plus(MOMENT));
    }
  }

  private static DataSource database() {
    var database = new PGSimpleDataSource();
    database.setUrl(System.getProperty("database.url"));
    database.setUser(System.getProperty("database.user"));
    database.setPassword(System.getProperty("database.password"));
    return database;
  }

  private static Instant databaseTime() throws SQLException {
    try (var connection = database().getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select clock_timestamp()")) {
      row.next();
      return row.getTimestamp(1).toInstant();
    }
  }
}
