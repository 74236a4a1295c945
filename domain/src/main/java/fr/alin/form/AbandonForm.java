package fr.alin.form;

import fr.alin.account.Actor;
import fr.alin.shared.Transactions;

/** The caller throws the draft away, with every answer in it. */
public final class AbandonForm {

  /** Whose. */
  public record Command(Actor actor) {}

  /** Nothing is left of it, whether there was one or not. */
  public sealed interface Outcome {
    record Abandoned() implements Outcome {}
  }

  private final RequestDrafts drafts;
  private final Transactions transactions;

  public AbandonForm(RequestDrafts drafts, Transactions transactions) {
    this.drafts = drafts;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.write(
        () -> {
          drafts.delete(command.actor().account());
          return new Outcome.Abandoned();
        });
  }
}
