package fr.alin.account;

import fr.alin.shared.Fact.Known;
import fr.alin.shared.Fact.Unknown;
import fr.alin.shared.Transactions;

/** Reads the caller's own account. */
public final class GetMe {

  /** Who asks. */
  public record Command(Actor actor) {}

  /** What is told. */
  public sealed interface Outcome {

    /** The account behind the token. */
    record Found(Account account) implements Outcome {}

    /** Deleted since the token was issued. */
    record NotFound() implements Outcome {}
  }

  private final Transactions transactions;
  private final Accounts accounts;

  public GetMe(Transactions transactions, Accounts accounts) {
    this.transactions = transactions;
    this.accounts = accounts;
  }

  public Outcome handle(Command command) {
    return switch (transactions.read(() -> accounts.byId(command.actor().account()))) {
      case Known<Account>(var account) -> new Outcome.Found(account);
      case Unknown<Account> u -> new Outcome.NotFound();
    };
  }
}
