package fr.alin.adapters.mail;

import fr.alin.account.RealTime;
import fr.alin.mail.MailOrder;
import fr.alin.mail.Mailer;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Hands mails to an SMTP server, one connection a mail, every wait bounded. The Message-ID derives
 * from the order, so that a mail sent twice around a crash can be recognised as one.
 */
final class SmtpMailer implements Mailer {

  private final Session session;
  private final MailWriter writer;
  private final RealTime time;
  private final InternetAddress sender;
  private final PartnerMeter meter;

  SmtpMailer(
      SmtpSettings settings,
      MailWriter writer,
      RealTime time,
      InternetAddress sender,
      PartnerMeter meter) {
    this.session = Session.getInstance(settings.properties(), authenticator(settings));
    this.writer = writer;
    this.time = time;
    this.sender = sender;
    this.meter = meter;
  }

  @Override
  public void send(MailOrder order) {
    var written = writer.write(order);
    meter.time(() -> send(order, written));
  }

  private void send(MailOrder order, WrittenMail written) {
    try {
      Transport.send(message(order, written));
    } catch (SendFailedException refused) {
      throw new MailNotSent(order.id(), MailNotSent.Why.REFUSED, code(refused));
    } catch (MessagingException failure) {
      throw new MailNotSent(
          order.id(), MailNotSent.Why.UNREACHABLE, failure.getClass().getSimpleName());
    }
  }

  private MimeMessage message(MailOrder order, WrittenMail written) throws MessagingException {
    var message = new IdentifiedMessage(session, "<" + order.id().value() + "@alin>");
    message.setFrom(sender);
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(order.recipient(), true));
    message.setSubject(written.subject(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(time.now()));
    message.setHeader("Content-Language", written.language().name().toLowerCase(Locale.ROOT));
    // RFC 3834: no holiday answers, please.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    message.setContent(
        new MimeMultipart(
            "alternative", part(written.text(), "plain"), part(written.html(), "html")));
    return message;
  }

  private static MimeBodyPart part(String content, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(content, StandardCharsets.UTF_8.name(), subtype);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  /** The server's code alone: its words repeat the address. */
  private static String code(SendFailedException refused) {
    return switch (refused.getNextException()) {
      case SMTPAddressFailedException address -> "recipient, code " + address.getReturnCode();
      case null, default ->
          refused instanceof SMTPSendFailedException server
              ? "code " + server.getReturnCode()
              : refused.getClass().getSimpleName();
    };
  }

  private static Authenticator authenticator(SmtpSettings settings) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(settings.user(), settings.password());
      }
    };
  }

  /** Keeps its Message-ID, which the library would draw anew. */
  private static final class IdentifiedMessage extends MimeMessage {
    private final String id;

    private IdentifiedMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
