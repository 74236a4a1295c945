package fr.alin.request;

import fr.alin.shared.Transactions;
import fr.alin.testing.Fast;
import fr.alin.testing.InMemoryTransactions;

/** The double keeps the contract that the database keeps. */
@Fast
class InMemoryRequestsTest extends RequestsContract {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryRequests requests = new InMemoryRequests(transactions);

  @Override
  protected Requests requests() {
    return requests;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }
}
