package fr.alin.adapters.persistence;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;

/**
 * Tells the scheduler of this node, once a transaction has committed, that something is due: a mail leaves at once and not at
 * the next look. Only a hint; the tasks themselves are in the database.
 */
@Singleton
final class WakeUp {

  private final TransactionOperations<Connection> transactions;
  private volatile Runnable listener = () -> {};

  WakeUp(TransactionOperations<Connection> transactions) {
    this.transactions = transactions;
  }

  void calls(Runnable scheduler) {
    listener = scheduler;
  }

  void afterCommit() {
    transactions
        .findTransactionStatus()
        .ifPresentOrElse(
            status ->
                status.registerSynchronization(
                    new TransactionSynchronization() {
                      @Override
                      public void afterCommit() {
                        listener.run();
                      }
                    }),
            // a statement that was its own transaction
            listener::run);
  }
}
