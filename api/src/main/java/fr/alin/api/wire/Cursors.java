package fr.alin.api.wire;

import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pages of lists that the domain gives whole: the cursor names the filter and the place, so that one
 * of another filter is refused.
 */
public final class Cursors {

  private Cursors() {}

  /** Where the page starts. */
  public static int offset(@Nullable String cursor, String filter) {
    if (cursor == null) {
      return 0;
    }
    try {
      var parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
      var offset = Integer.parseInt(parts[0]);
      if (parts.length == 2 && parts[1].equals(filter) && offset >= 0) {
        return offset;
      }
    } catch (IllegalArgumentException madeUp) {
      // Falls through to the refusal: the text is none of ours.
    }
    throw ProblemException.of(Problem.CURSOR_INVALID);
  }

  /** Cursor of the page after, null on the last. */
  public static @Nullable String next(int offset, int limit, int size, String filter) {
    return offset + limit >= size
        ? null
        : Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(((offset + limit) + " " + filter).getBytes(StandardCharsets.UTF_8));
  }

  public static <T> List<T> cut(List<T> all, int offset, int limit) {
    return all.subList(Math.min(offset, all.size()), Math.min(offset + limit, all.size()));
  }
}
