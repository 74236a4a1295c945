package fr.alin.testing;

import fr.alin.shared.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One transaction at a time, with memory of what to undo. While one is open a flag is up, and doubles
 * of remote or slow things refuse to be called ({@link #forbidInside}).
 */
public final class InMemoryTransactions implements Transactions {

  /** A store that can go back to what it held when the transaction began. */
  public interface Undoable {
    /** Copies the state and returns what restores it. */
    Runnable snapshot();
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final List<Undoable> stores = new ArrayList<>();
  private int writes;

  /** Rolls this store back when a write transaction throws. */
  public <S extends Undoable> S covering(S store) {
    stores.add(store);
    return store;
  }

  @Override
  public <T> T write(Supplier<T> work) {
    return run(
        () -> {
          writes++;
          var undo = stores.stream().map(Undoable::snapshot).toList();
          try {
            return work.get();
          } catch (RuntimeException | Error failure) {
            undo.forEach(Runnable::run);
            throw failure;
          }
        });
  }

  @Override
  public <T> T writeAtOnce(Supplier<T> work) {
    return write(work);
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return run(work);
  }

  private <T> T run(Supplier<T> work) {
    if (lock.isHeldByCurrentThread()) {
      throw new AssertionError("a transaction inside a transaction");
    }
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  public boolean isOpen() {
    return lock.isHeldByCurrentThread();
  }

  /** How many write transactions were opened. */
  public int writes() {
    return writes;
  }

  /** To be called first by doubles of remote and slow things. */
  public void forbidInside(String what) {
    if (isOpen()) {
      throw new AssertionError(what + " called inside a transaction");
    }
  }
}
