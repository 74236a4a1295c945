package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.ACCOUNT;
import static fr.alin.adapters.persistence.jooq.Tables.CLOSED_ACCOUNT;
import static fr.alin.adapters.persistence.jooq.Tables.INBOX_MESSAGE;
import static fr.alin.adapters.persistence.jooq.Tables.NOTIFICATION_CHOICE;
import static fr.alin.adapters.persistence.jooq.Tables.ONE_TIME_LINK;
import static fr.alin.adapters.persistence.jooq.Tables.REQUEST_IMPORT;
import static fr.alin.adapters.persistence.jooq.Tables.SESSION;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Takes a person out of an account. The row stays, since applications point to it, with nobody's name
 * and an address under the reserved domain {@code .invalid}; the real ones wait in the archive.
 */
@Singleton
final class AccountClosing {

  private static final String NOBODY = "—";

  private final DSLContext jooq;

  AccountClosing(DSLContext jooq) {
    this.jooq = jooq;
  }

  void close(UUID account, Instant now) {
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
    jooq.update(ACCOUNT)
        .set(ACCOUNT.EMAIL, "closed-" + account + "@closed.invalid")
        .set(ACCOUNT.BIRTH_NAME, NOBODY)
        .set(ACCOUNT.FIRST_NAME, NOBODY)
        .set(ACCOUNT.MOBILE_PHONE, NOBODY)
        .set(ACCOUNT.PASSWORD_HASH, DSL.castNull(ACCOUNT.PASSWORD_HASH))
        .set(ACCOUNT.ACTIVATED_AT, DSL.castNull(ACCOUNT.ACTIVATED_AT))
        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
        .where(ACCOUNT.ID.eq(account))
        .execute();
    jooq.deleteFrom(SESSION).where(SESSION.ACCOUNT_ID.eq(account)).execute();
    jooq.deleteFrom(ONE_TIME_LINK).where(ONE_TIME_LINK.ACCOUNT_ID.eq(account)).execute();
    jooq.deleteFrom(REQUEST_IMPORT).where(REQUEST_IMPORT.ACCOUNT_ID.eq(account)).execute();
    jooq.deleteFrom(INBOX_MESSAGE).where(INBOX_MESSAGE.ACCOUNT_ID.eq(account)).execute();
    jooq.deleteFrom(NOTIFICATION_CHOICE).where(NOTIFICATION_CHOICE.ACCOUNT_ID.eq(account)).execute();
  }

  int eraseBefore(Instant instant) {
    return jooq.deleteFrom(CLOSED_ACCOUNT).where(CLOSED_ACCOUNT.CLOSED_AT.lt(instant)).execute();
  }
}
