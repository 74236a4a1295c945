package fr.alin.mail;

import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Port: where an account's mails go, read inside the transaction of the decision. */
public interface Recipients {

  Fact<Recipient> of(AccountId account);

  /** The addresses of those accounts that still are there. */
  default Map<AccountId, Recipient> ofAll(Collection<AccountId> accounts) {
    var found = new HashMap<AccountId, Recipient>();
    for (var account : accounts) {
      if (of(account) instanceof Fact.Known<Recipient>(var recipient)) {
        found.put(account, recipient);
      }
    }
    return found;
  }

  /** A mail address and the language its owner reads. */
  record Recipient(String address, Language language) {}
}
