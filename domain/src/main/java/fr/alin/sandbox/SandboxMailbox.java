package fr.alin.sandbox;

import fr.alin.shared.Fact;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import java.time.Instant;
import java.util.List;

/** Port: the mails that left, as a newcomer reads them in the demonstration; newest first. */
public interface SandboxMailbox {

  Slice<Delivered> list(Fact<String> recipient, Page page);

  /** A mail received by the demonstration's mail server. */
  record Delivered(
      String messageId,
      String recipient,
      String subject,
      String text,
      String html,
      List<String> links,
      Instant receivedAt) {}
}
