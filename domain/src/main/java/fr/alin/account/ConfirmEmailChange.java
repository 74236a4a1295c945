package fr.alin.account;

import fr.alin.account.OneTimeLink.Purpose;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact.Known;
import fr.alin.shared.Transactions;
import java.time.Instant;

/** Moves the account to the address that received the link, and tells the old one. */
public final class ConfirmEmailChange {

  /** The token of the link. */
  public record Command(SecretToken token) {}

  /** What became of it. */
  public sealed interface Outcome {

    /** Log in with the new address from now on. */
    record Moved() implements Outcome {}

    /** Too old, used, or none of ours. */
    record LinkDead() implements Outcome {}

    /** Somebody signed up with the address meanwhile. */
    record AddressTaken() implements Outcome {}
  }

  private final Transactions transactions;
  private final BusinessClock clock;
  private final Accounts accounts;
  private final OneTimeLinks links;
  private final AccountMails mails;

  public ConfirmEmailChange(
      Transactions transactions,
      BusinessClock clock,
      Accounts accounts,
      OneTimeLinks links,
      AccountMails mails) {
    this.transactions = transactions;
    this.clock = clock;
    this.accounts = accounts;
    this.links = links;
    this.mails = mails;
  }

  public Outcome handle(Command command) {
    return transactions.write(() -> confirm(command.token().hash(), clock.now()));
  }

  private Outcome confirm(TokenHash token, Instant now) {
    if (!(links.find(token, Purpose.EMAIL_CHANGE) instanceof Known<OneTimeLink>(var link))
        || !(link.newEmail() instanceof Known<EmailAddress>(var email))
        || !(accounts.byId(link.account()) instanceof Known<Account>(var before))
        || !links.consume(token, Purpose.EMAIL_CHANGE, now)) {
      return new Outcome.LinkDead();
    }
    links.useUp(before.id(), Purpose.EMAIL_CHANGE, now);
    if (accounts.move(before.id(), email) == Accounts.Addition.TAKEN) {
      return new Outcome.AddressTaken();
    }
    mails.emailChanged(before);
    return new Outcome.Moved();
  }
}
