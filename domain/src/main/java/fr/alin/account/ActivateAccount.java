package fr.alin.account;

import fr.alin.account.OneTimeLink.Purpose;
import fr.alin.shared.AccountId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Transactions;
import java.util.List;

/** Turns a pending account into one that can log in: the link proves the address, the person chooses a password. */
public final class ActivateAccount {

  /** The token of the link, and the password chosen. */
  public record Command(SecretToken token, Password password) {}

  /** What became of an activation. */
  public sealed interface Outcome {

    /** The person can log in. */
    record Activated(AccountId account) implements Outcome {}

    /** The password is refused; the link still serves. */
    record TooWeak(List<PasswordRule.Weakness> weaknesses) implements Outcome {}

    /** Older than 2 days: signing up again brings a new link. */
    record LinkExpired() implements Outcome {}

    /** Used before: the account is active, log in. */
    record LinkUsed() implements Outcome {}

    /** No link of ours. */
    record LinkUnknown() implements Outcome {}
  }

  private final Transactions transactions;
  private final BusinessClock clock;
  private final Accounts accounts;
  private final OneTimeLinks links;
  private final Passwords passwords;
  private final PasswordRule rule;

  public ActivateAccount(
      Transactions transactions,
      BusinessClock clock,
      Accounts accounts,
      OneTimeLinks links,
      Passwords passwords,
      PasswordRule rule) {
    this.transactions = transactions;
    this.clock = clock;
    this.accounts = accounts;
    this.links = links;
    this.passwords = passwords;
    this.rule = rule;
  }

  public Outcome handle(Command command) {
    var token = command.token().hash();
    return switch (transactions.read(
        () -> FollowedLink.of(token, Purpose.ACTIVATION, links, accounts, clock.now()))) {
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
    return transactions.write(() -> activate(account.id(), token, hash));
  }

  private Outcome activate(AccountId id, TokenHash token, PasswordHash hash) {
    var now = clock.now();
    if (!links.consume(token, Purpose.ACTIVATION, now)) {
      return new Outcome.LinkUsed();
    }
    links.useUp(id, Purpose.ACTIVATION, now);
    var before =
        accounts.change(
            id,
            account ->
                switch (account) {
                  case Account.Pending pending -> pending.activate(hash, now);
                  case Account.Active active -> active;
                });
    return before.map(Account.Pending.class::isInstance).orElse(false)
        ? new Outcome.Activated(id)
        : new Outcome.LinkUsed();
  }
}
