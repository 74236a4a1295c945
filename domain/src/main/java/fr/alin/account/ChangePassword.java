package fr.alin.account;

import fr.alin.shared.Fact.Known;
import fr.alin.shared.Transactions;
import java.util.List;

/** A new password for somebody who knows the old one. Every session ends, this one too; the owner is told. */
public final class ChangePassword {

  /** The old one and the new one. */
  public record Command(Actor actor, Password current, Password chosen) {}

  /** What became of it. */
  public sealed interface Outcome {

    /** {@code email}: to log in again with. */
    record Changed(EmailAddress email) implements Outcome {}

    /** The old one is not right. */
    record WrongPassword() implements Outcome {}

    record TooWeak(List<PasswordRule.Weakness> weaknesses) implements Outcome {}
  }

  private final Transactions transactions;
  private final RealTime realTime;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Passwords passwords;
  private final PasswordRule rule;
  private final AccountMails mails;

  public ChangePassword(
      Transactions transactions,
      RealTime realTime,
      Accounts accounts,
      Sessions sessions,
      Passwords passwords,
      PasswordRule rule,
      AccountMails mails) {
    this.transactions = transactions;
    this.realTime = realTime;
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.rule = rule;
    this.mails = mails;
  }

  public Outcome handle(Command command) {
    var found = transactions.read(() -> accounts.byId(command.actor().account()));
    if (!(OwnPassword.proves(found, command.current(), passwords)
        instanceof Known<Account.Active>(var me))) {
      return new Outcome.WrongPassword();
    }
    var weaknesses = rule.weaknesses(command.chosen(), me.email());
    if (!weaknesses.isEmpty()) {
      return new Outcome.TooWeak(weaknesses);
    }
    var hash = passwords.hash(command.chosen());
    return transactions.write(() -> change(me, hash));
  }

  private Outcome change(Account.Active proved, PasswordHash hash) {
    accounts.change(
        proved.id(),
        newest -> newest instanceof Account.Active active ? active.withPassword(hash) : newest);
    sessions.revokeAll(proved.id(), realTime.now());
    mails.passwordChanged(proved);
    return new Outcome.Changed(proved.email());
  }
}
