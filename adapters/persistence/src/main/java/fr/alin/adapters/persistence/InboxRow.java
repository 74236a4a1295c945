package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.INBOX_MESSAGE;

import fr.alin.mail.MailOrder;
import fr.alin.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A new row of {@code inbox_message}, written together with what it tells. */
final class InboxRow {

  static final List<Field<?>> COLUMNS =
      List.of(
          INBOX_MESSAGE.ID,
          INBOX_MESSAGE.ACCOUNT_ID,
          INBOX_MESSAGE.KIND,
          INBOX_MESSAGE.PARAMETERS,
          INBOX_MESSAGE.TOLD_AT);

  private InboxRow() {}

  /** The values of {@link #COLUMNS}, for a text whose values come later, see {@link #bind}. */
  static List<Field<?>> named(Field<Instant> at) {
    return List.of(
        DSL.param("message", INBOX_MESSAGE.ID),
        DSL.param("message_account", INBOX_MESSAGE.ACCOUNT_ID),
        DSL.param("message_kind", INBOX_MESSAGE.KIND),
        DSL.param("message_parameters", INBOX_MESSAGE.PARAMETERS),
        at);
  }

  static void bind(Map<String, @Nullable Object> values, AccountId account, MailOrder copy) {
    values.put("message", copy.id().value());
    values.put("message_account", account.value());
    values.put("message_kind", copy.kind().name());
    values.put("message_parameters", JSONB.jsonb(Json.write(copy.parameters())));
  }
}
