package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.SCHEDULED_TASKS;

import fr.alin.mail.MailOrder;
import fr.alin.mail.Outbox;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

  @Override
  public void addAll(List<MailOrder> orders) {
    if (orders.isEmpty()) {
      return;
    }
    var owed =
        DSL.table(
                "unnest({0}, {1})",
                DSL.val(
                    orders.stream()
                        .map(order -> order.id().value().toString())
                        .toArray(String[]::new)),
                DSL.val(
                    orders.stream()
                        .map(order -> Json.write(order).getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new)))
            .as("owed", "instance", "data");
    jooq.insertInto(SCHEDULED_TASKS, MailTask.COLUMNS)
        .select(
            DSL.select(
                    MailTask.values(
                        DSL.field(DSL.name("owed", "instance"), String.class),
                        DSL.field(DSL.name("owed", "data"), byte[].class)))
                .from(owed))
        .onConflictDoNothing()
        .execute();
    wakeUp.afterCommit();
  }
}
