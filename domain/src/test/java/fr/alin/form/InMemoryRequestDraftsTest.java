package fr.alin.form;

import fr.alin.shared.Transactions;
import fr.alin.testing.Fast;
import fr.alin.testing.InMemoryTransactions;

@Fast
class InMemoryRequestDraftsTest extends RequestDraftsContract {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryRequestDrafts drafts = new InMemoryRequestDrafts(transactions);

  @Override
  protected RequestDrafts drafts() {
    return drafts;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }
}
