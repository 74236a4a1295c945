package fr.alin.shared;

import java.util.function.Supplier;

/**
 * Port: the boundary of a unit of work. Inside there is no HTTP, no mail and no sleeping; a use case
 * opens one, in its first lines.
 */
public interface Transactions {

  /** Runs in one write transaction; an exception rolls everything back. */
  <T> T write(Supplier<T> work);

  /** Runs in one connection scope for reading. */
  <T> T read(Supplier<T> work);
}
