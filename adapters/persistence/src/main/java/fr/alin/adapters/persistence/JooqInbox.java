package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.INBOX_MESSAGE;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.alin.adapters.persistence.jooq.tables.records.InboxMessageRecord;
import fr.alin.inbox.Inbox;
import fr.alin.inbox.InboxMessage;
import fr.alin.mail.MailKind;
import fr.alin.shared.AccountId;
import fr.alin.shared.MailId;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Messages of accounts; {@link JooqOutbox} and the submission write them. */
@Singleton
final class JooqInbox implements Inbox {

  private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

  private final DSLContext jooq;

  JooqInbox(DSLContext jooq) {
    this.jooq = jooq;
  }

  @Override
  public Slice<InboxMessage> of(AccountId account, Page page) {
    var cursor = Cursor.of("inbox", account.value());
    var after = cursor.read(page, 2);
    var found =
        jooq.selectFrom(INBOX_MESSAGE)
            .where(INBOX_MESSAGE.ACCOUNT_ID.eq(account.value()))
            .and(
                after.isEmpty()
                    ? DSL.noCondition()
                    : DSL.row(INBOX_MESSAGE.TOLD_AT, INBOX_MESSAGE.ID)
                        .lt(Instant.parse(after.get(0)), UUID.fromString(after.get(1))))
            .orderBy(INBOX_MESSAGE.TOLD_AT.desc(), INBOX_MESSAGE.ID.desc())
            .limit(page.limit() + 1)
            .fetch();
    return cursor
        .slice(found, page, row -> List.of(row.getToldAt().toString(), row.getId().toString()))
        .map(JooqInbox::toDomain);
  }

  private static InboxMessage toDomain(InboxMessageRecord row) {
    return new InboxMessage(
        new MailId(row.getId()),
        MailKind.valueOf(row.getKind()),
        Json.read(row.getParameters().data(), PARAMETERS),
        row.getToldAt(),
        Absence.fact(row.getReadAt(), "reading"));
  }

  @Override
  public int unread(AccountId account) {
    return jooq.fetchCount(
        INBOX_MESSAGE,
        INBOX_MESSAGE.ACCOUNT_ID.eq(account.value()).and(INBOX_MESSAGE.READ_AT.isNull()));
  }

  @Override
  public boolean markRead(AccountId account, MailId message, Instant now) {
    return jooq.update(INBOX_MESSAGE)
            .set(INBOX_MESSAGE.READ_AT, DSL.coalesce(INBOX_MESSAGE.READ_AT, now))
            .where(INBOX_MESSAGE.ID.eq(message.value()))
            .and(INBOX_MESSAGE.ACCOUNT_ID.eq(account.value()))
            .execute()
        == 1;
  }

  @Override
  public int markAllRead(AccountId account, Instant now) {
    return jooq.update(INBOX_MESSAGE)
        .set(INBOX_MESSAGE.READ_AT, now)
        .where(INBOX_MESSAGE.ACCOUNT_ID.eq(account.value()))
        .and(INBOX_MESSAGE.READ_AT.isNull())
        .execute();
  }
}
