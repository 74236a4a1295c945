package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.INBOX_MESSAGE;

import fr.alin.mail.MailOrder;
import fr.alin.shared.AccountId;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

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

  /** The values of {@link #COLUMNS}. */
  static List<Field<?>> values(AccountId account, MailOrder copy, Instant at) {
    return List.of(
        DSL.val(copy.id().value()),
        DSL.val(account.value()),
        DSL.val(copy.kind().name()),
        DSL.val(JSONB.jsonb(Json.write(copy.parameters()))),
        DSL.val(at));
  }
}
