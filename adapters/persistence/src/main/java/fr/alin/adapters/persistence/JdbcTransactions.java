package fr.alin.adapters.persistence;

import fr.alin.shared.Transactions;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;

/**
 * Write: one transaction, READ COMMITTED, rolled back by any exception. Read: a connection without begin and commit, since a
 * transaction around a single statement cost a third of the throughput. Time limits on statements and locks are set once per
 * connection, so that they cost no round trip.
 */
@Singleton
final class JdbcTransactions implements Transactions {

  private final TransactionOperations<Connection> transactions;
  private final ConnectionOperations<Connection> connections;

  JdbcTransactions(
      TransactionOperations<Connection> transactions,
      ConnectionOperations<Connection> connections) {
    this.transactions = transactions;
    this.connections = connections;
  }

  @Override
  public <T> T write(Supplier<T> work) {
    return transactions.executeWrite(status -> work.get());
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return connections.executeRead(status -> work.get());
  }
}
