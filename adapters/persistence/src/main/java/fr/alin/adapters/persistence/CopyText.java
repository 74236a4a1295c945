package fr.alin.adapters.persistence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows in the text format of COPY, and their way into a table. */
final class CopyText {

  private static final String NULL = "\\N";

  private final String table;
  private final List<String> columns;
  private final StringBuilder text = new StringBuilder(1 << 16);

  private CopyText(String table, List<String> columns) {
    this.table = table;
    this.columns = columns;
  }

  /** Rows of Data JDBC, their columns named as it names them. */
  static CopyText ofRows(String table, Collection<? extends Record> rows) {
    var type = rows.iterator().next().getClass().getRecordComponents();
    var copy = new CopyText(table, Arrays.stream(type).map(c -> column(c.getName())).toList());
    rows.forEach(row -> copy.add(values(row, type)));
    return copy;
  }

  /** Rows of jOOQ, with the columns that the first one has set: the database fills the others. */
  static CopyText ofRecords(Collection<? extends TableRecord<?>> rows) {
    var first = rows.iterator().next();
    var fields = Arrays.stream(first.fields()).filter(first::changed).toList();
    var copy =
        new CopyText(first.getTable().getName(), fields.stream().map(Field::getName).toList());
    rows.forEach(
        row -> copy.add(fields.stream().map(field -> (@Nullable Object) row.get(field)).toList()));
    return copy;
  }

  private static List<@Nullable Object> values(Record row, RecordComponent[] type) {
    try {
      var values = new @Nullable Object[type.length];
      for (var i = 0; i < type.length; i++) {
        values[i] = type[i].getAccessor().invoke(row);
      }
      return Arrays.asList(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("row unreadable: " + row.getClass().getSimpleName(), e);
    }
  }

  private static String column(String component) {
    return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private void add(List<@Nullable Object> values) {
    for (var i = 0; i < values.size(); i++) {
      if (i > 0) {
        text.append('\t');
      }
      value(values.get(i));
    }
    text.append('\n');
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case null -> text.append(NULL);
      case JSONB json -> escaped(json.data());
      case byte[] bytes -> text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
      case Enum<?> constant -> text.append(constant.name());
      case Collection<?> items -> array(items);
      case Object[] items -> array(Arrays.asList(items));
      default -> escaped(value.toString());
    }
  }

  /** Codes, names of constants and ids only: nothing in them needs quotes. */
  private void array(Collection<?> items) {
    text.append(items.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}")));
  }

  private void escaped(String value) {
    for (var i = 0; i < value.length(); i++) {
      var c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }

  void into(Connection connection) throws SQLException {
    var rows = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + table + " (" + String.join(", ", columns) + ") from stdin", rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
