package fr.alin.shared;

/** Which page is asked for: at most {@code limit} items (1 to 100) after an opaque cursor. */
public record Page(int limit, Fact<String> after) {

  public static final int DEFAULT_LIMIT = 20;
  public static final int MAXIMUM_LIMIT = 100;

  public Page {
    if (limit < 1 || limit > MAXIMUM_LIMIT) {
      throw new IllegalArgumentException("limit outside 1 to " + MAXIMUM_LIMIT);
    }
  }

  public static Page first(int limit) {
    return new Page(limit, Fact.unknown("cursor"));
  }
}
