package fr.alin.adapters.persistence;

import fr.alin.shared.Fact;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * Opaque cursors of keyset pagination: the sort keys of the last item, and a fingerprint of the list and its filters, so that
 * a cursor of another list is refused and does not silently skip items.
 */
record Cursor(String fingerprint) {

  private static final String SEPARATOR = "|";

  static Cursor of(String list, Object... filters) {
    return new Cursor(Integer.toHexString(Arrays.asList(list, Arrays.asList(filters)).hashCode()));
  }

  /**
   * The sort keys of the item after which the page starts; empty for the first page.
   *
   * @throws IllegalArgumentException when the text is no cursor of this list
   */
  List<String> read(Page page, int keys) {
    return switch (page.after()) {
      case Fact.Unknown<String> first -> List.of();
      case Fact.Known<String>(var text) -> {
        var parts =
            new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
                .split("\\|", -1);
        if (parts.length != keys + 1 || !parts[0].equals(fingerprint)) {
          throw new IllegalArgumentException("cursor of another list");
        }
        yield List.of(parts).subList(1, parts.length);
      }
    };
  }

  /** A page from one item more than was asked for, which tells whether another page follows. */
  <T> Slice<T> slice(List<T> found, Page page, Function<T, List<String>> keys) {
    if (found.size() <= page.limit()) {
      return Slice.last(found);
    }
    var items = found.subList(0, page.limit());
    var text = fingerprint + SEPARATOR + String.join(SEPARATOR, keys.apply(items.getLast()));
    return new Slice<>(
        items,
        Fact.known(
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8))));
  }
}
