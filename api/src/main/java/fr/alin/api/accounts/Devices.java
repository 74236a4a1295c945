package fr.alin.api.accounts;

import fr.alin.shared.Fact;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A device in two words, from what its browser says of itself: enough to know one's own, and no fingerprint. */
final class Devices {

  /** A word of the header and the name to show; the first that is found counts. */
  private record Sign(String word, String name) {}

  private static final List<Sign> BROWSERS =
      List.of(
          new Sign("Edg", "Edge"),
          new Sign("OPR/", "Opera"),
          new Sign("SamsungBrowser", "Samsung Internet"),
          new Sign("Firefox", "Firefox"),
          new Sign("FxiOS", "Firefox"),
          new Sign("CriOS", "Chrome"),
          new Sign("Chrome", "Chrome"),
          new Sign("Safari", "Safari"));

  private static final List<Sign> SYSTEMS =
      List.of(
          new Sign("Android", "Android"),
          new Sign("iPhone", "iPhone"),
          new Sign("iPad", "iPad"),
          new Sign("Windows", "Windows"),
          new Sign("CrOS", "ChromeOS"),
          new Sign("Mac OS X", "macOS"),
          new Sign("Linux", "Linux"));

  private Devices() {}

  static Fact<String> describe(@Nullable String userAgent) {
    if (userAgent == null) {
      return Fact.unknown("device");
    }
    var words =
        Stream.of(BROWSERS, SYSTEMS)
            .flatMap(
                signs -> signs.stream().filter(sign -> userAgent.contains(sign.word())).limit(1))
            .map(Sign::name)
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? Fact.unknown("device") : Fact.known(words);
  }
}
