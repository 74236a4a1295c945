package fr.alin.form;

import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;

/** Port: drafts of requests; an account has one at most. */
public interface RequestDrafts {

  Fact<RequestDraft> of(AccountId account);

  /** The same, and nobody else changes this account's draft until the transaction ends. */
  Fact<RequestDraft> lock(AccountId account);

  /** Adds the draft, or takes the place of the account's former one; the account is locked. */
  void put(RequestDraft draft);

  void delete(AccountId account);
}
