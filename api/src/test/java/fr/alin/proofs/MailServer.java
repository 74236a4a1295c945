package fr.alin.proofs;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server outside of the product, which outlives its crashes and remembers every mail it took. */
final class MailServer implements AutoCloseable {

  private static final Session SESSION = Session.getInstance(new Properties());

  /** A mail that was taken. */
  record Mail(String recipient, String subject, String messageId) {}

  private final List<Mail> mails = new ArrayList<>();
  private final int port;
  private @Nullable SMTPServer server;

  MailServer() {
    this.port = up(0);
  }

  String url() {
    return "smtp://127.0.0.1:" + port;
  }

  /** Takes mails again, at the same address. */
  void up() {
    up(port);
  }

  /** Refuses connections from now on. */
  void down() {
    if (server instanceof SMTPServer running) {
      running.stop();
    }
    server = null;
  }

  synchronized List<Mail> mails() {
    return List.copyOf(mails);
  }

  @Override
  public void close() {
    down();
  }

  private int up(int wanted) {
    var started =
        SMTPServer.port(wanted)
            .bindAddress(InetAddress.getLoopbackAddress())
            .maxConnections(50)
            .connectionTimeoutMs(30_000)
            .messageHandlerFactory(context -> new Taking())
            .build();
    started.start();
    server = started;
    return started.getPortAllocated();
  }

  private synchronized void take(String recipient, MimeMessage message) throws MessagingException {
    mails.add(new Mail(recipient, message.getSubject(), message.getMessageID()));
  }

  private final class Taking implements MessageHandler {
    private String to = "";

    @Override
    public void from(String from) {}

    @Override
    public void recipient(String recipient) {
      to = recipient;
    }

    /** The answer 250 follows the return of this method. */
    @Override
    public @Nullable String data(InputStream data) throws IOException {
      try {
        take(to, new MimeMessage(SESSION, new ByteArrayInputStream(data.readAllBytes())));
      } catch (MessagingException malformed) {
        throw new UncheckedIOException(new IOException(malformed));
      }
      return null;
    }

    @Override
    public void done() {}
  }
}
