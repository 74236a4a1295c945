package fr.alin.adapters.mail;

import fr.alin.mail.Language;

/** A mail in its final words, twice: as plain text and as HTML. */
record WrittenMail(Language language, String subject, String text, String html) {

  @Override
  public String toString() {
    return "WrittenMail[…]";
  }
}
