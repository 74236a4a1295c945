package fr.alin.adapters.mail;

import fr.alin.mail.Language;
import fr.alin.mail.MailKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What the mails say in one language, read from a resource that a translator can edit. The text and
 * the HTML part come from the same words, so that they cannot drift apart. A kind without words
 * refuses to start.
 */
final class MailTexts {

  private static final Pattern SECTION = Pattern.compile("(?m)^== (\\w+)$");
  private static final Pattern CONDITION = Pattern.compile("^\\[\\?(\\w+)] (.*)$", Pattern.DOTALL);
  private static final Pattern BUTTON = Pattern.compile("=> (\\w+) \\| (.+)");
  private static final Pattern ENTRY = Pattern.compile("(\\w+) = (.+)");

  /** Words of one kind. */
  record Template(String subject, List<Block> blocks) {}

  private final Map<MailKind, Template> templates = new EnumMap<>(MailKind.class);
  private final Map<String, String> reasons;
  private final Map<String, String> layout;

  private MailTexts(String resource, String content) {
    var sections = new HashMap<String, String>();
    var marks = SECTION.matcher(content).results().toList();
    for (var i = 0; i < marks.size(); i++) {
      var end = i + 1 < marks.size() ? marks.get(i + 1).start() : content.length();
      sections.put(marks.get(i).group(1), content.substring(marks.get(i).end(), end).strip());
    }
    reasons = entries(sections.getOrDefault("REASONS", ""));
    layout = entries(sections.getOrDefault("LAYOUT", ""));
    for (var kind : MailKind.values()) {
      var section = sections.get(kind.name());
      if (section == null) {
        throw new IllegalStateException(resource + " has no words for " + kind);
      }
      templates.put(kind, template(section));
    }
  }

  static MailTexts in(Language language) {
    var resource = "mails." + language.name().toLowerCase(Locale.ROOT) + ".txt";
    try (var stream =
        Objects.requireNonNull(MailTexts.class.getResourceAsStream(resource), resource)) {
      return new MailTexts(resource, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException("resource unreadable: " + resource, failure);
    }
  }

  Template of(MailKind kind) {
    return Objects.requireNonNull(templates.get(kind));
  }

  /** A coded reason in words; a code without words, or free text, as it is. */
  String reason(String code) {
    return reasons.getOrDefault(code, code);
  }

  String layout(String name) {
    return Objects.requireNonNull(layout.get(name), name);
  }

  private static Template template(String section) {
    var parts = section.split("\\R", 2);
    var blocks = new ArrayList<Block>();
    for (var block : parts[1].strip().split("\\R\\s*\\R")) {
      blocks.add(block(block.strip()));
    }
    return new Template(parts[0].strip(), List.copyOf(blocks));
  }

  private static Block block(String source) {
    var conditional = CONDITION.matcher(source);
    var condition = conditional.matches() ? conditional.group(1) : "";
    var text = conditional.matches() ? conditional.group(2) : source;
    var button = BUTTON.matcher(text);
    if (button.matches()) {
      return new Block.Button(condition, button.group(1), button.group(2));
    }
    return text.startsWith(">> ")
        ? new Block.Code(condition, text.substring(3))
        : new Block.Paragraph(condition, text);
  }

  private static Map<String, String> entries(String section) {
    var entries = new HashMap<String, String>();
    section
        .lines()
        .map(ENTRY::matcher)
        .filter(java.util.regex.Matcher::matches)
        .forEach(entry -> entries.put(entry.group(1), entry.group(2)));
    return Map.copyOf(entries);
  }
}
