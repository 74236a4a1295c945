package fr.alin.adapters.persistence;

import fr.alin.mail.SmsGateway;
import fr.alin.mail.SmsOrder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A connected gateway that keeps what it was given, and may fail first. */
final class RecordingSmsGateway implements SmsGateway {

  private final List<SmsOrder> sent = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();

  void failNext(int times) {
    failures.set(times);
  }

  List<SmsOrder> sent() {
    return sent;
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  @Override
  public void send(SmsOrder order) {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("the gateway does not answer");
    }
    sent.add(order);
  }
}
