package fr.alin.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.application.Reason;
import fr.alin.mail.Language;
import fr.alin.mail.MailKind;
import fr.alin.testing.Fast;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Fast
class MailWriterTest {

  private final MailWriter writer = new MailWriter();

  static Stream<Arguments> everyKindInEveryLanguage() {
    return Stream.of(MailKind.values())
        .flatMap(
            kind -> Stream.of(Language.values()).map(language -> Arguments.of(kind, language)));
  }

  @ParameterizedTest
  @MethodSource("everyKindInEveryLanguage")
  void every_mail_is_whole_in_every_language(MailKind kind, Language language) {
    var mail = writer.write(Orders.order(kind, language));

    assertThat(mail.subject()).isNotBlank().hasSizeLessThan(100).doesNotContain("\n", "{{");
    for (var part : java.util.List.of(mail.text(), mail.html())) {
      assertThat(part).doesNotContain("{{", "}}", "[?", "=> ", ">> ", "null");
    }
    assertThat(mail.html())
        .contains(
            "<html lang=\"" + (language == Language.FR ? "fr" : "en") + "\">", "<h1", "</html>")
        .doesNotContain("<img", "<script", "<link", "url(");
    Orders.required(kind)
        .forEach(
            (name, value) -> {
              if (!name.equals("link") && !value.matches("\\d{4}-.*")) {
                assertThat(mail.text()).contains(value);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("everyKindInEveryLanguage")
  void both_parts_say_the_same(MailKind kind, Language language) {
    var mail = writer.write(Orders.order(kind, language));
    var words =
        mail.html()
            .replaceAll("(?s)<head>.*</head>", "")
            .replaceAll("<[^>]+>", " ")
            .replace("&#39;", "'")
            .replace("&amp;", "&");

    for (var line : mail.text().lines().filter(l -> !l.isBlank() && !l.equals("-- ")).toList()) {
      assertThat(words).contains(line.strip());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void what_strangers_wrote_is_never_markup(Language language) {
    var mail =
        writer.write(
            Orders.with(
                MailKind.APPLICATION_REJECTED,
                language,
                "reasonText",
                "<script>alert('x')</script> & \"<b>\""));

    assertThat(mail.html())
        .doesNotContain("<script", "<b>")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;&lt;b&gt;&quot;");
    assertThat(mail.text()).contains("<script>alert('x')</script>");
  }

  @Test
  void a_value_cannot_add_a_header_nor_fill_in_another_parameter() {
    var mail =
        writer.write(
            Orders.with(
                MailKind.APPLICATION_SUBMITTED,
                Language.FR,
                "offer",
                "T2\r\nBcc: someone@else.example {{link}} $1 \\"));

    assertThat(mail.text()).contains("T2 Bcc: someone@else.example {{link}} $1 \\");
  }

  @Test
  void a_link_that_is_no_web_address_is_refused() {
    assertThatThrownBy(
            () ->
                writer.write(
                    Orders.with(
                        MailKind.PASSWORD_RESET, Language.FR, "link", "javascript:alert(1)")))
        .hasMessageContaining("link");
  }

  @Test
  void an_order_that_lacks_a_parameter_is_our_mistake_and_loud() {
    assertThatThrownBy(
            () ->
                writer.write(
                    Orders.order(MailKind.IMPORT_CODE, Language.EN, Map.of("code", "K7W3XP"))))
        .hasMessageContaining("uniqueNumber")
        .hasMessageNotContaining("K7W3XP");
  }

  @Test
  void a_rank_is_told_when_it_is_known() {
    var parameters = new java.util.HashMap<>(Orders.required(MailKind.APPLICATION_SUBMITTED));
    assertThat(
            writer
                .write(Orders.order(MailKind.APPLICATION_SUBMITTED, Language.EN, parameters))
                .text())
        .doesNotContain("position");
    parameters.putAll(Map.of("position", "3", "outOf", "41"));

    assertThat(
            writer
                .write(Orders.order(MailKind.APPLICATION_SUBMITTED, Language.EN, parameters))
                .text())
        .contains("position 3 out of 41");
  }

  @ParameterizedTest
  @MethodSource("everyReasonInEveryLanguage")
  void every_coded_reason_has_words(Reason.Code code, Language language) {
    var mail =
        writer.write(Orders.with(MailKind.HOME_NOT_ALLOCATED, language, "reason", code.name()));

    assertThat(mail.text())
        .doesNotContain(code.name())
        .contains(language == Language.FR ? "Motif\u00a0: " : "Reason: ");
  }

  static Stream<Arguments> everyReasonInEveryLanguage() {
    return Stream.of(Reason.Code.values())
        .flatMap(
            code -> Stream.of(Language.values()).map(language -> Arguments.of(code, language)));
  }

  @Test
  void dates_are_written_as_people_of_the_language_write_them() {
    assertThat(writer.write(Orders.order(MailKind.HOME_ALLOCATED, Language.FR)).subject())
        .isEqualTo("Un logement vous est attribué\u00a0: répondez avant le 1er\u00a0décembre 2026");
    assertThat(writer.write(Orders.order(MailKind.HOME_ALLOCATED, Language.EN)).subject())
        .isEqualTo("A home is allocated to you: answer by 1\u00a0December 2026");
    assertThat(
            writer.write(Orders.order(MailKind.HOME_ALLOCATED_CONDITIONALLY, Language.FR)).text())
        .contains("24\u00a0décembre 2026");
  }

  @Test
  void french_follows_french_typography() {
    for (var kind : MailKind.values()) {
      var text =
          writer.write(Orders.order(kind, Language.FR)).text().replaceAll("https?://\\S+", "");
      assertThat(text)
          .as(kind.name())
          .doesNotContainPattern("[^\\u00a0] ?:")
          .doesNotContainPattern("[^\\u202f][!?;]")
          .doesNotContain("« ", " »")
          .doesNotContainPattern("\\w'\\w");
    }
  }
}
