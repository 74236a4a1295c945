package fr.alin.account;

import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.testing.InMemoryTransactions;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Accounts in memory. */
public final class InMemoryAccounts implements Accounts, InMemoryTransactions.Undoable {

  private final Map<AccountId, Account> byId = new LinkedHashMap<>();
  private final Map<AccountId, Instant> archive = new LinkedHashMap<>();

  public InMemoryAccounts(InMemoryTransactions transactions) {
    transactions.covering(this);
  }

  @Override
  public Fact<Account> byId(AccountId id) {
    var account = byId.get(id);
    return account == null ? Fact.unknown("account") : Fact.known(account);
  }

  @Override
  public Map<AccountId, Account> byIds(Collection<AccountId> ids) {
    var found = new LinkedHashMap<>(byId);
    found.keySet().retainAll(Set.copyOf(ids));
    return found;
  }

  @Override
  public Fact<Account> byEmail(EmailAddress email) {
    return byId.values().stream()
        .filter(account -> account.email().equals(email))
        .findFirst()
        .map(Fact::known)
        .orElse(Fact.unknown("account"));
  }

  @Override
  public Addition add(Account account) {
    if (byEmail(account.email()).isKnown()) {
      return Addition.TAKEN;
    }
    byId.put(account.id(), atVersion(account, 0));
    return Addition.ADDED;
  }

  @Override
  public boolean update(Account account) {
    var stored = byId.get(account.id());
    if (stored == null || stored.version() != account.version()) {
      return false;
    }
    byId.put(account.id(), atVersion(account, account.version() + 1));
    return true;
  }

  @Override
  public Addition move(AccountId id, EmailAddress email) {
    if (byEmail(email).isKnown()) {
      return Addition.TAKEN;
    }
    change(id, account -> account.movedTo(email));
    return Addition.ADDED;
  }

  @Override
  public void close(AccountId id, Instant now) {
    archive.put(id, now);
    change(id, Account::anonymous);
  }

  @Override
  public int eraseClosedBefore(Instant instant) {
    var before = archive.size();
    archive.values().removeIf(closed -> closed.isBefore(instant));
    return before - archive.size();
  }

  private static Account atVersion(Account account, long version) {
    return switch (account) {
      case Account.Pending p ->
          new Account.Pending(
              p.id(),
              p.person(),
              p.email(),
              p.language(),
              p.entitlement(),
              p.termsAcceptedAt(),
              version);
      case Account.Active a ->
          new Account.Active(
              a.id(),
              a.person(),
              a.email(),
              a.language(),
              a.entitlement(),
              a.termsAcceptedAt(),
              a.password(),
              a.activatedAt(),
              version);
    };
  }

  @Override
  public Runnable snapshot() {
    var copy = Map.copyOf(byId);
    return () -> {
      byId.clear();
      byId.putAll(copy);
    };
  }
}
