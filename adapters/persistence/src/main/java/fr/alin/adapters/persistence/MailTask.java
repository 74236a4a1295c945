package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.SCHEDULED_TASKS;

import fr.alin.mail.MailOrder;
import fr.alin.mail.SmsOrder;
import fr.alin.shared.MailId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The row of db-scheduler's table that owes a mail or a short message. Written by our own statements, hence in the caller's transaction and
 * with its other rows; the name of the instance is the mail's id, so that nothing is owed twice.
 */
final class MailTask {

  static final String NAME = "mail";
  static final String SMS = "sms";

  static final List<Field<?>> COLUMNS =
      List.of(
          SCHEDULED_TASKS.TASK_NAME,
          SCHEDULED_TASKS.TASK_INSTANCE,
          SCHEDULED_TASKS.TASK_DATA,
          SCHEDULED_TASKS.EXECUTION_TIME,
          SCHEDULED_TASKS.PICKED,
          SCHEDULED_TASKS.VERSION,
          SCHEDULED_TASKS.PRIORITY);

  private MailTask() {}

  /** The values of {@link #COLUMNS}; due at once, on the database's own clock. */
  static List<Field<?>> values(MailOrder order) {
    return values(NAME, order.id(), order);
  }

  static List<Field<?>> values(SmsOrder order) {
    return values(SMS, order.id(), order);
  }

  private static List<Field<?>> values(String name, MailId id, Object order) {
    return values(DSL.val(name), DSL.val(id.value().toString()), DSL.val(data(order)));
  }

  /** The same of a mail, for a text whose values come later, see {@link #bind}. */
  static List<Field<?>> named() {
    return values(
        DSL.inline(NAME), DSL.param("mail", String.class), DSL.param("mail_data", byte[].class));
  }

  static void bind(Map<String, @Nullable Object> values, MailOrder order) {
    values.put("mail", order.id().value().toString());
    values.put("mail_data", data(order));
  }

  private static byte[] data(Object order) {
    return Json.write(order).getBytes(StandardCharsets.UTF_8);
  }

  static List<Field<?>> values(Field<String> name, Field<String> instance, Field<byte[]> data) {
    return List.of(
        name,
        instance,
        data,
        DatabaseClock.DATABASE_TIME,
        DSL.inline(false),
        DSL.inline(1L),
        DSL.inline((short) 0));
  }
}
