package fr.alin.form;

import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.testing.InMemoryTransactions;
import java.util.LinkedHashMap;
import java.util.Map;

/** Drafts in memory. */
public final class InMemoryRequestDrafts implements RequestDrafts, InMemoryTransactions.Undoable {

  private final InMemoryTransactions transactions;
  private final Map<AccountId, RequestDraft> rows = new LinkedHashMap<>();

  public InMemoryRequestDrafts(InMemoryTransactions transactions) {
    this.transactions = transactions;
    transactions.covering(this);
  }

  @Override
  public Fact<RequestDraft> of(AccountId account) {
    demandTransaction();
    var draft = rows.get(account);
    return draft == null ? Fact.unknown("draft") : Fact.known(draft);
  }

  @Override
  public Fact<RequestDraft> lock(AccountId account) {
    return of(account);
  }

  @Override
  public void put(RequestDraft draft) {
    demandTransaction();
    rows.put(draft.account(), draft);
  }

  @Override
  public void delete(AccountId account) {
    demandTransaction();
    rows.remove(account);
  }

  @Override
  public Runnable snapshot() {
    var copy = new LinkedHashMap<>(rows);
    return () -> {
      rows.clear();
      rows.putAll(copy);
    };
  }

  private void demandTransaction() {
    if (!transactions.isOpen()) {
      throw new AssertionError("drafts are read and written inside a transaction");
    }
  }
}
