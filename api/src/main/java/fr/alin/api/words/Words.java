package fr.alin.api.words;

import fr.alin.mail.Language;
import jakarta.inject.Singleton;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Texts by key, from {@code messages_fr} and {@code messages_en}. French is the default. */
@Singleton
public final class Words {

  /** Never used itself, since a format keeps state: a copy of it costs a tenth of a fresh one. */
  private static final NumberFormat FRENCH_EUROS = euros(Language.FR);

  private static final NumberFormat ENGLISH_EUROS = euros(Language.EN);

  /** In the order of the look-up. */
  private static final List<String> NAMES = List.of("messages", "letting", "form");

  private final Map<Language, Map<String, String>> texts =
      Map.of(
          Language.FR, texts(Locale.FRENCH),
          Language.EN, texts(Locale.ENGLISH));

  /** The text of a key with its figures. A key without a text is a fault of ours, and loud. */
  public String say(Language language, String key, Object... values) {
    var text = texts(language).get(key);
    if (text == null) {
      throw new IllegalStateException("no text for " + key + " in " + language);
    }
    return text.indexOf('{') < 0 ? text : filled(text, language, values);
  }

  /** Figures that are texts already are put in their places; numbers and choices are for MessageFormat, ten times slower. */
  private static String filled(String text, Language language, Object... values) {
    var filled = new StringBuilder(text.length() + 32);
    var at = 0;
    for (var open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
      var place =
          open + 2 < text.length() && text.charAt(open + 2) == '}'
              ? text.charAt(open + 1) - '0'
              : -1;
      if (place < 0 || place >= values.length || !(values[place] instanceof String figure)) {
        return new MessageFormat(text, locale(language)).format(values);
      }
      filled.append(text, at, open).append(figure);
      at = open + 3;
    }
    return filled.append(text, at, text.length()).toString();
  }

  /** The key under which this reader's text stands: one of its own, else the one for everybody. */
  public String key(Reader reader, String key) {
    var own = reader.prefix() + key;
    return has(own) ? own : key;
  }

  /** The text of a key, or another when it has none: codes that a partner may add. */
  public String sayOr(Language language, String key, String other) {
    return texts(language).getOrDefault(key, other);
  }

  public boolean has(String key) {
    return texts(Language.FR).containsKey(key);
  }

  /** An amount of cents: 1 234,50 € or €1,234.50. */
  public String money(Language language, long cents) {
    var format = (NumberFormat) (language == Language.FR ? FRENCH_EUROS : ENGLISH_EUROS).clone();
    if (cents % 100 == 0) {
      format.setMaximumFractionDigits(0);
    }
    return format.format(java.math.BigDecimal.valueOf(cents, 2));
  }

  public String date(Language language, LocalDate day) {
    var written =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(regional(language))
            .format(day);
    // French writes the first of a month « 1er », which its formats do not.
    return language == Language.FR && day.getDayOfMonth() == 1
        ? written.replaceFirst("^1\\b", "1er")
        : written;
  }

  /** Every key, for a test that both languages say the same things. */
  Map<String, String> texts(Language language) {
    var found = texts.get(language);
    if (found == null) {
      throw new IllegalStateException("no texts in " + language);
    }
    return found;
  }

  private static NumberFormat euros(Language language) {
    var format = NumberFormat.getCurrencyInstance(regional(language));
    format.setCurrency(Currency.getInstance("EUR"));
    return format;
  }

  private static Locale locale(Language language) {
    return language == Language.FR ? Locale.FRENCH : Locale.ENGLISH;
  }

  private static Locale regional(Language language) {
    return language == Language.FR ? Locale.FRANCE : Locale.UK;
  }

  private static Map<String, String> texts(Locale locale) {
    var found = new HashMap<String, String>();
    for (var name : NAMES) {
      var bundle =
          ResourceBundle.getBundle(
              name,
              locale,
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      bundle.keySet().forEach(key -> found.putIfAbsent(key, bundle.getString(key)));
    }
    return Map.copyOf(found);
  }
}
