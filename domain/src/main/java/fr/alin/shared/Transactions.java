package fr.alin.shared;

import java.util.function.Supplier;

/**
 * Port: the boundary of a unit of work. Inside there is no HTTP, no mail and no sleeping; a use case
 * opens one, in its first lines.
 */
public interface Transactions {

  /** Runs in one write transaction; an exception rolls everything back. */
  <T> T write(Supplier<T> work);

  /**
   * Runs work that writes with one statement at most. That statement is its own transaction: it is
   * committed when it answers, in the same round trip, and leaves nothing when it fails. What is read
   * before stands at an instant of its own.
   */
  <T> T writeAtOnce(Supplier<T> work);

  /** Runs in one connection scope for reading. */
  <T> T read(Supplier<T> work);
}
