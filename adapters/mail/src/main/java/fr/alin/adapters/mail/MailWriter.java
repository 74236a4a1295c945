package fr.alin.adapters.mail;

import fr.alin.mail.Language;
import fr.alin.mail.MailKind;
import fr.alin.mail.MailOrder;
import fr.alin.mail.Wording;
import fr.alin.shared.Fact;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns an order into words. Values are facts and free text of strangers: control characters are
 * dropped, and the HTML part escapes everything. A parameter that the words need and the order lacks
 * is our mistake, and loud.
 */
@Singleton
final class MailWriter implements Wording {

  private static final Pattern PARAMETER = Pattern.compile("\\{\\{(\\w+)}}");
  private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern SAFE_LINK = Pattern.compile("https?://\\S+");

  private final Map<Language, MailTexts> texts = new EnumMap<>(Language.class);

  MailWriter() {
    for (var language : Language.values()) {
      texts.put(language, MailTexts.in(language));
    }
  }

  /** Words with their parameters filled in. */
  private record Filled(String subject, List<Block> blocks) {}

  WrittenMail write(MailOrder order) {
    var words = Objects.requireNonNull(texts.get(order.language()));
    var filled = fill(words, order.kind(), order.language(), order.parameters());
    return new WrittenMail(
        order.language(),
        filled.subject(),
        text(filled.blocks(), words),
        html(order.language(), filled.subject(), filled.blocks(), words));
  }

  @Override
  public Letter write(MailKind kind, Language language, Map<String, String> parameters) {
    var words = Objects.requireNonNull(texts.get(language));
    var filled = fill(words, kind, language, parameters);
    var paragraphs = new ArrayList<String>();
    Fact<Action> action = Fact.unknown("action");
    for (var block : filled.blocks()) {
      switch (block) {
        case Block.Paragraph(var condition, var text) -> paragraphs.add(text);
        case Block.Code(var condition, var text) -> paragraphs.add(text);
        case Block.Button(var condition, var address, var label) ->
            action = Fact.known(new Action(label, address));
      }
    }
    paragraphs.remove(words.layout("greeting"));
    return new Letter(filled.subject(), paragraphs, action);
  }

  private static Filled fill(
      MailTexts words, MailKind kind, Language language, Map<String, String> parameters) {
    var template = words.of(kind);
    var values = values(parameters, language, words);
    var blocks =
        template.blocks().stream()
            .filter(
                block ->
                    block.condition().isEmpty()
                        || !values.getOrDefault(block.condition(), "").isBlank())
            .map(block -> fill(block, values))
            .toList();
    return new Filled(fill(template.subject(), values), blocks);
  }

  private static Map<String, String> values(
      Map<String, String> parameters, Language language, MailTexts words) {
    var values = new HashMap<String, String>();
    parameters.forEach(
        (name, value) -> {
          var clean = value.replaceAll("\\p{Cntrl}+", " ").strip();
          values.put(name, name.equals("reason") ? words.reason(clean) : date(clean, language));
        });
    return values;
  }

  /** Dates come as ISO texts, since an order is stored long before its language is applied. */
  private static String date(String value, Language language) {
    if (!ISO_DATE.matcher(value).matches()) {
      return value;
    }
    var day = LocalDate.parse(value);
    return switch (language) {
      case FR -> {
        var rest = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH).format(day);
        yield (day.getDayOfMonth() == 1 ? "1er" : day.getDayOfMonth()) + "\u00a0" + rest;
      }
      case EN -> DateTimeFormatter.ofPattern("d\u00a0MMMM uuuu", Locale.ENGLISH).format(day);
    };
  }

  private static Block fill(Block block, Map<String, String> values) {
    return switch (block) {
      case Block.Paragraph(var condition, var text) ->
          new Block.Paragraph(condition, fill(text, values));
      case Block.Code(var condition, var text) -> new Block.Code(condition, fill(text, values));
      case Block.Button(var condition, var parameter, var label) -> {
        var link = required(values, parameter);
        if (!SAFE_LINK.matcher(link).matches()) {
          throw new IllegalArgumentException("not an absolute web address: " + parameter);
        }
        yield new Block.Button(condition, link, label);
      }
    };
  }

  private static String fill(String text, Map<String, String> values) {
    return PARAMETER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(required(values, found.group(1))));
  }

  private static String required(Map<String, String> values, String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("mail order lacks the parameter " + name);
    }
    return value;
  }

  private static String text(List<Block> blocks, MailTexts words) {
    var parts = new ArrayList<String>();
    for (var block : blocks) {
      parts.add(
          switch (block) {
            case Block.Paragraph p -> p.text();
            case Block.Code c -> "    " + c.text();
            case Block.Button b -> b.label() + "\n" + b.parameter();
          });
    }
    parts.add("-- \n" + words.layout("footer"));
    return String.join("\n\n", parts) + "\n";
  }

  /** One column, real heading, no image, no outside resource: readable anywhere, and nobody is followed. */
  private static String html(
      Language language, String subject, List<Block> blocks, MailTexts words) {
    var body = new StringBuilder();
    for (var block : blocks) {
      body.append(
          switch (block) {
            case Block.Paragraph p -> "<p style=\"margin:0 0 16px\">" + escape(p.text()) + "</p>\n";
            case Block.Code c ->
                "<p style=\"margin:0 0 16px;font-size:28px;font-weight:bold;letter-spacing:4px\">"
                    + escape(c.text())
                    + "</p>\n";
            case Block.Button b -> button(b, words);
          });
    }
    return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>%s</title>
        </head>
        <body style="margin:0;padding:24px 16px;background:#ffffff;color:#1b1b1b;font:16px/1.5 Arial,Helvetica,sans-serif">
        <main style="max-width:560px;margin:0 auto">
        <p style="margin:0 0 24px;font-weight:bold;color:#00315e">AL’in</p>
        <h1 style="margin:0 0 24px;font-size:22px;line-height:1.3">%s</h1>
        %s<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #767676;font-size:14px;color:#4a4a4a">%s</p>
        </main>
        </body>
        </html>
        """
        .formatted(
            language.name().toLowerCase(Locale.ROOT),
            escape(subject),
            escape(subject),
            body,
            escape(words.layout("footer")));
  }

  private static String button(Block.Button button, MailTexts words) {
    var link = escape(button.parameter());
    return "<p style=\"margin:0 0 8px\"><a href=\""
        + link
        + "\" style=\"display:inline-block;padding:12px 20px;background:#00315e;color:#ffffff;"
        + "font-weight:bold;text-decoration:none;border-radius:4px\">"
        + escape(button.label())
        + "</a></p>\n<p style=\"margin:0 0 16px;font-size:14px;overflow-wrap:anywhere\">"
        + escape(words.layout("copy"))
        + "<br>"
        + link
        + "</p>\n";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
