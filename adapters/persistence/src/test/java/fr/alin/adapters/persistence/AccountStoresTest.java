package fr.alin.adapters.persistence;

import fr.alin.account.Accounts;
import fr.alin.account.AccountsContract;
import fr.alin.account.OneTimeLinks;
import fr.alin.account.OneTimeLinksContract;
import fr.alin.account.Sessions;
import fr.alin.account.SessionsContract;
import fr.alin.account.SigningKeyStore;
import fr.alin.account.SigningKeyStoreContract;
import fr.alin.shared.LandlordId;
import fr.alin.shared.Transactions;
import fr.alin.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** The stores of accounts do on PostgreSQL what their doubles do in memory. */
@Database
class AccountStoresTest {

  @Nested
  class OfAccounts extends AccountsContract {

    @BeforeEach
    void empty() {
      World.clean();
    }

    @Override
    protected Accounts accounts() {
      return World.bean(Accounts.class);
    }

    @Override
    protected Transactions transactions() {
      return World.bean(Transactions.class);
    }

    @Override
    protected LandlordId aLandlord() {
      return Samples.storedLandlord();
    }
  }

  @Nested
  class OfSessions extends SessionsContract {

    {
      World.clean(); // before the contract stores its owners
    }

    @Override
    protected Sessions sessions() {
      return World.bean(Sessions.class);
    }

    @Override
    protected Accounts accounts() {
      return World.bean(Accounts.class);
    }

    @Override
    protected Transactions transactions() {
      return World.bean(Transactions.class);
    }
  }

  @Nested
  class OfLinks extends OneTimeLinksContract {

    {
      World.clean(); // before the contract stores its owner
    }

    @Override
    protected OneTimeLinks links() {
      return World.bean(OneTimeLinks.class);
    }

    @Override
    protected Accounts accounts() {
      return World.bean(Accounts.class);
    }

    @Override
    protected Transactions transactions() {
      return World.bean(Transactions.class);
    }
  }

  @Nested
  class OfSigningKeys extends SigningKeyStoreContract {

    @BeforeEach
    void empty() {
      World.clean();
    }

    @Override
    protected SigningKeyStore store() {
      return World.bean(SigningKeyStore.class);
    }
  }
}
