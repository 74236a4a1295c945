package fr.alin.registry;

import fr.alin.request.UniqueNumber;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.ImportId;
import fr.alin.testing.InMemoryTransactions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Attempts to import in memory. */
public final class InMemoryImportAttempts implements ImportAttempts, InMemoryTransactions.Undoable {

  private final InMemoryTransactions transactions;
  private final Map<ImportId, ImportAttempt> rows = new LinkedHashMap<>();

  public InMemoryImportAttempts(InMemoryTransactions transactions) {
    this.transactions = transactions;
    transactions.covering(this);
  }

  @Override
  public void add(ImportAttempt attempt) {
    demandTransaction();
    rows.put(attempt.id(), attempt);
  }

  @Override
  public Fact<ImportAttempt> lock(ImportId id, AccountId account) {
    demandTransaction();
    var attempt = rows.get(id);
    return attempt == null || !attempt.account().equals(account)
        ? Fact.unknown("import")
        : Fact.known(attempt);
  }

  @Override
  public void update(ImportAttempt attempt) {
    demandTransaction();
    rows.put(attempt.id(), attempt);
  }

  @Override
  public int sentSince(AccountId account, UniqueNumber number, Instant since) {
    demandTransaction();
    return Math.max(
        count(since, attempt -> attempt.account().equals(account)),
        count(since, attempt -> attempt.number().equals(number)));
  }

  private int count(Instant since, Predicate<ImportAttempt> whose) {
    return (int)
        rows.values().stream().filter(whose).filter(a -> a.sentAt().isAfter(since)).count();
  }

  @Override
  public Runnable snapshot() {
    var copy = new LinkedHashMap<>(rows);
    return () -> {
      rows.clear();
      rows.putAll(copy);
    };
  }

  private void demandTransaction() {
    if (!transactions.isOpen()) {
      throw new AssertionError("attempts are read and written inside a transaction");
    }
  }
}
