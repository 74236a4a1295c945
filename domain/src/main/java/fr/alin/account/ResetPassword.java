package fr.alin.account;

import fr.alin.account.OneTimeLink.Purpose;
import fr.alin.shared.AccountId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Transactions;
import java.util.List;

/** Sets a new password by a link, ends every session of the account and tells its owner by mail. */
public final class ResetPassword {

  /** The token of the link, and the password chosen. */
  public record Command(SecretToken token, Password password) {}

  /** What became of a reset. */
  public sealed interface Outcome {

    /** The new password holds; everybody is logged out. */
    record PasswordSet(AccountId account) implements Outcome {}

    /** The password is refused; the link still serves. */
    record TooWeak(List<PasswordRule.Weakness> weaknesses) implements Outcome {}

    /** Older than an hour. */
    record LinkExpired() implements Outcome {}

    /** Used before. */
    record LinkUsed() implements Outcome {}

    /** No link of ours. */
    record LinkUnknown() implements Outcome {}
  }

  private final Transactions transactions;
  private final BusinessClock clock;
  private final RealTime realTime;
  private final Accounts accounts;
  private final OneTimeLinks links;
  private final Sessions sessions;
  private final Passwords passwords;
  private final PasswordRule rule;
  private final AccountMails mails;

  public ResetPassword(
      Transactions transactions,
      BusinessClock clock,
      RealTime realTime,
      Accounts accounts,
      OneTimeLinks links,
      Sessions sessions,
      Passwords passwords,
      PasswordRule rule,
      AccountMails mails) {
    this.transactions = transactions;
    this.clock = clock;
    this.realTime = realTime;
    this.accounts = accounts;
    this.links = links;
    this.sessions = sessions;
    this.passwords = passwords;
    this.rule = rule;
    this.mails = mails;
  }

  public Outcome handle(Command command) {
    var token = command.token().hash();
    return switch (transactions.read(
        () -> FollowedLink.of(token, Purpose.PASSWORD_RESET, links, accounts, clock.now()))) {
      case FollowedLink.Unknown u -> new Outcome.LinkUnknown();
      case FollowedLink.Used u -> new Outcome.LinkUsed();
      case FollowedLink.Expired e -> new Outcome.LinkExpired();
      case FollowedLink.Live live -> choose(live.account(), token, command.password());
    };
  }

  private Outcome choose(Account account, TokenHash token, Password password) {
    var weaknesses = rule.weaknesses(password, account.email());
    if (!weaknesses.isEmpty()) {
      return new Outcome.TooWeak(weaknesses);
    }
    var hash = passwords.hash(password);
    return transactions.write(() -> reset(account, token, hash));
  }

  private Outcome reset(Account account, TokenHash token, PasswordHash hash) {
    var now = clock.now();
    if (!links.consume(token, Purpose.PASSWORD_RESET, now)) {
      return new Outcome.LinkUsed();
    }
    links.useUp(account.id(), Purpose.PASSWORD_RESET, now);
    accounts.change(
        account.id(),
        newest ->
            switch (newest) {
              case Account.Active active -> active.withPassword(hash);
              // Reading its mail proves the address as well as an activation link does.
              case Account.Pending pending -> pending.activate(hash, now);
            });
    sessions.revokeAll(account.id(), realTime.now());
    mails.passwordChanged(account);
    return new Outcome.PasswordSet(account.id());
  }
}
