package fr.alin.adapters.parameters;

import fr.alin.reference.Commune;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Names and codes as they are searched: without accents, case or separators; the largest communes first. */
final class CommuneNames {

  private static final Comparator<Commune> LARGEST_FIRST =
      Comparator.comparingInt(Commune::population).reversed().thenComparing(Commune::code);

  private final List<Named> names;

  CommuneNames(Collection<Commune> communes) {
    names =
        communes.stream()
            .sorted(LARGEST_FIRST)
            .map(
                commune -> new Named(plain(commune.name()), plain(commune.code().value()), commune))
            .toList();
  }

  /** Names or INSEE codes that start with the text, then names that contain it. */
  List<Commune> search(String text, int limit) {
    var wanted = plain(text);
    var found = new ArrayList<Commune>();
    if (wanted.isEmpty()) {
      return found;
    }
    for (var first : List.of(true, false)) {
      for (var name : names) {
        if (found.size() >= limit) {
          return found;
        }
        var starts = name.plain().startsWith(wanted) || name.code().startsWith(wanted);
        if (first ? starts : !starts && name.plain().contains(wanted)) {
          found.add(name.commune());
        }
      }
    }
    return found;
  }

  /** "L'Haÿ-les-Roses" reads "l hay les roses". Letter by letter: regular expressions took ten times longer. */
  private static String plain(String text) {
    var plain = new StringBuilder(text.length() + 2);
    for (var i = 0; i < text.length(); i++) {
      append(plain, Character.toLowerCase(text.charAt(i)));
    }
    return plain.toString().strip();
  }

  private static void append(StringBuilder plain, char letter) {
    if (letter == 'œ') {
      plain.append("oe");
    } else if (letter == 'æ') {
      plain.append("ae");
    } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
      var bare = bare(letter);
      if (isPlain(bare)) {
        plain.append(bare);
      } else if (plain.isEmpty() || plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
  }

  private static char bare(char letter) {
    return letter < 128
        ? letter
        : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
  }

  private static boolean isPlain(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
  }

  private record Named(String plain, String code, Commune commune) {}
}
