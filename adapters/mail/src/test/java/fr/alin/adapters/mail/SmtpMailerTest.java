package fr.alin.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.alin.mail.Language;
import fr.alin.mail.MailKind;
import fr.alin.mail.Mailer;
import fr.alin.testing.EndToEnd;
import fr.alin.testing.FixedClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** Over real SMTP. */
@EndToEnd
class SmtpMailerTest {

  private static final String LOOPBACK = InetAddress.getLoopbackAddress().getHostAddress();
  private static final Duration SHORT_PATIENCE = Duration.ofMillis(400);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final FixedClock clock = FixedClock.at("2026-11-05T07:00:00Z");
  private GreenMail server = new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP));

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void a_mail_arrives_with_both_parts_and_a_message_id_that_stays() throws Exception {
    server.start();
    var mailer = mailer(settings());
    var order = Orders.order(MailKind.ACCOUNT_ACTIVATION, Language.FR);

    mailer.send(order);
    mailer.send(order);

    var received = server.getReceivedMessages();
    assertThat(received).hasSize(2);
    for (MimeMessage message : received) {
      assertThat(message.getMessageID()).isEqualTo("<" + order.id().value() + "@alin>");
    }
    var message = received[0];
    assertThat(message.getSubject()).isEqualTo("Activez votre compte AL’in");
    assertThat(message.getFrom()).containsExactly(sender());
    assertThat(message.getAllRecipients()).containsExactly(new InternetAddress(Orders.RECIPIENT));
    assertThat(message.getSentDate()).isEqualTo(Date.from(clock.now()));
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getHeader("Content-Language")).containsExactly("fr");
    assertThat(message.getHeader("List-Unsubscribe")).isNull();
    var parts = (MimeMultipart) message.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
    assertThat(parts.getBodyPart(0).getContent().toString())
        .contains("https://alin.example/activation?token=abc_-123");
    assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
    assertThat(parts.getBodyPart(1).getContent().toString()).contains("<h1", "Activer mon compte");
    assertThat(calls("ok")).isEqualTo(2);
  }

  @Test
  void a_server_that_asks_for_a_password_gets_the_right_one() {
    server.setUser("robot", "s3cret/with:signs");
    server.start();
    var url = "smtp://robot:s3cret%2Fwith:signs@" + LOOPBACK + ":" + port();

    mailer(SmtpSettings.parse(url)).send(Orders.order(MailKind.PASSWORD_CHANGED, Language.EN));

    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void a_wrong_password_is_a_failure_and_is_not_printed() {
    server.setUser("robot", "right");
    server.start();
    var url = "smtp://robot:wrong-one@" + LOOPBACK + ":" + port();

    assertThatThrownBy(
            () ->
                mailer(SmtpSettings.parse(url))
                    .send(Orders.order(MailKind.PASSWORD_CHANGED, Language.EN)))
        .isInstanceOf(MailNotSent.class)
        .hasMessageNotContaining("wrong-one");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_not_trusted() {
    server = new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTPS));
    server.start();
    var url = "smtps://" + LOOPBACK + ":" + server.getSmtps().getPort();

    assertThatThrownBy(
            () ->
                mailer(SmtpSettings.parse(url))
                    .send(Orders.order(MailKind.PASSWORD_CHANGED, Language.EN)))
        .isInstanceOf(MailNotSent.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_server_that_is_down_is_unreachable_at_once() throws Exception {
    int port;
    try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }

    assertThatThrownBy(
            () ->
                mailer(SmtpSettings.loopback(port))
                    .send(Orders.order(MailKind.PASSWORD_CHANGED, Language.FR)))
        .isInstanceOfSatisfying(
            MailNotSent.class,
            failure -> assertThat(failure.why()).isEqualTo(MailNotSent.Why.UNREACHABLE))
        .hasMessageNotContaining(Orders.RECIPIENT)
        .hasNoCause();
    assertThat(calls("unreachable")).isEqualTo(1);
  }

  @Test
  void a_server_that_says_nothing_is_given_up_in_time() throws Exception {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var mailer =
          mailer(SmtpSettings.loopback(silent.getLocalPort()).withPatience(SHORT_PATIENCE));
      var start = System.nanoTime();

      assertThatThrownBy(() -> mailer.send(Orders.order(MailKind.PASSWORD_CHANGED, Language.FR)))
          .isInstanceOf(MailNotSent.class);

      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isLessThan(SHORT_PATIENCE.multipliedBy(10));
    }
  }

  @Test
  void a_refused_recipient_is_told_without_the_address() {
    var refusing =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(context -> new Refusing())
            .build();
    refusing.start();
    try {
      var mailer = mailer(SmtpSettings.loopback(refusing.getPortAllocated()));

      assertThatThrownBy(() -> mailer.send(Orders.order(MailKind.PASSWORD_CHANGED, Language.FR)))
          .isInstanceOfSatisfying(
              MailNotSent.class,
              failure -> assertThat(failure.why()).isEqualTo(MailNotSent.Why.REFUSED))
          .hasMessageContaining("550")
          .hasMessageNotContaining("mail.example")
          .hasNoCause();
    } finally {
      refusing.stop();
    }
    assertThat(calls("refused")).isEqualTo(1);
  }

  @Test
  void without_a_meter_registry_mails_leave_all_the_same() throws Exception {
    server.start();

    new SmtpMailer(settings(), new MailWriter(), clock, sender(), new PartnerMeter(null))
        .send(Orders.order(MailKind.PASSWORD_CHANGED, Language.FR));

    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  private Mailer mailer(SmtpSettings settings) {
    return new SmtpMailer(settings, new MailWriter(), clock, sender(), new PartnerMeter(meters));
  }

  private SmtpSettings settings() {
    return SmtpSettings.loopback(port());
  }

  private int port() {
    return server.getSmtp().getPort();
  }

  private double calls(String outcome) {
    return meters
        .get("alin.partner.calls")
        .tags("partner", "smtp", "outcome", outcome)
        .timer()
        .count();
  }

  private static InternetAddress sender() {
    try {
      return new InternetAddress("AL'in <no-reply@alin.example>", true);
    } catch (jakarta.mail.internet.AddressException malformed) {
      throw new AssertionError(malformed);
    }
  }

  /** Knows nobody, and repeats the address as servers do. */
  private static final class Refusing implements MessageHandler {
    @Override
    public void from(String from) {}

    @Override
    public void recipient(String recipient) throws RejectException {
      throw new RejectException(550, "<" + recipient + "> user unknown");
    }

    @Override
    public String data(InputStream data) {
      throw new AssertionError("no recipient, no mail");
    }

    @Override
    public void done() {}
  }
}
