package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.SANDBOX_CLOCK;

import fr.alin.shared.BusinessClock;
import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The time of the database, plus what the sandbox added: one clock for all nodes. The only query of the product that asks
 * the database what time it is.
 */
@Singleton
final class DatabaseClock implements BusinessClock {

  static final Field<Instant> DATABASE_TIME = DSL.field("clock_timestamp()", SQLDataType.INSTANT);

  static final Field<Instant> BUSINESS_TIME =
      DSL.field(
          "clock_timestamp() + {0} * interval '1 microsecond'",
          SQLDataType.INSTANT, SANDBOX_CLOCK.AHEAD_MICROS);

  private final DSLContext jooq;
  private final ConnectionOperations<Connection> connections;

  DatabaseClock(DSLContext jooq, ConnectionOperations<Connection> connections) {
    this.jooq = jooq;
    this.connections = connections;
  }

  @Override
  public Instant now() {
    var row =
        connections.executeRead(
            connection -> jooq.select(BUSINESS_TIME).from(SANDBOX_CLOCK).fetchSingle());
    return businessTime(row);
  }

  /** Of a row that {@link #BUSINESS_TIME} was asked for with. */
  static Instant businessTime(Record row) {
    return Objects.requireNonNull(row.get(BUSINESS_TIME)).truncatedTo(ChronoUnit.MICROS);
  }
}
