package fr.alin.adapters.persistence;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.postgresql.PGStatement;

/**
 * For statements whose values decide how they should run: the server plans each call for its own values. A statement without a
 * name on the server has no plan to keep; one with a name is planned for any values after its fifth call, where that looks as
 * good, and for ranks it only looks so.
 */
@Singleton
final class PlansForValues {

  private final DSLContext jooq;

  PlansForValues(DSLContext jooq) {
    this.jooq =
        DSL.using(
            jooq.configuration()
                .deriveAppending(new DefaultExecuteListenerProvider(new Unnamed())));
  }

  DSLContext jooq() {
    return jooq;
  }

  /** Never given a name on the server. */
  private static final class Unnamed implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void prepareEnd(ExecuteContext context) {
      try {
        var statement = context.statement();
        if (statement != null) {
          statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
      } catch (SQLException broken) {
        context.sqlException(broken);
      }
    }
  }
}
