package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.DISCLOSURE_CHANGE;

import fr.alin.adapters.persistence.jooq.tables.records.DisclosureChangeRecord;
import fr.alin.consent.DisclosureLevel;
import fr.alin.request.DisclosureChange;
import fr.alin.request.DisclosureLedger;
import fr.alin.shared.AccountId;
import fr.alin.shared.DisclosureChangeId;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The ledger of consent by jOOQ. */
@Singleton
final class JooqDisclosureLedger implements DisclosureLedger {

  private final DSLContext jooq;

  JooqDisclosureLedger(DSLContext jooq) {
    this.jooq = jooq;
  }

  @Override
  public void add(DisclosureChange change) {
    @Nullable Short before = Absence.orNull(change.before(), level -> (short) level.number());
    jooq.insertInto(DISCLOSURE_CHANGE)
        .set(DISCLOSURE_CHANGE.ID, change.id().value())
        .set(DISCLOSURE_CHANGE.ACCOUNT_ID, change.account().value())
        .set(DISCLOSURE_CHANGE.PLATFORM_NUMBER, change.platformNumber())
        .set(DISCLOSURE_CHANGE.LEVEL_BEFORE, before)
        .set(DISCLOSURE_CHANGE.LEVEL_AFTER, (short) change.after().number())
        .set(DISCLOSURE_CHANGE.CHANGED_AT, change.at())
        .execute();
  }

  @Override
  public Slice<DisclosureChange> of(AccountId account, Page page) {
    var cursor = Cursor.of("disclosure", account.value());
    var after = cursor.read(page, 2);
    var found =
        jooq.selectFrom(DISCLOSURE_CHANGE)
            .where(DISCLOSURE_CHANGE.ACCOUNT_ID.eq(account.value()))
            .and(
                after.isEmpty()
                    ? DSL.noCondition()
                    : DSL.row(DISCLOSURE_CHANGE.CHANGED_AT, DISCLOSURE_CHANGE.ID)
                        .lt(Instant.parse(after.get(0)), UUID.fromString(after.get(1))))
            .orderBy(DISCLOSURE_CHANGE.CHANGED_AT.desc(), DISCLOSURE_CHANGE.ID.desc())
            .limit(page.limit() + 1)
            .fetch();
    return cursor
        .slice(found, page, row -> List.of(row.getChangedAt().toString(), row.getId().toString()))
        .map(JooqDisclosureLedger::toDomain);
  }

  private static DisclosureChange toDomain(DisclosureChangeRecord row) {
    return new DisclosureChange(
        new DisclosureChangeId(row.getId()),
        new AccountId(row.getAccountId()),
        row.getPlatformNumber(),
        Absence.fact(row.getLevelBefore(), "disclosure level", level -> DisclosureLevel.of(level)),
        DisclosureLevel.of(row.getLevelAfter()),
        row.getChangedAt());
  }
}
