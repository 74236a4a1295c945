package fr.alin.mail;

/** Port: hands one mail to the mail server; called outside any transaction. Throws when it failed. */
public interface Mailer {
  void send(MailOrder order);
}
