package fr.alin.adapters.persistence;

import fr.alin.shared.Transactions;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;

/**
 * Write: one transaction, READ COMMITTED, rolled back by any exception; done again when files moved under it. Read: a connection without begin and commit, since a
 * transaction around a single statement cost a third of the throughput; a single writing statement goes without them too. Time limits on statements and locks are set once per
 * connection, so that they cost no round trip.
 */
@Singleton
final class JdbcTransactions implements Transactions {

  private static final int MOST_ATTEMPTS = 5;

  private final TransactionOperations<Connection> transactions;
  private final ConnectionOperations<Connection> connections;
  private final Turns turns;

  JdbcTransactions(
      TransactionOperations<Connection> transactions,
      ConnectionOperations<Connection> connections,
      Turns turns) {
    this.transactions = transactions;
    this.connections = connections;
    this.turns = turns;
  }

  @Override
  public <T> T write(Supplier<T> work) {
    return hasConnection()
        ? transactions.executeWrite(status -> work.get())
        : turns.take(() -> writeUntilNobodyInterferes(work));
  }

  @Override
  public <T> T writeAtOnce(Supplier<T> work) {
    return hasConnection()
        ? connections.executeWrite(status -> work.get())
        : turns.take(() -> connections.executeWrite(status -> work.get()));
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return hasConnection()
        ? connections.executeRead(status -> work.get())
        : turns.take(() -> connections.executeRead(status -> work.get()));
  }

  /**
   * A step that moves several files may meet one that its owner moved at the same moment; all of it is then undone and
   * judged afresh, instead of an error for somebody who did nothing wrong.
   */
  private <T> T writeUntilNobodyInterferes(Supplier<T> work) {
    for (var attempt = 1; ; attempt++) {
      try {
        return transactions.executeWrite(status -> work.get());
      } catch (MovedMeanwhile met) {
        if (attempt == MOST_ATTEMPTS) {
          throw met;
        }
      }
    }
  }

  /** Whoever has a connection already goes on with it. */
  private boolean hasConnection() {
    return connections.findConnectionStatus().isPresent();
  }
}
