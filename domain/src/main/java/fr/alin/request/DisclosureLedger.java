package fr.alin.request;

import fr.alin.shared.AccountId;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;

/** Port: every change of what employers may see; added to, never rewritten. */
public interface DisclosureLedger {

  void add(DisclosureChange change);

  /** Of an account, the newest first. */
  Slice<DisclosureChange> of(AccountId account, Page page);
}
