package fr.alin.testing;

import fr.alin.mail.Announcement;
import fr.alin.mail.MailOrder;
import fr.alin.mail.Outbox;
import java.util.ArrayList;
import java.util.List;

/** Keeps the mails owed; refuses to be called outside a transaction. */
public final class InMemoryOutbox implements Outbox, InMemoryTransactions.Undoable {

  private final InMemoryTransactions transactions;
  private final List<MailOrder> orders = new ArrayList<>();
  private final List<Announcement> kept = new ArrayList<>();

  public InMemoryOutbox(InMemoryTransactions transactions) {
    this.transactions = transactions;
    transactions.covering(this);
  }

  @Override
  public void add(MailOrder order) {
    if (!transactions.isOpen()) {
      throw new AssertionError("a mail is owed within the transaction of its decision");
    }
    orders.add(order);
  }

  @Override
  public void tell(List<Announcement> announcements) {
    announcements.forEach(
        announcement -> {
          add(announcement.copy());
          kept.add(announcement);
        });
  }

  /** What the inboxes hold. */
  public List<Announcement> kept() {
    return List.copyOf(kept);
  }

  public List<MailOrder> orders() {
    return List.copyOf(orders);
  }

  public MailOrder last() {
    return orders.getLast();
  }

  @Override
  public Runnable snapshot() {
    var copy = List.copyOf(orders);
    var messages = List.copyOf(kept);
    return () -> {
      orders.clear();
      orders.addAll(copy);
      kept.clear();
      kept.addAll(messages);
    };
  }
}
