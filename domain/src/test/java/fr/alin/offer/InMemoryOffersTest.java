package fr.alin.offer;

import fr.alin.shared.Transactions;
import fr.alin.testing.Fast;
import fr.alin.testing.InMemoryTransactions;

/** The double keeps the contract that the database keeps. */
@Fast
class InMemoryOffersTest extends OffersContract {

  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryOffers offers = new InMemoryOffers(transactions);

  @Override
  protected Offers offers() {
    return offers;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }
}
