package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.ACCOUNT;

import fr.alin.account.Account;
import fr.alin.account.Accounts;
import fr.alin.account.EmailAddress;
import fr.alin.mail.Language;
import fr.alin.mail.Recipients;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import io.micronaut.data.exceptions.OptimisticLockException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Accounts by Data JDBC; two sign-ups with one address wait for one another on a lock. */
@Singleton
final class JdbcAccounts implements Accounts, Recipients {

  private final AccountRows rows;
  private final Locks locks;
  private final DSLContext jooq;
  private final AccountClosing closing;

  JdbcAccounts(AccountRows rows, Locks locks, DSLContext jooq, AccountClosing closing) {
    this.rows = rows;
    this.locks = locks;
    this.jooq = jooq;
    this.closing = closing;
  }

  @Override
  public Fact<Account> byId(AccountId id) {
    return Absence.fact(rows.findById(id.value()).orElse(null), "account", AccountRow::toDomain);
  }

  @Override
  public Map<AccountId, Account> byIds(Collection<AccountId> ids) {
    return ids.isEmpty()
        ? Map.of()
        : rows.findByIdIn(ids.stream().map(AccountId::value).toList()).stream()
            .map(AccountRow::toDomain)
            .collect(Collectors.toMap(Account::id, Function.identity()));
  }

  @Override
  public Fact<Account> byEmail(EmailAddress email) {
    return Absence.fact(
        rows.findByEmail(email.value()).orElse(null), "account", AccountRow::toDomain);
  }

  @Override
  public Addition add(Account account) {
    locks.take(Locks.Kind.EMAIL, account.email().value());
    if (rows.findByEmail(account.email().value()).isPresent()) {
      return Addition.TAKEN;
    }
    rows.save(AccountRow.from(account));
    return Addition.ADDED;
  }

  @Override
  public boolean update(Account account) {
    try {
      rows.update(AccountRow.from(account));
      return true;
    } catch (OptimisticLockException stale) {
      return false;
    }
  }

  @Override
  public Addition move(AccountId id, EmailAddress email) {
    locks.take(Locks.Kind.EMAIL, email.value());
    if (rows.findByEmail(email.value()).isPresent()) {
      return Addition.TAKEN;
    }
    change(id, account -> account.movedTo(email));
    return Addition.ADDED;
  }

  @Override
  public void close(AccountId id, Instant now) {
    closing.archive(id.value(), now);
    change(id, Account::anonymous);
  }

  @Override
  public int eraseClosedBefore(Instant instant) {
    return closing.eraseBefore(instant);
  }

  @Override
  public Fact<Recipient> of(AccountId account) {
    return byId(account).map(found -> new Recipient(found.email().value(), found.language()));
  }

  @Override
  public Map<AccountId, Recipient> ofAll(Collection<AccountId> accounts) {
    return jooq.select(ACCOUNT.ID, ACCOUNT.EMAIL, ACCOUNT.LANGUAGE)
        .from(ACCOUNT)
        .where(ACCOUNT.ID.eq(DSL.any(accounts.stream().map(AccountId::value).toArray(UUID[]::new))))
        .fetchMap(
            row -> new AccountId(row.value1()),
            row -> new Recipient(row.value2(), Language.valueOf(row.value3())));
  }
}
