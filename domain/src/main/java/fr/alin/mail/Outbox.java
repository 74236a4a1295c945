package fr.alin.mail;

/**
 * Port: mails leave through here, written in the transaction of the decision. Delivery happens after
 * commit, at least once, with back-off; after its last attempt an order is parked and counted.
 */
public interface Outbox {
  void add(MailOrder order);
}
