package fr.alin.mail;

import fr.alin.shared.AccountId;

/**
 * Something told to an account: it is kept in its inbox, which is the source of truth, and copied to
 * the channels that its owner chose.
 *
 * @param copy the mail that repeats it; its id names the message of the inbox too
 */
public record Announcement(AccountId account, MailOrder copy) {

  public Announcement {
    if (copy.kind().topic() == Topic.LETTER_ONLY) {
      throw new IllegalArgumentException("a letter with a secret is not kept: " + copy.kind());
    }
  }
}
