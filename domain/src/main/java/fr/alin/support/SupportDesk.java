package fr.alin.support;

import fr.alin.account.EmailAddress;
import fr.alin.mail.Language;
import fr.alin.shared.Bounds;
import java.util.Map;

/**
 * The people who answer, as the operator has set them up.
 *
 * @param mailbox where messages of the contact form go
 * @param phone as it is shown
 * @param hours when the phone is answered, in words
 */
public record SupportDesk(EmailAddress mailbox, String phone, Map<Language, String> hours) {

  public SupportDesk {
    Bounds.text("phone", 40, phone);
    hours = Map.copyOf(hours);
    if (hours.size() != Language.values().length) {
      throw new IllegalArgumentException("hours are told in every language");
    }
  }
}
