package fr.alin.account;

import fr.alin.testing.InMemoryTransactions;

/** Hashes that can be read, and counted; refuses to work inside a transaction as the slow ones do. */
public final class TransparentPasswords implements Passwords {

  private final InMemoryTransactions transactions;
  private int verifications;

  public TransparentPasswords(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public PasswordHash hash(Password password) {
    transactions.forbidInside("password hashing");
    return of(password.value());
  }

  public static PasswordHash of(String password) {
    return new PasswordHash("transparent:" + password);
  }

  @Override
  public boolean verify(Password password, PasswordHash hash) {
    transactions.forbidInside("password verification");
    verifications++;
    return hash.equals(of(password.value()));
  }

  @Override
  public PasswordHash decoy() {
    return new PasswordHash("decoy");
  }

  public int verifications() {
    return verifications;
  }
}
