package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;
import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION_EVENT;
import static fr.alin.adapters.persistence.jooq.Tables.INBOX_MESSAGE;
import static fr.alin.adapters.persistence.jooq.Tables.SCHEDULED_TASKS;

import fr.alin.application.Application;
import fr.alin.mail.MailOrder;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** One statement takes an application out of the running: new state, line of history, message and mail, or none of them. */
@Singleton
final class ApplicationWithdrawal {

  private static final Name MOVED = DSL.name("moved");
  private static final Name TOLD = DSL.name("told");
  private static final Name KEPT = DSL.name("kept");
  private static final Name OWED = DSL.name("owed");

  private final DSLContext jooq;
  private final WakeUp wakeUp;
  private final StatementText text;

  ApplicationWithdrawal(DSLContext jooq, WakeUp wakeUp) {
    this.jooq = jooq;
    this.wakeUp = wakeUp;
    this.text = text(jooq);
  }

  /** False when the row has another version by now. */
  boolean withdraw(Application.Withdrawn next, Instant at, MailOrder mail) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("id", next.entry().id().value());
    values.put("version", next.entry().version());
    values.put("status", next.status().name());
    values.put("live", !next.status().isFinal());
    values.put("at", at);
    InboxRow.bind(values, next.entry().account(), mail);
    MailTask.bind(values, mail);
    var moved =
        jooq.connectionResult(
            connection -> {
              try (var statement = text.bind(connection, values);
                  var row = statement.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
              }
            });
    if (moved) {
      wakeUp.afterCommit();
    }
    return moved;
  }

  private static StatementText text(DSLContext jooq) {
    var id = DSL.field(DSL.name("moved", "id"), UUID.class);
    var status = DSL.param("status", APPLICATION.STATUS);
    var at = DSL.param("at", APPLICATION_EVENT.AT);
    return StatementText.of(
        jooq,
        DSL.with(
                MOVED.as(
                    DSL.update(APPLICATION)
                        .set(APPLICATION.STATUS, status)
                        .set(APPLICATION.LIVE, DSL.param("live", APPLICATION.LIVE))
                        .set(APPLICATION.VERSION, APPLICATION.VERSION.plus(DSL.inline(1)))
                        .where(APPLICATION.ID.eq(DSL.param("id", APPLICATION.ID)))
                        .and(APPLICATION.VERSION.eq(DSL.param("version", APPLICATION.VERSION)))
                        .returning(APPLICATION.ID)))
            .with(
                TOLD.as(
                    DSL.insertInto(
                            APPLICATION_EVENT,
                            APPLICATION_EVENT.APPLICATION_ID,
                            APPLICATION_EVENT.STATUS,
                            APPLICATION_EVENT.AT)
                        .select(DSL.select(id, status, at).from(MOVED))
                        .returning(APPLICATION_EVENT.ID)))
            .with(
                KEPT.as(
                    DSL.insertInto(INBOX_MESSAGE, InboxRow.COLUMNS)
                        .select(DSL.select(InboxRow.named(at)).from(MOVED))
                        .returning(INBOX_MESSAGE.ID)))
            .with(
                OWED.as(
                    DSL.insertInto(SCHEDULED_TASKS, MailTask.COLUMNS)
                        .select(DSL.select(MailTask.named()).from(MOVED))
                        .returning(SCHEDULED_TASKS.TASK_NAME)))
            .select(DSL.count())
            .from(MOVED));
  }
}
