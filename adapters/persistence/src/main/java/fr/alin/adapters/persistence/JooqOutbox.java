package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.INBOX_MESSAGE;
import static fr.alin.adapters.persistence.jooq.Tables.SANDBOX_CLOCK;
import static fr.alin.adapters.persistence.jooq.Tables.SCHEDULED_TASKS;

import fr.alin.mail.Announcement;
import fr.alin.mail.MailOrder;
import fr.alin.mail.Outbox;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** Owes what people are told from the transaction of the decision on; the scheduler sends it after commit. */
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

  /** One statement: the messages of the inboxes, and from the same rows the mails that repeat them. */
  @Override
  public void tell(List<Announcement> announcements) {
    if (announcements.isEmpty()) {
      return;
    }
    var told = DSL.name("told");
    var owed =
        DSL.table(
                "unnest({0}, {1}, {2}, {3}, {4})",
                texts(announcements, it -> it.copy().id().value().toString()),
                DSL.val(
                    announcements.stream().map(it -> it.account().value()).toArray(UUID[]::new)),
                texts(announcements, it -> it.copy().kind().name()),
                texts(announcements, it -> Json.write(it.copy().parameters())),
                DSL.val(
                    announcements.stream()
                        .map(it -> Json.write(it.copy()).getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new)))
            .as("owed", "instance", "account", "kind", "parameters", "data");
    var instance = column("instance", String.class);
    jooq.with(
            told.as(
                DSL.insertInto(INBOX_MESSAGE, InboxRow.COLUMNS)
                    .select(
                        DSL.select(
                                instance.cast(UUID.class),
                                column("account", UUID.class),
                                column("kind", String.class),
                                column("parameters", String.class).cast(JSONB.class),
                                DatabaseClock.BUSINESS_TIME)
                            .from(owed)
                            .crossJoin(SANDBOX_CLOCK))
                    .onConflictDoNothing()
                    .returning(INBOX_MESSAGE.ID)))
        .insertInto(SCHEDULED_TASKS, MailTask.COLUMNS)
        .select(
            DSL.select(
                    MailTask.values(DSL.val(MailTask.NAME), instance, column("data", byte[].class)))
                .from(owed))
        .onConflictDoNothing()
        .execute();
    wakeUp.afterCommit();
  }

  private static Field<String[]> texts(
      List<Announcement> announcements, Function<Announcement, String> text) {
    return DSL.val(announcements.stream().map(text).toArray(String[]::new));
  }

  private static <T> Field<T> column(String name, Class<T> type) {
    return DSL.field(DSL.name("owed", name), type);
  }
}
