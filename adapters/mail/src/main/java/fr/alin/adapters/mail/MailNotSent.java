package fr.alin.adapters.mail;

import fr.alin.shared.MailId;

/**
 * A mail could not be handed over; the outbox tries again. Carries neither address nor the server's
 * words, which repeat it.
 */
final class MailNotSent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why, as the metrics name it. */
  enum Why {
    /** The server took the call and said no: to the sender, the recipient or the words. */
    REFUSED,
    /** No usable answer in time. */
    UNREACHABLE
  }

  private final Why why;

  MailNotSent(MailId mail, Why why, String trouble) {
    super("mail " + mail.value() + " not sent: " + why + " (" + trouble + ")");
    this.why = why;
  }

  Why why() {
    return why;
  }
}
