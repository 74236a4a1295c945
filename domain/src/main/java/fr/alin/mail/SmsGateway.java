package fr.alin.mail;

/** Port: hands one short message to a gateway; called outside any transaction. Throws when it failed. */
public interface SmsGateway {

  /** Whether an operator has connected a gateway; without one nothing is owed to it. */
  boolean isConnected();

  void send(SmsOrder order);
}
