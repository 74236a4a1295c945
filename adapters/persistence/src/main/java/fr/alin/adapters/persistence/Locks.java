package fr.alin.adapters.persistence;

import jakarta.inject.Singleton;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Locks on names, held until the transaction ends. They let a row be looked for and then inserted without a race, where a
 * violated constraint would spoil the transaction; the constraint stays as second guard.
 */
@Singleton
final class Locks {

  /** What a name belongs to, so that equal texts of different kinds do not wait for one another. */
  enum Kind {
    EMAIL,
    UNIQUE_NUMBER,
    ACCOUNT,
    COMPANY,
    OFFER
  }

  private final DSLContext jooq;

  Locks(DSLContext jooq) {
    this.jooq = jooq;
  }

  void take(Kind kind, String name) {
    jooq.select(
            DSL.field(
                "pg_advisory_xact_lock({0}, hashtext({1}))",
                Object.class, DSL.val(kind.ordinal() + 1), DSL.val(name)))
        .execute();
  }
}
