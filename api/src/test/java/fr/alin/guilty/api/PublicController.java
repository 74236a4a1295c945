package fr.alin.guilty.api;

import fr.alin.guilty.adapters.mail.Nosy;
import fr.alin.shared.Transactions;

/** Open to all, without a contract, with an adapter and a transaction of its own. */
public class PublicController {

  private final Transactions transactions;
  private final Nosy nosy;

  PublicController(Transactions transactions, Nosy nosy) {
    this.transactions = transactions;
    this.nosy = nosy;
  }

  String read() {
    return transactions.read(nosy::toString);
  }
}
