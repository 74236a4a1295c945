package fr.alin.account;

import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Fact.Known;
import fr.alin.shared.Fact.Unknown;
import fr.alin.shared.Transactions;
import java.time.Instant;

/**
 * Asks to move the account to another address: a link goes to the new one, and nothing changes before
 * it is followed. The answer is the same when the new address has an account; its owner alone learns.
 */
public final class RequestEmailChange {

  /** The new address as typed, and the password of the account. */
  public record Command(Actor actor, String email, Password password) {}

  /** What became of it. */
  public sealed interface Outcome {

    record Accepted() implements Outcome {}

    record AddressMalformed() implements Outcome {}

    record WrongPassword() implements Outcome {}
  }

  private final Transactions transactions;
  private final BusinessClock clock;
  private final Accounts accounts;
  private final Passwords passwords;
  private final AccountMails mails;

  public RequestEmailChange(
      Transactions transactions,
      BusinessClock clock,
      Accounts accounts,
      Passwords passwords,
      AccountMails mails) {
    this.transactions = transactions;
    this.clock = clock;
    this.accounts = accounts;
    this.passwords = passwords;
    this.mails = mails;
  }

  public Outcome handle(Command command) {
    if (!(EmailAddress.parse(command.email()) instanceof Known<EmailAddress>(var email))) {
      return new Outcome.AddressMalformed();
    }
    var found = transactions.read(() -> accounts.byId(command.actor().account()));
    return switch (OwnPassword.proves(found, command.password(), passwords)) {
      case Unknown<Account.Active> stranger -> new Outcome.WrongPassword();
      case Known<Account.Active>(var me) -> transactions.write(() -> ask(me, email, clock.now()));
    };
  }

  private Outcome ask(Account.Active me, EmailAddress email, Instant now) {
    switch (accounts.byEmail(email)) {
      case Fact.Unknown<Account> free -> mails.emailChange(me, email, now);
      case Fact.Known<Account>(Account.Active other) when !other.id().equals(me.id()) ->
          mails.alreadyThere(other, now);
      case Fact.Known<Account> own -> {}
    }
    return new Outcome.Accepted();
  }
}
