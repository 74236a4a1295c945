package fr.alin.account;

import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact.Known;
import fr.alin.shared.Fact.Unknown;
import fr.alin.shared.Transactions;

/** Mails a link that resets the password. The answer is the same for any address, known or not. */
public final class RequestPasswordReset {

  /** The address as typed. */
  public record Command(String email) {}

  /** What is told. */
  public sealed interface Outcome {

    /** If the address has an account, a mail goes to it. */
    record Accepted() implements Outcome {}
  }

  private final Transactions transactions;
  private final BusinessClock clock;
  private final Accounts accounts;
  private final AccountMails mails;

  public RequestPasswordReset(
      Transactions transactions, BusinessClock clock, Accounts accounts, AccountMails mails) {
    this.transactions = transactions;
    this.clock = clock;
    this.accounts = accounts;
    this.mails = mails;
  }

  public Outcome handle(Command command) {
    return switch (EmailAddress.parse(command.email())) {
      case Unknown<EmailAddress> u -> new Outcome.Accepted();
      case Known<EmailAddress>(var email) -> transactions.write(() -> mailTo(email));
    };
  }

  private Outcome mailTo(EmailAddress email) {
    var now = clock.now();
    switch (accounts.byEmail(email)) {
      case Known<Account>(Account.Active active) -> mails.passwordReset(active, now);
      // No password to reset yet: what this person needs is the activation link once more.
      case Known<Account>(Account.Pending pending) -> mails.activation(pending, now);
      case Unknown<Account> nobody -> {}
    }
    return new Outcome.Accepted();
  }
}
