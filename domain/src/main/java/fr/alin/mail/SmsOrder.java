package fr.alin.mail;

import fr.alin.shared.Bounds;
import fr.alin.shared.MailId;
import java.util.Map;

/**
 * A short message that is owed to somebody, the copy of an announcement.
 *
 * @param id of the announcement; the gateway drops a repeat by it
 * @param phone as its owner gave it; never logged
 */
public record SmsOrder(
    MailId id, MailKind kind, String phone, Language language, Map<String, String> parameters) {

  public SmsOrder {
    Bounds.text("phone", 25, phone);
    parameters = Map.copyOf(parameters);
  }
}
