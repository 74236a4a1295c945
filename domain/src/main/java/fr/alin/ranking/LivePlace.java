package fr.alin.ranking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.concurrent.locks.StampedLock;

/**
 * One place in the memory of a node: its columns and the version that they stand at. Versions come
 * from the database, where they are bumped once a transaction in the order of the commits; hence the
 * columns at version v are exactly what a snapshot that sees version v holds.
 *
 * <p>Scans share, changes are alone. Whoever scans several places locks them in the order of their
 * codes; whoever changes one holds no other: nobody waits in a circle.
 */
public final class LivePlace {

  private final StampedLock lock = new StampedLock();
  private final PlaceColumns columns;
  private long version;

  public LivePlace(PlaceColumns columns, long version) {
    this.columns = columns;
    this.version = version;
  }

  /** The version that a question to the database may start from; another thread may raise it at once. */
  public long version() {
    var stamp = lock.readLock();
    try {
      return version;
    } finally {
      lock.unlockRead(stamp);
    }
  }

  public LocalDate day() {
    return columns.day();
  }

  /**
   * Brings the place to version {@code to}. The rows are those with a version above {@code from}, as a
   * snapshot at {@code to} shows them. Rows are states, not steps: applying some that another thread
   * has applied meanwhile changes nothing, and a place already beyond stays as it is.
   *
   * @return whether the place stands at {@code to} or beyond
   */
  public boolean advance(long from, long to, Collection<PlaceRow> rows) {
    var stamp = lock.writeLock();
    try {
      if (version >= to) {
        return true;
      }
      if (version < from) {
        return false;
      }
      columns.applyAll(rows);
      version = to;
      return true;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  /** Shares the place until {@link #release}: the columns stay as they are. */
  public long share() {
    return lock.readLock();
  }

  public void release(long stamp) {
    lock.unlockRead(stamp);
  }

  /** While shared. */
  public boolean standsAt(long wanted) {
    return version == wanted;
  }

  /** While shared. */
  public PlaceColumns columns() {
    return columns;
  }

  public long bytes() {
    var stamp = lock.readLock();
    try {
      return columns.bytes();
    } finally {
      lock.unlockRead(stamp);
    }
  }

  public int rows() {
    var stamp = lock.readLock();
    try {
      return columns.rows();
    } finally {
      lock.unlockRead(stamp);
    }
  }
}
