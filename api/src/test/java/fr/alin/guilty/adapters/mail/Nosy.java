package fr.alin.guilty.adapters.mail;

import fr.alin.guilty.adapters.tokens.Caller;
import java.sql.Connection;

/** A mailer that signs tokens and asks the database. */
public final class Nosy {
  Caller caller = new Caller();

  boolean isOpen(Connection connection) {
    return connection != null;
  }
}
