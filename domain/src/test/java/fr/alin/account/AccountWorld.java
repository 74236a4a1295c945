package fr.alin.account;

import fr.alin.mail.Language;
import fr.alin.reference.SampleParameters;
import fr.alin.testing.FixedClock;
import fr.alin.testing.InMemoryOutbox;
import fr.alin.testing.InMemoryTransactions;
import fr.alin.testing.SequentialIds;
import fr.alin.testing.SequentialSecrets;
import java.util.Set;

/** All use cases of accounts on doubles, with the steps that tests repeat. */
final class AccountWorld {

  static final String ADDRESS = "camille@mail.example";
  static final String PASSWORD = "Lavande-et-42-cigales";

  final InMemoryTransactions transactions = new InMemoryTransactions();
  final FixedClock business = FixedClock.at("2026-11-05T12:00:00Z");
  final FixedClock real = FixedClock.at("2026-11-05T07:00:00Z");
  final SequentialIds ids = new SequentialIds();
  final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
  final InMemorySessions sessions = new InMemorySessions(transactions);
  final InMemoryOneTimeLinks links = new InMemoryOneTimeLinks(transactions);
  final InMemoryOutbox outbox = new InMemoryOutbox(transactions);
  final SequentialSecrets secrets = new SequentialSecrets();
  final TransparentPasswords passwords = new TransparentPasswords(transactions);
  final TransparentAccessTokens tokens = new TransparentAccessTokens(transactions, real);
  final PasswordRule rule = new PasswordRule(Set.of("password", "azerty123", "soleil")::contains);
  final AccountMails mails =
      new AccountMails(
          links,
          secrets,
          ids,
          path -> "https://alin.example" + path,
          outbox,
          new SampleParameters());

  final CreateAccount createAccount =
      new CreateAccount(transactions, business, ids, accounts, mails);
  final ActivateAccount activateAccount =
      new ActivateAccount(transactions, business, accounts, links, passwords, rule);
  final RequestPasswordReset requestReset =
      new RequestPasswordReset(transactions, business, accounts, mails);
  final ResetPassword resetPassword =
      new ResetPassword(
          transactions, business, real, accounts, links, sessions, passwords, rule, mails);
  final LogIn logIn =
      new LogIn(transactions, real, ids, accounts, sessions, passwords, secrets, tokens);
  final RefreshSession refresh =
      new RefreshSession(transactions, real, accounts, sessions, secrets, tokens);
  final LogOut logOut = new LogOut(transactions, real, sessions);

  CreateAccount.Outcome signUp(String email) {
    return signUp(AccountFixtures.camille(), email);
  }

  CreateAccount.Outcome signUp(Person person, String email) {
    return createAccount.handle(new CreateAccount.Command(person, email, Language.FR, true));
  }

  ActivateAccount.Outcome activate(SecretToken token, String password) {
    return activateAccount.handle(new ActivateAccount.Command(token, new Password(password)));
  }

  ResetPassword.Outcome reset(SecretToken token, String password) {
    return resetPassword.handle(new ResetPassword.Command(token, new Password(password)));
  }

  LogIn.Outcome logIn(String email, String password) {
    return logIn.handle(new LogIn.Command(email, new Password(password), ClientKind.WEB));
  }

  RefreshSession.Outcome refresh(SecretToken token) {
    return refresh.handle(new RefreshSession.Command(token));
  }

  /** Signed up, activated with {@link #PASSWORD}. */
  void anActiveAccount() {
    signUp(ADDRESS);
    activate(mailedToken("link"), PASSWORD);
  }

  Tokens aSession() {
    return ((LogIn.Outcome.LoggedIn) logIn(ADDRESS, PASSWORD)).tokens();
  }

  /** The token in the last mail's link. */
  SecretToken mailedToken(String parameter) {
    var link = outbox.last().parameters().get(parameter);
    return new SecretToken(link.substring(link.indexOf('=') + 1));
  }

  Account stored(String email) {
    return transactions.read(() -> accounts.byEmail(new EmailAddress(email))).get();
  }
}
