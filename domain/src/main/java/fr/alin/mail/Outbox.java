package fr.alin.mail;

import java.util.List;

/**
 * Port: mails leave through here, written in the transaction of the decision. Delivery happens after
 * commit, at least once, with back-off; after its last attempt an order is parked and counted.
 */
public interface Outbox {
  void add(MailOrder order);

  /** Many at once. */
  default void addAll(List<MailOrder> orders) {
    orders.forEach(this::add);
  }
}
