package fr.alin.application;

import fr.alin.offer.InMemoryOffers;
import fr.alin.offer.Offers;
import fr.alin.shared.Transactions;
import fr.alin.testing.Fast;
import fr.alin.testing.InMemoryOutbox;
import fr.alin.testing.InMemoryTransactions;
import org.junit.jupiter.api.Nested;

/** The double keeps the contracts that the database keeps. */
@Fast
class InMemoryApplicationsTest {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryOffers offers = new InMemoryOffers(transactions);
  private final InMemoryOutbox outbox = new InMemoryOutbox(transactions);
  private final InMemoryApplications applications =
      new InMemoryApplications(offers, outbox, transactions);

  @Nested
  class Writing extends ApplicationsContract {
    @Override
    protected Applications applications() {
      return applications;
    }

    @Override
    protected Offers offers() {
      return offers;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }

    @Override
    protected long mailsOwed() {
      return outbox.orders().size();
    }
  }

  @Nested
  class Lists extends ApplicationListsContract {
    @Override
    protected Applications applications() {
      return applications;
    }

    @Override
    protected Offers offers() {
      return offers;
    }

    @Override
    protected Transactions transactions() {
      return transactions;
    }

    @Override
    protected long mailsOwed() {
      return outbox.orders().size();
    }
  }
}
