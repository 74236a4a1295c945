package fr.alin.account;

import fr.alin.shared.Fact;
import fr.alin.shared.Fact.Known;
import fr.alin.shared.Ids;
import fr.alin.shared.SessionId;
import fr.alin.shared.Transactions;

/**
 * Opens a session by address and password. An unknown address, a pending account and a wrong password
 * cost the same work and receive the same answer. The caller throttles, per account and per source.
 */
public final class LogIn {

  /** Address and password as typed; {@code device} as the client names itself. */
  public record Command(String email, Password password, ClientKind client, Fact<String> device) {

    public Command(String email, Password password, ClientKind client) {
      this(email, password, client, Fact.unknown("device"));
    }
  }

  /** What became of a log-in. */
  public sealed interface Outcome {

    /** A session is open. */
    record LoggedIn(Tokens tokens, Actor actor) implements Outcome {}

    /** No such account, not activated, or another password: never told which. */
    record WrongCredentials() implements Outcome {}
  }

  private final Transactions transactions;
  private final RealTime time;
  private final Ids ids;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Passwords passwords;
  private final SecretSource secrets;
  private final AccessTokens accessTokens;

  public LogIn(
      Transactions transactions,
      RealTime time,
      Ids ids,
      Accounts accounts,
      Sessions sessions,
      Passwords passwords,
      SecretSource secrets,
      AccessTokens accessTokens) {
    this.transactions = transactions;
    this.time = time;
    this.ids = ids;
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.secrets = secrets;
    this.accessTokens = accessTokens;
  }

  public Outcome handle(Command command) {
    var found = find(command.email());
    var hash = found.map(Account.Active::password).orElse(passwords.decoy());
    var right = passwords.verify(command.password(), hash);
    return right && found instanceof Known<Account.Active>(var account)
        ? open(account, command)
        : new Outcome.WrongCredentials();
  }

  private Fact<Account.Active> find(String typed) {
    // An address that cannot exist is looked up all the same, as one that nobody has.
    var email = EmailAddress.parse(typed).orElse(new EmailAddress("nobody@invalid.invalid"));
    return transactions
        .read(() -> accounts.byEmail(email))
        .flatMap(
            account ->
                account instanceof Account.Active active
                    ? Fact.known(active)
                    : Fact.unknown("active account"));
  }

  private Outcome open(Account.Active account, Command command) {
    var now = time.now();
    var refresh = secrets.token();
    var session =
        Session.open(
            new SessionId(ids.next()),
            account.id(),
            command.client(),
            command.device(),
            refresh.hash(),
            now);
    var opened = transactions.write(() -> add(account, session));
    if (!opened) {
      return new Outcome.WrongCredentials();
    }
    var access = accessTokens.issue(account.actor(), session.id(), now);
    return new Outcome.LoggedIn(
        new Tokens(access, refresh, command.client(), session.idleUntil()), account.actor());
  }

  /**
   * Not when the password was changed while this one was being verified. Rewriting the account makes
   * a simultaneous reset wait, so that it finds this session among those that it ends.
   */
  private boolean add(Account.Active verified, Session session) {
    var unchanged =
        accounts
            .change(verified.id(), account -> account)
            .map(
                before ->
                    before instanceof Account.Active active
                        && active.password().equals(verified.password()))
            .orElse(false);
    if (unchanged) {
      sessions.add(session);
    }
    return unchanged;
  }
}
