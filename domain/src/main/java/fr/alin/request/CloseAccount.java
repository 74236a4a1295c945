package fr.alin.request;

import fr.alin.account.Account;
import fr.alin.account.AccountMails;
import fr.alin.account.Accounts;
import fr.alin.account.Actor;
import fr.alin.account.Password;
import fr.alin.account.Passwords;
import fr.alin.account.Role;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Fact.Known;
import fr.alin.shared.Transactions;
import java.time.Instant;

/**
 * A person leaves: the request is deleted, a live application withdrawn, the identity taken out of the
 * account. Refused while a landlord has the file, as the deletion of the request is (domain.md, 2.13).
 * What is kept, and how long, is told on the screen before (domain.md, 9).
 */
public final class CloseAccount {

  /** Who leaves, with the password: it cannot be undone. */
  public record Command(Actor actor, Password password) {}

  /** What became of it. */
  public sealed interface Outcome {

    record Closed() implements Outcome {}

    record WrongPassword() implements Outcome {}

    /** The file is with the landlord. */
    record SentToLandlord() implements Outcome {}

    /** Accounts of staff and partners are closed by their organisation. */
    record NotAnApplicant() implements Outcome {}
  }

  private final Accounts accounts;
  private final Passwords passwords;
  private final Requests requests;
  private final RequestFollowUp followUp;
  private final AccountMails mails;
  private final BusinessClock clock;
  private final Transactions transactions;

  public CloseAccount(
      Accounts accounts,
      Passwords passwords,
      Requests requests,
      RequestFollowUp followUp,
      AccountMails mails,
      BusinessClock clock,
      Transactions transactions) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.requests = requests;
    this.followUp = followUp;
    this.mails = mails;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    if (command.actor().role() != Role.APPLICANT) {
      return new Outcome.NotAnApplicant();
    }
    var found = transactions.read(() -> accounts.byId(command.actor().account()));
    return found instanceof Known<Account>(Account.Active me)
            && passwords.verify(command.password(), me.password())
        ? transactions.write(() -> close(me, clock.now()))
        : new Outcome.WrongPassword();
  }

  private Outcome close(Account.Active me, Instant now) {
    if (requests.ofAccount(me.id()) instanceof Fact.Known<HousingRequest>(var request)) {
      if (!followUp.mayDelete(request, now)) {
        return new Outcome.SentToLandlord();
      }
      requests.delete(request.id());
    }
    mails.accountClosed(me);
    accounts.close(me.id(), now);
    return new Outcome.Closed();
  }
}
