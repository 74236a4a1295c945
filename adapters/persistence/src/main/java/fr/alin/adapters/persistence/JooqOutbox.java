package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.SCHEDULED_TASKS;

import fr.alin.mail.MailOrder;
import fr.alin.mail.Outbox;
import jakarta.inject.Singleton;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Owes a mail from the transaction of the decision on; the scheduler sends it after commit. */
@Singleton
final class JooqOutbox implements Outbox {

  private final DSLContext jooq;
  private final WakeUp wakeUp;

  JooqOutbox(DSLContext jooq, WakeUp wakeUp) {
    this.jooq = jooq;
    this.wakeUp = wakeUp;
  }

  @Override
  public void add(MailOrder order) {
    jooq.insertInto(SCHEDULED_TASKS, MailTask.COLUMNS)
        .select(DSL.select(MailTask.values(order)))
        .onConflictDoNothing()
        .execute();
    wakeUp.afterCommit();
  }
}
