package fr.alin.mail;

import fr.alin.shared.Fact;
import java.util.List;
import java.util.Map;

/** Port: what an announcement says in a language. Mail, short message and inbox use the same words. */
public interface Wording {

  Letter write(MailKind kind, Language language, Map<String, String> parameters);

  /**
   * Words without greeting and signature.
   *
   * @param action what the reader can do next
   */
  record Letter(String subject, List<String> paragraphs, Fact<Action> action) {
    public Letter {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** A link with its words; {@code address} is absolute. */
  record Action(String label, String address) {}
}
