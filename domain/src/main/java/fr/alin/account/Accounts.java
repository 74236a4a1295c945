package fr.alin.account;

import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** Port: the accounts. Called inside a scope of {@code Transactions}. */
public interface Accounts {

  Fact<Account> byId(AccountId id);

  /** These accounts, by id; unknown ids are absent. */
  Map<AccountId, Account> byIds(Collection<AccountId> ids);

  Fact<Account> byEmail(EmailAddress email);

  /**
   * Stores a new account at version 0, unless its address is in use: then nothing is written and the
   * transaction stays usable.
   */
  Addition add(Account account);

  /**
   * Replaces the account whose stored version is {@code account.version()} and raises the version by
   * one; false, and nothing written, when another writer came first. The address stays: see {@link
   * #move}.
   */
  boolean update(Account account);

  /** Moves an account to an address that it has proved, unless another account has it. */
  Addition move(AccountId id, EmailAddress email);

  /**
   * Takes the person out of the account: identity goes to the restricted archive, address and password
   * are gone for good, sessions, links, messages and choices are deleted. What the account did stays,
   * with nobody's name (domain.md, 9).
   */
  void close(AccountId id, Instant now);

  /** Erases identities whose accounts were closed before the instant; returns how many. */
  int eraseClosedBefore(Instant instant);

  /** What became of an addition. */
  enum Addition {
    ADDED,
    /** Another account has this address. */
    TAKEN
  }

  /**
   * Applies a change to the newest version, again when another writer came in between: a change of
   * language must not make a new password fail.
   *
   * @return the account before the change; unknown when there is none
   */
  default Fact<Account> change(AccountId id, Function<Account, Account> change) {
    for (var attempt = 0; attempt < 5; attempt++) {
      var found = byId(id);
      if (!found.isKnown() || update(change.apply(found.get()))) {
        return found;
      }
    }
    throw new IllegalStateException("account changed by others five times in a row");
  }
}
