package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.ACCOUNT;
import static fr.alin.adapters.persistence.jooq.Tables.CLOSED_ACCOUNT;
import static fr.alin.adapters.persistence.jooq.Tables.INBOX_MESSAGE;
import static fr.alin.adapters.persistence.jooq.Tables.NOTIFICATION_CHOICE;
import static fr.alin.adapters.persistence.jooq.Tables.ONE_TIME_LINK;
import static fr.alin.adapters.persistence.jooq.Tables.REQUEST_DRAFT;
import static fr.alin.adapters.persistence.jooq.Tables.REQUEST_IMPORT;
import static fr.alin.adapters.persistence.jooq.Tables.SESSION;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Takes a person out of what hangs on an account: the identity goes to the archive, and what only the
 * person could use is deleted. The row of the account stays, since applications point to it.
 */
@Singleton
final class AccountClosing {

  private final DSLContext jooq;

  AccountClosing(DSLContext jooq) {
    this.jooq = jooq;
  }

  void archive(UUID account, Instant now) {
    jooq.insertInto(
            CLOSED_ACCOUNT,
            CLOSED_ACCOUNT.ACCOUNT_ID,
            CLOSED_ACCOUNT.EMAIL,
            CLOSED_ACCOUNT.TITLE,
            CLOSED_ACCOUNT.BIRTH_NAME,
            CLOSED_ACCOUNT.FIRST_NAME,
            CLOSED_ACCOUNT.MOBILE_PHONE,
            CLOSED_ACCOUNT.CLOSED_AT)
        .select(
            DSL.select(
                    ACCOUNT.ID,
                    ACCOUNT.EMAIL,
                    ACCOUNT.TITLE,
                    ACCOUNT.BIRTH_NAME,
                    ACCOUNT.FIRST_NAME,
                    ACCOUNT.MOBILE_PHONE,
                    DSL.val(now))
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account)))
        .execute();
    jooq.deleteFrom(SESSION).where(SESSION.ACCOUNT_ID.eq(account)).execute();
    jooq.deleteFrom(ONE_TIME_LINK).where(ONE_TIME_LINK.ACCOUNT_ID.eq(account)).execute();
    jooq.deleteFrom(REQUEST_IMPORT).where(REQUEST_IMPORT.ACCOUNT_ID.eq(account)).execute();
    jooq.deleteFrom(REQUEST_DRAFT).where(REQUEST_DRAFT.ACCOUNT_ID.eq(account)).execute();
    jooq.deleteFrom(INBOX_MESSAGE).where(INBOX_MESSAGE.ACCOUNT_ID.eq(account)).execute();
    jooq.deleteFrom(NOTIFICATION_CHOICE)
        .where(NOTIFICATION_CHOICE.ACCOUNT_ID.eq(account))
        .execute();
  }

  int eraseBefore(Instant instant) {
    return jooq.deleteFrom(CLOSED_ACCOUNT).where(CLOSED_ACCOUNT.CLOSED_AT.lt(instant)).execute();
  }
}
