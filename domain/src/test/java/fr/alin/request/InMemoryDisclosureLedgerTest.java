package fr.alin.request;

import fr.alin.shared.Transactions;
import fr.alin.testing.Fast;
import fr.alin.testing.InMemoryTransactions;

@Fast
class InMemoryDisclosureLedgerTest extends DisclosureLedgerContract {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryDisclosureLedger ledger = new InMemoryDisclosureLedger(transactions);

  @Override
  protected DisclosureLedger ledger() {
    return ledger;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }
}
