package fr.alin.shared;

import java.util.Collection;
import java.util.List;

/** Refuses collections and texts larger than the domain can mean, naming the field but never its value. */
public final class Bounds {

  private Bounds() {}

  /** An unmodifiable copy of at most {@code limit} items. */
  public static <T> List<T> atMost(int limit, Collection<? extends T> items) {
    if (items.size() > limit) {
      throw new IllegalArgumentException("more than " + limit + " items");
    }
    return List.copyOf(items);
  }

  /** The text, when it is neither blank nor longer than {@code limit} characters. */
  public static String text(String field, int limit, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(field + " is blank");
    }
    return textOrEmpty(field, limit, value);
  }

  /** The text, when it is not longer than {@code limit} characters. */
  public static String textOrEmpty(String field, int limit, String value) {
    if (value.length() > limit) {
      throw new IllegalArgumentException(field + " is longer than " + limit);
    }
    return value;
  }
}
