package fr.alin.account;

import fr.alin.account.OneTimeLink.Purpose;
import fr.alin.mail.Announcement;
import fr.alin.mail.Language;
import fr.alin.mail.Links;
import fr.alin.mail.MailKind;
import fr.alin.mail.MailOrder;
import fr.alin.mail.Outbox;
import fr.alin.reference.Parameters;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Ids;
import fr.alin.shared.MailId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Writes the mails of an account, with the one-time links that they carry, in the caller's
 * transaction.
 *
 * <p>An account receives a bounded number of links in an hour, whoever asks and from wherever: a
 * stranger must not fill somebody's mailbox. What goes beyond is dropped in silence, since an answer
 * would tell whether the address is known.
 */
public final class AccountMails {

  /** Links of one purpose in an hour. Our default. */
  public static final int MOST_LINKS_PER_HOUR = 5;

  /** Screens of the web application. Its Referrer-Policy keeps the token of an address to itself. */
  static final String ACTIVATION_SCREEN = "/activation?token=";

  static final String RESET_SCREEN = "/mot-de-passe?token=";
  static final String NEW_ADDRESS_SCREEN = "/nouvelle-adresse?token=";
  static final String LOG_IN_SCREEN = "/connexion";

  private final OneTimeLinks oneTimeLinks;
  private final SecretSource secrets;
  private final Ids ids;
  private final Links screens;
  private final Outbox outbox;
  private final Parameters parameters;

  public AccountMails(
      OneTimeLinks oneTimeLinks,
      SecretSource secrets,
      Ids ids,
      Links screens,
      Outbox outbox,
      Parameters parameters) {
    this.oneTimeLinks = oneTimeLinks;
    this.secrets = secrets;
    this.ids = ids;
    this.screens = screens;
    this.outbox = outbox;
    this.parameters = parameters;
  }

  /** How long the mailed link of a new account serves: 2 days by the handbook (domain.md, 4.5). */
  Duration activationValidity(Instant now) {
    return parameters.inForceOn(BusinessClock.legalDate(now)).delays().activation();
  }

  void activation(Account.Pending account, Instant now) {
    if (mayReceive(account, Purpose.ACTIVATION, now)) {
      var link = screens.to(ACTIVATION_SCREEN + issue(account, Purpose.ACTIVATION, now));
      owe(account, MailKind.ACCOUNT_ACTIVATION, Map.of("link", link));
    }
  }

  void alreadyThere(Account.Active account, Instant now) {
    if (mayReceive(account, Purpose.PASSWORD_RESET, now)) {
      var reset = screens.to(RESET_SCREEN + issue(account, Purpose.PASSWORD_RESET, now));
      owe(
          account,
          MailKind.ACCOUNT_EXISTS,
          Map.of("link", screens.to(LOG_IN_SCREEN), "resetLink", reset));
    }
  }

  void passwordReset(Account.Active account, Instant now) {
    if (mayReceive(account, Purpose.PASSWORD_RESET, now)) {
      var link = screens.to(RESET_SCREEN + issue(account, Purpose.PASSWORD_RESET, now));
      owe(account, MailKind.PASSWORD_RESET, Map.of("link", link));
    }
  }

  /** To the new address alone: only its owner can follow the link. */
  void emailChange(Account.Active account, EmailAddress email, Instant now) {
    if (mayReceive(account, Purpose.EMAIL_CHANGE, now)) {
      var token = secrets.token();
      oneTimeLinks.add(OneTimeLink.toNewAddress(token, account.id(), email, now));
      outbox.add(
          order(
              email,
              account.language(),
              MailKind.EMAIL_CHANGE,
              Map.of("link", screens.to(NEW_ADDRESS_SCREEN + token.value()))));
    }
  }

  /** {@code before}: the account as it was; its old address is told, in case somebody else moved it. */
  void emailChanged(Account before) {
    outbox.tell(new Announcement(before.id(), order(before, MailKind.EMAIL_CHANGED, Map.of())));
  }

  /** The last letter to somebody who has left. */
  public void accountClosed(Account before) {
    owe(before, MailKind.ACCOUNT_CLOSED, Map.of());
  }

  void passwordChanged(Account account) {
    outbox.tell(
        new Announcement(account.id(), order(account, MailKind.PASSWORD_CHANGED, Map.of())));
  }

  private boolean mayReceive(Account account, Purpose purpose, Instant now) {
    return oneTimeLinks.countIssuedAfter(account.id(), purpose, now.minus(Duration.ofHours(1)))
        < MOST_LINKS_PER_HOUR;
  }

  private String issue(Account account, Purpose purpose, Instant now) {
    var token = secrets.token();
    var validity =
        switch (purpose) {
          case ACTIVATION -> activationValidity(now);
          case PASSWORD_RESET -> OneTimeLink.RESET_VALIDITY;
          case EMAIL_CHANGE -> OneTimeLink.EMAIL_CHANGE_VALIDITY;
        };
    oneTimeLinks.add(OneTimeLink.fresh(token, purpose, account.id(), now, validity));
    return token.value();
  }

  private void owe(Account account, MailKind kind, Map<String, String> parameters) {
    outbox.add(order(account, kind, parameters));
  }

  private MailOrder order(Account account, MailKind kind, Map<String, String> parameters) {
    return order(account.email(), account.language(), kind, parameters);
  }

  private MailOrder order(
      EmailAddress email, Language language, MailKind kind, Map<String, String> parameters) {
    return new MailOrder(new MailId(ids.next()), kind, email.value(), language, parameters);
  }
}
