package fr.alin.mail;

import java.util.List;

/**
 * Port: what people are told leaves through here, written in the transaction of the decision. Delivery
 * of mails and copies happens after commit, at least once, with back-off; after its last attempt an
 * order is parked and counted.
 */
public interface Outbox {
  /** Owes a letter that is not kept: it carries a secret, or answers a stranger. */
  void add(MailOrder order);

  /** Keeps announcements in the inboxes of their accounts and owes their copies: one write. */
  void tell(List<Announcement> announcements);

  default void tell(Announcement announcement) {
    tell(List.of(announcement));
  }
}
