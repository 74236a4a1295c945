package fr.alin.registry;

import fr.alin.request.InMemoryRequests;
import fr.alin.request.Requests;
import fr.alin.shared.Transactions;
import fr.alin.testing.Fast;
import fr.alin.testing.InMemoryTransactions;

@Fast
class InMemoryExpiryWarningsTest extends ExpiryWarningsContract {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryRequests requests = new InMemoryRequests(transactions);
  private final InMemoryExpiryWarnings warnings = new InMemoryExpiryWarnings(requests);

  @Override
  protected ExpiryWarnings warnings() {
    return warnings;
  }

  @Override
  protected Requests requests() {
    return requests;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }
}
