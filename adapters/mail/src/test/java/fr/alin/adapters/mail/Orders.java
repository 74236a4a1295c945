package fr.alin.adapters.mail;

import fr.alin.mail.Language;
import fr.alin.mail.MailKind;
import fr.alin.mail.MailOrder;
import fr.alin.shared.MailId;
import fr.alin.testing.SequentialIds;
import java.util.HashMap;
import java.util.Map;

/** Whole orders; every value differs from the others. */
final class Orders {

  static final String RECIPIENT = "camille@mail.example";

  private Orders() {}

  /** What the domain gives to every mail of this kind. */
  static Map<String, String> required(MailKind kind) {
    var parameters = new HashMap<String, String>();
    switch (kind) {
      case ACCOUNT_ACTIVATION, PASSWORD_RESET, EMAIL_CHANGE ->
          parameters.put("link", "https://alin.example/activation?token=abc_-123");
      case ACCOUNT_EXISTS -> {
        parameters.put("link", "https://alin.example/connexion");
        parameters.put("resetLink", "https://alin.example/mot-de-passe?token=def456");
      }
      case PASSWORD_CHANGED, EMAIL_CHANGED, ACCOUNT_CLOSED -> {}
      case CONTACT_REQUEST -> {
        parameters.put("reference", "1f2e3d4c");
        parameters.put("name", "Camille Durand");
        parameters.put("sender", "camille@mail.example");
        parameters.put("subject", "REQUEST");
        parameters.put("message", "Bonjour, mon numéro n’est pas reconnu.");
      }
      case IMPORT_CODE -> {
        parameters.put("code", "K7W3XP");
        parameters.put("uniqueNumber", "0751115082154GDPUB");
      }
      case REQUEST_REGISTERED -> {
        parameters.put("uniqueNumber", "0691126900001ACLOG");
        parameters.put("expiresOn", "2027-11-21");
        parameters.put("link", "https://alin.example/demande");
      }
      case REQUEST_EXPIRING -> {
        parameters.put("uniqueNumber", "0691126900001ACLOG");
        parameters.put("expiresOn", "2027-11-21");
        parameters.put("days", "30");
        parameters.put("link", "https://alin.example/demande");
        parameters.put("site", "https://www.demande-logement-social.gouv.fr");
      }
      default -> {
        parameters.put("offer", "T3 à Villeurbanne");
        parameters.put("link", "https://alin.example/candidatures/77");
      }
    }
    switch (kind) {
      case HOME_ALLOCATED -> parameters.put("answerBy", "2026-12-01");
      case HOME_ALLOCATED_SUBSTITUTE -> parameters.put("rank", "2");
      case HOME_ALLOCATED_CONDITIONALLY -> {
        parameters.put("condition", "Fournir le jugement de divorce");
        parameters.put("conditionDeadline", "2026-12-24");
      }
      default -> {}
    }
    return parameters;
  }

  static MailOrder order(MailKind kind, Language language, Map<String, String> parameters) {
    return new MailOrder(
        new MailId(SequentialIds.nth(kind.ordinal() + 1L)), kind, RECIPIENT, language, parameters);
  }

  static MailOrder order(MailKind kind, Language language) {
    return order(kind, language, required(kind));
  }

  static MailOrder with(MailKind kind, Language language, String name, String value) {
    var parameters = new HashMap<>(required(kind));
    parameters.put(name, value);
    return order(kind, language, parameters);
  }
}
