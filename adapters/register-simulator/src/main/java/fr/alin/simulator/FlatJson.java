package fr.alin.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * As much JSON as the sandbox of the simulator speaks: one flat object of texts, numbers and
 * booleans in, any text out. A library would be the only one of this program.
 */
final class FlatJson {

  private static final Pattern MEMBER =
      Pattern.compile(
          "\\G\\s*,?\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*:\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(-?\\d+|true|false)|null)\\s*");

  private FlatJson() {}

  /** The members; those that are null are left out. Refuses anything but one flat object. */
  static Map<String, String> parse(String text) {
    var trimmed = text.strip();
    if (!trimmed.startsWith("{") || !trimmed.endsWith("}")) {
      throw new IllegalArgumentException("not a JSON object");
    }
    var inside = trimmed.substring(1, trimmed.length() - 1);
    var members = new LinkedHashMap<String, String>();
    var matcher = MEMBER.matcher(inside);
    var end = 0;
    while (matcher.find()) {
      var string = matcher.group(2);
      var plain = matcher.group(3);
      if (string != null) {
        members.put(unescape(matcher.group(1)), unescape(string));
      } else if (plain != null) {
        members.put(unescape(matcher.group(1)), plain);
      }
      end = matcher.end();
    }
    if (!inside.substring(end).isBlank()) {
      throw new IllegalArgumentException("not a flat JSON object");
    }
    return members;
  }

  private static String unescape(String text) {
    var plain = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c != '\\') {
        plain.append(c);
        continue;
      }
      i++;
      switch (text.charAt(i)) {
        case 'n' -> plain.append('\n');
        case 't' -> plain.append('\t');
        case 'r' -> plain.append('\r');
        case 'b' -> plain.append('\b');
        case 'f' -> plain.append('\f');
        case 'u' -> {
          plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }

  /** The text between quotes, escaped. */
  static String quote(String text) {
    var quoted = new StringBuilder("\"");
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        default -> {
          if (c < ' ') {
            quoted.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
