package fr.alin.registry;

import fr.alin.shared.Transactions;
import fr.alin.testing.Fast;
import fr.alin.testing.InMemoryTransactions;

/** The double keeps the contract that the database keeps. */
@Fast
class InMemoryImportAttemptsTest extends ImportAttemptsContract {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryImportAttempts attempts = new InMemoryImportAttempts(transactions);

  @Override
  protected ImportAttempts attempts() {
    return attempts;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }
}
