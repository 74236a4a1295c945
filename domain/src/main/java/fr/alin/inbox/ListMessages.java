package fr.alin.inbox;

import fr.alin.account.Actor;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import fr.alin.shared.Transactions;

/** My messages, newest first, and how many are new. */
public final class ListMessages {

  /** Which page. */
  public record Command(Actor actor, Page page) {}

  /** What was found. */
  public sealed interface Outcome {

    record Listed(Slice<InboxMessage> messages, int unread) implements Outcome {}
  }

  private final Inbox inbox;
  private final Transactions transactions;

  public ListMessages(Inbox inbox, Transactions transactions) {
    this.inbox = inbox;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    var mine = command.actor().account();
    return transactions.read(
        () -> new Outcome.Listed(inbox.of(mine, command.page()), inbox.unread(mine)));
  }
}
