package fr.alin.request;

import fr.alin.account.Actor;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import fr.alin.shared.Transactions;

/** The caller reads every change of what the employer may see. */
public final class ListDisclosureChanges {

  /** Whose, and which page. */
  public record Command(Actor actor, Page page) {}

  /** The changes. */
  public sealed interface Outcome {
    record Listed(Slice<DisclosureChange> changes) implements Outcome {}
  }

  private final DisclosureLedger ledger;
  private final Transactions transactions;

  public ListDisclosureChanges(DisclosureLedger ledger, Transactions transactions) {
    this.ledger = ledger;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return new Outcome.Listed(
        transactions.read(() -> ledger.of(command.actor().account(), command.page())));
  }
}
