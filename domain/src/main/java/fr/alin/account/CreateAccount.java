package fr.alin.account;

import fr.alin.mail.Language;
import fr.alin.shared.AccountId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact.Known;
import fr.alin.shared.Fact.Unknown;
import fr.alin.shared.Ids;
import fr.alin.shared.Transactions;
import java.time.Duration;

/**
 * Signs a person up. The answer is the same, and the work nearly so, whether the address is new,
 * waits for its activation or is in use: only the owner of the mailbox learns which.
 */
public final class CreateAccount {

  /** What a person tells at sign-up; {@code email} as typed. */
  public record Command(Person person, String email, Language language, boolean termsAccepted) {}

  /** What became of a sign-up. */
  public sealed interface Outcome {

    /** A mail goes to the address, which one depends on what is there. */
    record Accepted(Duration linkValidity) implements Outcome {}

    /** The text is no mail address. */
    record AddressMalformed() implements Outcome {}

    /** No account without the terms of use. */
    record TermsNotAccepted() implements Outcome {}
  }

  private final Transactions transactions;
  private final BusinessClock clock;
  private final Ids ids;
  private final Accounts accounts;
  private final AccountMails mails;

  public CreateAccount(
      Transactions transactions,
      BusinessClock clock,
      Ids ids,
      Accounts accounts,
      AccountMails mails) {
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
    this.accounts = accounts;
    this.mails = mails;
  }

  public Outcome handle(Command command) {
    if (!command.termsAccepted()) {
      return new Outcome.TermsNotAccepted();
    }
    return switch (EmailAddress.parse(command.email())) {
      case Unknown<EmailAddress> u -> new Outcome.AddressMalformed();
      case Known<EmailAddress>(var email) -> transactions.write(() -> signUp(command, email));
    };
  }

  private Outcome signUp(Command command, EmailAddress email) {
    var now = clock.now();
    var added =
        new Account.Pending(
            new AccountId(ids.next()),
            command.person(),
            email,
            command.language(),
            Entitlement.applicant(),
            now,
            0);
    if (accounts.add(added) == Accounts.Addition.ADDED) {
      mails.activation(added, now);
      return new Outcome.Accepted(mails.activationValidity(now));
    }
    switch (accounts.byEmail(email)) {
      case Known<Account>(Account.Pending earlier) -> {
        var again = earlier.signedUpAgain(command.person(), command.language(), now);
        accounts.update(
            again); // Beaten by an activation or a twin: their facts stand, the link is moot or
        // equal.
        mails.activation(again, now);
      }
      case Known<Account>(Account.Active owner) -> mails.alreadyThere(owner, now);
      case Unknown<Account> deletedMeanwhile -> {}
    }
    return new Outcome.Accepted(mails.activationValidity(now));
  }
}
