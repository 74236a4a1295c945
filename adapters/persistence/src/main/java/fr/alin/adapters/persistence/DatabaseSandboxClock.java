package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.SANDBOX_CLOCK;
import static fr.alin.adapters.persistence.jooq.Tables.SCHEDULED_TASKS;

import fr.alin.sandbox.SandboxClock;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Moves the business clock forward by enlarging its stored lead. One statement decides and writes, so that two simultaneous
 * moves cannot bring it back. Exists in the demonstration only; recurring work is then looked for at once.
 */
@Singleton
@Requires(env = "demo")
final class DatabaseSandboxClock implements SandboxClock {

  private final DSLContext jooq;
  private final WakeUp wakeUp;

  DatabaseSandboxClock(DSLContext jooq, WakeUp wakeUp) {
    this.jooq = jooq;
    this.wakeUp = wakeUp;
  }

  @Override
  public boolean moveTo(Instant target) {
    var missing =
        DSL.field(
            "(extract(epoch from {0} - ({1})) * 1000000)::bigint",
            Long.class, DSL.val(target), DatabaseClock.BUSINESS_TIME);
    var moved =
        jooq.update(SANDBOX_CLOCK)
                .set(SANDBOX_CLOCK.AHEAD_MICROS, SANDBOX_CLOCK.AHEAD_MICROS.plus(missing))
                .where(DatabaseClock.BUSINESS_TIME.lt(target))
                .execute()
            == 1;
    if (moved) {
      // Work that is due by the new time shall not wait for its next turn.
      jooq.update(SCHEDULED_TASKS)
          .set(SCHEDULED_TASKS.EXECUTION_TIME, DatabaseClock.DATABASE_TIME)
          .where(SCHEDULED_TASKS.TASK_NAME.ne(MailTask.NAME))
          .and(SCHEDULED_TASKS.PICKED.isFalse())
          .execute();
      wakeUp.afterCommit();
    }
    return moved;
  }
}
