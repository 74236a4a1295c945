package fr.alin.account;

import fr.alin.mail.Language;
import fr.alin.shared.Transactions;

/** Chooses the language of the mails. */
public final class ChangeLanguage {

  /** Who asks, and the language chosen. */
  public record Command(Actor actor, Language language) {}

  /** What became of the choice. */
  public sealed interface Outcome {

    /** Mails come in this language from now on. */
    record Changed() implements Outcome {}

    /** Deleted since the token was issued. */
    record NotFound() implements Outcome {}
  }

  private final Transactions transactions;
  private final Accounts accounts;

  public ChangeLanguage(Transactions transactions, Accounts accounts) {
    this.transactions = transactions;
    this.accounts = accounts;
  }

  public Outcome handle(Command command) {
    return transactions.write(() -> change(command));
  }

  private Outcome change(Command command) {
    var before =
        accounts.change(command.actor().account(), account -> account.in(command.language()));
    return before.isKnown() ? new Outcome.Changed() : new Outcome.NotFound();
  }
}
