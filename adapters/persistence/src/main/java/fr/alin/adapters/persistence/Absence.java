package fr.alin.adapters.persistence;

import fr.alin.shared.Fact;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The border between the nulls of SQL and the facts of the domain. */
final class Absence {

  private Absence() {}

  static <T> Fact<T> fact(@Nullable T value, String what) {
    return value == null ? Fact.unknown(what) : Fact.known(value);
  }

  static <S, T> Fact<T> fact(@Nullable S value, String what, Function<S, T> read) {
    return value == null ? Fact.unknown(what) : Fact.known(read.apply(value));
  }

  static <T> @Nullable T orNull(Fact<T> fact) {
    return switch (fact) {
      case Fact.Known<T>(var value) -> value;
      case Fact.Unknown<T> missing -> null;
    };
  }

  static <T, R> @Nullable R orNull(Fact<T> fact, Function<T, R> write) {
    return switch (fact) {
      case Fact.Known<T>(var value) -> write.apply(value);
      case Fact.Unknown<T> missing -> null;
    };
  }
}
