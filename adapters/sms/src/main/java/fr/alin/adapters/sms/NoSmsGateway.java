package fr.alin.adapters.sms;

import fr.alin.mail.SmsGateway;
import fr.alin.mail.SmsOrder;

/** Stands where no gateway is connected: nothing is owed to it, and what was owed before waits. */
final class NoSmsGateway implements SmsGateway {

  @Override
  public boolean isConnected() {
    return false;
  }

  @Override
  public void send(SmsOrder order) {
    throw new SmsNotSent(order.id(), "no gateway is connected");
  }
}
