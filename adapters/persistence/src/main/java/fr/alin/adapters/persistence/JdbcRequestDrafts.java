package fr.alin.adapters.persistence;

import fr.alin.form.RequestDraft;
import fr.alin.form.RequestDrafts;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import jakarta.inject.Singleton;

/** Drafts by Data JDBC; whoever changes one holds the lock on its account, also while there is none yet. */
@Singleton
final class JdbcRequestDrafts implements RequestDrafts {

  private final RequestDraftRows rows;
  private final Locks locks;

  JdbcRequestDrafts(RequestDraftRows rows, Locks locks) {
    this.rows = rows;
    this.locks = locks;
  }

  @Override
  public Fact<RequestDraft> of(AccountId account) {
    return Absence.fact(
        rows.findById(account.value()).orElse(null), "draft", RequestDraftRow::toDomain);
  }

  @Override
  public Fact<RequestDraft> lock(AccountId account) {
    locks.take(Locks.Kind.ACCOUNT, account.value().toString());
    return of(account);
  }

  @Override
  public void put(RequestDraft draft) {
    var row = RequestDraftRow.from(draft);
    if (rows.existsById(row.accountId())) {
      rows.update(row);
    } else {
      rows.save(row);
    }
  }

  @Override
  public void delete(AccountId account) {
    rows.deleteById(account.value());
  }
}
