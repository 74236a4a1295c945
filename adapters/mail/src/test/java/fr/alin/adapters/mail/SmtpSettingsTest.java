package fr.alin.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.testing.Fast;
import java.util.List;
import org.junit.jupiter.api.Test;

@Fast
class SmtpSettingsTest {

  @Test
  void the_usual_forms_are_understood() {
    assertThat(SmtpSettings.parse("smtp://mail.example").port()).isEqualTo(587);
    assertThat(SmtpSettings.parse("smtps://mail.example").port()).isEqualTo(465);
    assertThat(SmtpSettings.parse("smtp://mail.example:25").hasCredentials()).isFalse();
    var full = SmtpSettings.parse("smtps://us%40er:p%3Aa+ss@mail.example:2465");
    assertThat(full.user()).isEqualTo("us@er");
    assertThat(full.password()).isEqualTo("p:a+ss");
    assertThat(full.port()).isEqualTo(2465);
    assertThat(full.tls()).isTrue();
  }

  @Test
  void a_password_never_travels_in_the_clear() {
    assertThat(starttlsRequired("smtp://robot:secret@mail.example")).isEqualTo("true");
    assertThat(starttlsRequired("smtp://mail.example")).isEqualTo("false");
    assertThat(starttlsRequired("smtp://robot:secret@localhost:2525")).isEqualTo("false");
  }

  @Test
  void every_wait_is_bounded() {
    for (var url : List.of("smtp://mail.example", "smtps://mail.example")) {
      var properties = SmtpSettings.parse(url).properties();
      var prefix = "mail." + properties.getProperty("mail.transport.protocol") + ".";
      for (var name : List.of("connectiontimeout", "timeout", "writetimeout")) {
        assertThat(properties.getProperty(prefix + name)).isEqualTo("10000");
      }
    }
  }

  @Test
  void a_wrong_form_is_told_without_its_secret() {
    for (var wrong :
        List.of(
            "mail.example",
            "http://robot:hidden@mail.example",
            "smtp://",
            "smtp://robot:hid den@x")) {
      assertThatThrownBy(() -> SmtpSettings.parse(wrong))
          .hasMessageContaining("SMTP_URL")
          .hasMessageNotContaining("hid")
          .hasNoCause();
    }
    assertThat(SmtpSettings.parse("smtp://robot:hidden@mail.example").toString())
        .doesNotContain("hidden", "robot");
  }

  private static String starttlsRequired(String url) {
    return SmtpSettings.parse(url).properties().getProperty("mail.smtp.starttls.required");
  }
}
