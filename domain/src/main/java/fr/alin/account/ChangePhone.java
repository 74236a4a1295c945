package fr.alin.account;

import fr.alin.shared.Transactions;

/** Corrects the phone number of the account. Names stay as the register knows them. */
public final class ChangePhone {

  /** The new number, without separators. */
  public record Command(Actor actor, String mobilePhone) {}

  /** What became of it. */
  public sealed interface Outcome {

    record Changed() implements Outcome {}

    /** Deleted since the token was issued. */
    record NotFound() implements Outcome {}
  }

  private final Transactions transactions;
  private final Accounts accounts;

  public ChangePhone(Transactions transactions, Accounts accounts) {
    this.transactions = transactions;
    this.accounts = accounts;
  }

  public Outcome handle(Command command) {
    var before =
        transactions.write(
            () ->
                accounts.change(
                    command.actor().account(),
                    account -> account.as(account.person().reachedAt(command.mobilePhone()))));
    return before.isKnown() ? new Outcome.Changed() : new Outcome.NotFound();
  }
}
