package fr.alin.mail;

import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;

/** Port: where an account's mails go, read inside the transaction of the decision. */
public interface Recipients {

  Fact<Recipient> of(AccountId account);

  /** A mail address and the language its owner reads. */
  record Recipient(String address, Language language) {}
}
