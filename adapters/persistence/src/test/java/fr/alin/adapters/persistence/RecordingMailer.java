package fr.alin.adapters.persistence;

import fr.alin.mail.MailOrder;
import fr.alin.mail.Mailer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that may be down for some attempts. */
final class RecordingMailer implements Mailer {

  private final List<MailOrder> sent = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();

  void failNext(int attempts) {
    failures.set(attempts);
  }

  List<MailOrder> sent() {
    return List.copyOf(sent);
  }

  @Override
  public void send(MailOrder order) {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("the mail server is down");
    }
    sent.add(order);
  }
}
