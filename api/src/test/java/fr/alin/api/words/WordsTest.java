package fr.alin.api.words;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.PasswordRule;
import fr.alin.api.problem.Problem;
import fr.alin.mail.Language;
import fr.alin.testing.Fast;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@Fast
final class WordsTest {

  private static final Pattern NUMBERED = Pattern.compile("\\{(\\d)");

  private final Words words = new Words();

  @Test
  void both_languages_say_the_same_things() {
    assertThat(words.texts(Language.EN).keySet()).isEqualTo(words.texts(Language.FR).keySet());
  }

  @Test
  void both_languages_use_the_same_figures() {
    words
        .texts(Language.FR)
        .forEach(
            (key, text) ->
                assertThat(figures(words.texts(Language.EN).getOrDefault(key, "")))
                    .as(key)
                    .isEqualTo(figures(text)));
  }

  private static String figures(String text) {
    return NUMBERED
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .sorted()
        .distinct()
        .toList()
        .toString();
  }

  /** In a pattern of MessageFormat it would swallow the figures behind it. */
  @Test
  void no_text_holds_the_apostrophe_of_the_keyboard() {
    for (var language : Language.values()) {
      words.texts(language).forEach((key, text) -> assertThat(text).as(key).doesNotContain("'"));
    }
  }

  @Test
  void every_problem_and_every_weakness_has_words() {
    for (var problem : Problem.values()) {
      assertThat(words.has("problem." + problem.slug() + ".title")).as(problem.slug()).isTrue();
    }
    for (var weakness : PasswordRule.Weakness.values()) {
      assertThat(words.has("password." + weakness.name())).as(weakness.name()).isTrue();
    }
  }

  /** A text for staff that no applicant reads would be dead; one that speaks to you would be a slip. */
  @Test
  void what_staff_read_has_its_twin_and_speaks_to_nobody() {
    for (var language : Language.values()) {
      words
          .texts(language)
          .forEach(
              (key, text) -> {
                if (key.startsWith("staff.")) {
                  assertThat(words.has(key.substring("staff.".length()))).as(key).isTrue();
                  assertThat(text)
                      .as(key)
                      .doesNotContainPattern("(?i)\\b(vous|votre|vos|you|your)\\b");
                }
              });
    }
  }

  /** Findings and facts that speak to the household have a twin for those who read about it. */
  @Test
  void what_speaks_to_the_household_has_a_twin_for_staff() {
    for (var language : Language.values()) {
      words
          .texts(language)
          .forEach(
              (key, text) -> {
                if (key.startsWith("finding.")
                    || key.startsWith("fact.")
                    || key.startsWith("missing.")) {
                  assertThat(words.texts(language).get(words.key(Reader.STAFF, key)))
                      .as(key)
                      .doesNotContainPattern("(?i)\\b(vous|votre|vos|you|your|yours)\\b");
                }
              });
    }
  }

  @Test
  void figures_come_out_as_message_format_puts_them() {
    for (var language : Language.values()) {
      words
          .texts(language)
          .forEach(
              (key, text) -> {
                if (!text.contains(",")) {
                  var figures = new Object[] {"1 234", "{x}", "drei", "4", "5"};
                  assertThat(words.say(language, key, figures))
                      .as(key)
                      .isEqualTo(new MessageFormat(text, Locale.FRENCH).format(figures));
                }
              });
    }
    assertThat(words.say(Language.FR, "fact.older", 2))
        .isEqualTo("2 demandes sont plus anciennes que la vôtre.");
  }

  @Test
  void every_source_of_a_sheet_has_words() {
    for (var key :
        List.of(
            "S1-S2",
            "D01",
            "D03",
            "D04",
            "D05",
            "D06",
            "D07",
            "domain-md-2-5",
            "domain-md-2-8",
            "CCH-R-441-3-1")) {
      assertThat(words.has("source." + key)).as(key).isTrue();
    }
  }

  @Test
  void amounts_and_dates_follow_the_language() {
    assertThat(words.money(Language.FR, 123_450)).matches("1\\h234,50\\h€");
    assertThat(words.money(Language.FR, 2_340_300)).matches("23\\h403\\h€");
    assertThat(words.money(Language.EN, 123_450)).isEqualTo("€1,234.50");
    assertThat(words.date(Language.FR, LocalDate.of(2026, 12, 1))).isEqualTo("1er décembre 2026");
    assertThat(words.date(Language.EN, LocalDate.of(2026, 12, 1))).isEqualTo("1 December 2026");
  }
}
