package fr.alin.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.alin.account.RealTime;
import fr.alin.mail.Language;
import fr.alin.mail.Links;
import fr.alin.mail.MailKind;
import fr.alin.mail.Mailer;
import fr.alin.sandbox.SandboxMailbox;
import fr.alin.shared.Fact;
import fr.alin.shared.Page;
import fr.alin.testing.EndToEnd;
import fr.alin.testing.FixedClock;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@EndToEnd
class MailWiringTest {

  private static ApplicationContext start(String environment, Map<String, Object> properties) {
    return ApplicationContext.builder(environment)
        .deduceEnvironment(false)
        .properties(properties)
        .singletons((RealTime) FixedClock.at("2026-11-05T07:00:00Z"))
        .start();
  }

  @Test
  void in_the_demonstration_mails_end_in_the_data_folder(@TempDir Path data) {
    var properties = Map.<String, Object>of("data.dir", data.toString());
    try (var context = start("demo", properties)) {
      context.getBean(Mailer.class).send(Orders.order(MailKind.PASSWORD_CHANGED, Language.FR));
    }
    try (var context = start("demo", properties)) {
      assertThat(
              context
                  .getBean(SandboxMailbox.class)
                  .list(Fact.unknown("recipient"), Page.first(20))
                  .items())
          .hasSize(1);
    }
    assertThat(data.resolve("mails")).isDirectoryContaining("glob:**.eml");
  }

  @Test
  void production_does_not_start_without_a_mail_server() {
    assertThatThrownBy(() -> start("production", Map.of()).close())
        .hasStackTraceContaining("SMTP_URL is missing");
  }

  @Test
  void production_has_no_sandbox_even_when_somebody_asks_for_both() {
    assertThatThrownBy(
            () ->
                ApplicationContext.builder("demo", "production")
                    .deduceEnvironment(false)
                    .singletons((RealTime) FixedClock.at("2026-11-05T07:00:00Z"))
                    .start()
                    .close())
        .hasStackTraceContaining("SMTP_URL is missing");
  }

  @Test
  void production_sends_to_the_server_that_it_is_given() {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try (var context =
        start(
            "production",
            Map.of(
                "smtp.url",
                "smtp://127.0.0.1:" + server.getSmtp().getPort(),
                "alin.public-url",
                "https://alin.example/"))) {
      context.getBean(Mailer.class).send(Orders.order(MailKind.PASSWORD_CHANGED, Language.FR));

      assertThat(server.getReceivedMessages()).hasSize(1);
      assertThat(context.containsBean(SandboxMailbox.class)).isFalse();
      assertThat(context.getBean(Links.class).to("/connexion"))
          .isEqualTo("https://alin.example/connexion");
    } finally {
      server.stop();
    }
  }

  @Test
  void links_stay_on_the_platform() {
    var links = new PublicLinks("https://alin.example");

    assertThatThrownBy(() -> links.to("//elsewhere.example"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> links.to("relative")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PublicLinks("ftp://alin.example"))
        .hasMessageContaining("alin.public-url");
  }
}
