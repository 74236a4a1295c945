package fr.alin.adapters.sms;

import fr.alin.shared.MailId;

/** A short message could not be handed over; the outbox tries again. Carries neither number nor words. */
final class SmsNotSent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SmsNotSent(MailId id, String why) {
    super("short message " + id.value() + " not sent: " + why);
  }
}
