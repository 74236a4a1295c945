package fr.alin.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.QueryPart;
import org.jspecify.annotations.Nullable;

/**
 * A statement built from generated names, written once and sent often: writing a long one anew takes longer than having it
 * done. Its values are bound by the names of its parameters.
 */
record StatementText(String sql, List<String> names) {

  /** A name after one colon; two colons are a cast. */
  private static final Pattern NAMED = Pattern.compile("(?<!:):([a-z][a-z_]*)");

  StatementText {
    names = List.copyOf(names);
  }

  /** Every bound value of the statement must be a named parameter, in lower case. */
  static StatementText of(DSLContext jooq, QueryPart statement) {
    var names = new ArrayList<String>();
    var sql =
        NAMED
            .matcher(jooq.renderNamedParams(statement))
            .replaceAll(
                found -> {
                  names.add(found.group(1));
                  return "?";
                });
    return new StatementText(sql, names);
  }

  PreparedStatement bind(Connection connection, Map<String, @Nullable Object> values)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    try {
      for (var n = 0; n < names.size(); n++) {
        if (!values.containsKey(names.get(n))) {
          throw new IllegalArgumentException("no value for " + names.get(n));
        }
        statement.setObject(n + 1, plain(connection, values.get(names.get(n))));
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  /** As the driver takes it. */
  private static @Nullable Object plain(Connection connection, @Nullable Object value)
      throws SQLException {
    return switch (value) {
      case UUID[] ids -> connection.createArrayOf("uuid", ids);
      case Instant at -> at.atOffset(ZoneOffset.UTC);
      case JSONB json -> json.data();
      case null, default -> value;
    };
  }
}
