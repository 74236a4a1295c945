package fr.alin.inbox;

import fr.alin.mail.MailKind;
import fr.alin.shared.Fact;
import fr.alin.shared.MailId;
import java.time.Instant;
import java.util.Map;

/**
 * An announcement as its receiver finds it. The words are written when it is read, in the language of
 * the reader.
 *
 * @param at when it was told, on the business clock
 * @param readAt unknown while it is new
 */
public record InboxMessage(
    MailId id, MailKind kind, Map<String, String> parameters, Instant at, Fact<Instant> readAt) {

  public InboxMessage {
    parameters = Map.copyOf(parameters);
  }
}
