package fr.alin.account;

import fr.alin.shared.BusinessClock;
import fr.alin.shared.Transactions;

/** Accepts the terms of use in force. */
public final class AcceptTerms {

  /** Who accepts. */
  public record Command(Actor actor) {}

  /** What became of it. */
  public sealed interface Outcome {

    record Accepted() implements Outcome {}

    /** Deleted since the token was issued. */
    record NotFound() implements Outcome {}
  }

  private final Transactions transactions;
  private final BusinessClock clock;
  private final Accounts accounts;

  public AcceptTerms(Transactions transactions, BusinessClock clock, Accounts accounts) {
    this.transactions = transactions;
    this.clock = clock;
    this.accounts = accounts;
  }

  public Outcome handle(Command command) {
    var before =
        transactions.write(
            () -> {
              var now = clock.now();
              return accounts.change(command.actor().account(), account -> account.accepting(now));
            });
    return before.isKnown() ? new Outcome.Accepted() : new Outcome.NotFound();
  }
}
