package fr.alin.mail;

import fr.alin.shared.Bounds;
import fr.alin.shared.MailId;
import java.util.Map;

/**
 * A mail that is owed to somebody. It is stored with the decision that causes it, in the same
 * transaction, and sent after commit.
 *
 * @param recipient the mail address; never logged
 * @param parameters values of the template, by name; links are absolute
 */
public record MailOrder(
    MailId id, MailKind kind, String recipient, Language language, Map<String, String> parameters) {

  public MailOrder {
    Bounds.text("recipient", 254, recipient);
    parameters = Map.copyOf(parameters);
  }
}
