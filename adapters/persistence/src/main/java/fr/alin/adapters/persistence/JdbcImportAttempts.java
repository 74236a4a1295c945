package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.REQUEST_IMPORT;

import fr.alin.registry.ImportAttempt;
import fr.alin.registry.ImportAttempts;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.ImportId;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Attempts to import; the row is locked while a code is judged, so that five tries are five. */
@Singleton
final class JdbcImportAttempts implements ImportAttempts {

  private final RequestImportRows rows;
  private final Locks locks;
  private final DSLContext jooq;

  JdbcImportAttempts(RequestImportRows rows, Locks locks, DSLContext jooq) {
    this.rows = rows;
    this.locks = locks;
    this.jooq = jooq;
  }

  @Override
  public void add(ImportAttempt attempt) {
    rows.save(RequestImportRow.from(attempt));
  }

  @Override
  public Fact<ImportAttempt> lock(ImportId id, AccountId account) {
    var locked =
        jooq.select(REQUEST_IMPORT.ID)
            .from(REQUEST_IMPORT)
            .where(REQUEST_IMPORT.ID.eq(id.value()))
            .and(REQUEST_IMPORT.ACCOUNT_ID.eq(account.value()))
            .forUpdate()
            .fetchOne();
    return locked == null
        ? Fact.unknown("import")
        : Absence.fact(
            rows.findById(id.value()).orElse(null), "import", RequestImportRow::toDomain);
  }

  @Override
  public void update(ImportAttempt attempt) {
    rows.update(RequestImportRow.from(attempt));
  }

  @Override
  public int sentSince(AccountId account, UniqueNumber number, Instant since) {
    locks.take(Locks.Kind.ACCOUNT, account.value().toString());
    locks.take(Locks.Kind.UNIQUE_NUMBER, number.value());
    return Math.max(
        count(REQUEST_IMPORT.ACCOUNT_ID.eq(account.value()), since),
        count(REQUEST_IMPORT.UNIQUE_NUMBER.eq(number.value()), since));
  }

  private int count(Condition whose, Instant since) {
    return jooq.fetchCount(REQUEST_IMPORT, whose.and(REQUEST_IMPORT.SENT_AT.gt(since)));
  }
}
