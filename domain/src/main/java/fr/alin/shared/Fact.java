package fr.alin.shared;

import java.util.function.Function;

/**
 * A value that may be missing. Absence is a type here: no null crosses a boundary of the domain, and
 * what is unknown says what it is, so that a rule can name it.
 */
public sealed interface Fact<T> {

  /** The value is there. */
  record Known<T>(T value) implements Fact<T> {}

  /** The value is missing; {@code what} names it in the words of the glossary, never a person. */
  record Unknown<T>(String what) implements Fact<T> {}

  static <T> Fact<T> known(T value) {
    return new Known<>(value);
  }

  static <T> Fact<T> unknown(String what) {
    return new Unknown<>(what);
  }

  default boolean isKnown() {
    return this instanceof Known<T>;
  }

  default T orElse(T other) {
    return switch (this) {
      case Known<T>(var value) -> value;
      case Unknown<T> u -> other;
    };
  }

  /** The value, when the caller has already made sure that it is there. */
  default T get() {
    return switch (this) {
      case Known<T>(var value) -> value;
      case Unknown<T>(var what) -> throw new IllegalStateException("unknown: " + what);
    };
  }

  default <R> Fact<R> map(Function<? super T, ? extends R> function) {
    return switch (this) {
      case Known<T>(var value) -> new Known<>(function.apply(value));
      case Unknown<T>(var what) -> new Unknown<>(what);
    };
  }

  default <R> Fact<R> flatMap(Function<? super T, Fact<R>> function) {
    return switch (this) {
      case Known<T>(var value) -> function.apply(value);
      case Unknown<T>(var what) -> new Unknown<>(what);
    };
  }
}
