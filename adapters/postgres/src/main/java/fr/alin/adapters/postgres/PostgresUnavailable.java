package fr.alin.adapters.postgres;

/** The embedded server cannot be started or stopped; the message says what the operator can do about it. */
public final class PostgresUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PostgresUnavailable(String message) {
    super(message);
  }

  PostgresUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
