package fr.alin.account;

import fr.alin.shared.Transactions;
import fr.alin.testing.Fast;
import fr.alin.testing.InMemoryTransactions;
import org.junit.jupiter.api.Nested;

/** The doubles keep the contracts that the database keeps. */
@Fast
class InMemoryStoresTest {

  @Nested
  class OfAccounts extends AccountsContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAccounts accounts = new InMemoryAccounts(transactions);

    @Override
    protected Accounts accounts() {
      return accounts;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class OfSessions extends SessionsContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
    private final InMemorySessions sessions = new InMemorySessions(transactions);

    @Override
    protected Sessions sessions() {
      return sessions;
    }

    @Override
    protected Accounts accounts() {
      return accounts;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class OfLinks extends OneTimeLinksContract {
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
    private final InMemoryOneTimeLinks links = new InMemoryOneTimeLinks(transactions);

    @Override
    protected OneTimeLinks links() {
      return links;
    }

    @Override
    protected Accounts accounts() {
      return accounts;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }
  }

  @Nested
  class OfSigningKeys extends SigningKeyStoreContract {
    private final InMemorySigningKeyStore store = new InMemorySigningKeyStore();

    @Override
    protected SigningKeyStore store() {
      return store;
    }
  }
}
