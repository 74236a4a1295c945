package fr.alin.adapters.mail;

import fr.alin.account.RealTime;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.TooMuchDataException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * The mail server of the demonstration: real SMTP on a free port of the loopback interface, so that
 * mails take the road that they take in production, and end in a folder that anybody may read.
 */
final class DemoMailServer implements AutoCloseable {

  private static final int LARGEST_MAIL = 1_048_576;
  private static final int MOST_RECIPIENTS = 10;
  private static final int MOST_CONNECTIONS = 50;

  private final SMTPServer server;

  DemoMailServer(MailFolder folder, RealTime time) {
    server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("alin-demo")
            .softwareName("alin demonstration mailbox")
            .maxConnections(MOST_CONNECTIONS)
            .maxRecipients(MOST_RECIPIENTS)
            .maxMessageSize(LARGEST_MAIL)
            .connectionTimeoutMs(30_000)
            .insertReceivedHeaders(false)
            .messageHandlerFactory(context -> new Delivery(folder, time))
            .build();
    server.start();
  }

  int port() {
    return server.getPortAllocated();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** One mail on its way into the folder. */
  private static final class Delivery implements MessageHandler {
    private final MailFolder folder;
    private final RealTime time;
    private final List<String> recipients = new ArrayList<>();

    private Delivery(MailFolder folder, RealTime time) {
      this.folder = folder;
      this.time = time;
    }

    @Override
    public void from(String from) {
      recipients.clear();
    }

    @Override
    public void recipient(String recipient) throws RejectException {
      if (!recipient.contains("@") || recipient.length() > 254) {
        throw new RejectException(553, "no such mailbox");
      }
      recipients.add(recipient);
    }

    /** The answer 250 follows the return of this method, hence the stored file. */
    @Override
    public @Nullable String data(InputStream data) throws TooMuchDataException, IOException {
      var message = data.readNBytes(LARGEST_MAIL + 1);
      if (message.length > LARGEST_MAIL) {
        throw new TooMuchDataException();
      }
      folder.store(List.copyOf(recipients), message, time.now());
      return null;
    }

    @Override
    public void done() {}
  }
}
