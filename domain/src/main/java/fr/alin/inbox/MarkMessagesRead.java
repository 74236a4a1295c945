package fr.alin.inbox;

import fr.alin.account.Actor;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.MailId;
import fr.alin.shared.Transactions;

/** Marks one message of mine as read, or all that are there. Doing it twice changes nothing. */
public final class MarkMessagesRead {

  /** Which message; unknown for all. */
  public record Command(Actor actor, Fact<MailId> message) {}

  /** What became of it. */
  public sealed interface Outcome {

    /** How many are still new. */
    record Marked(int unread) implements Outcome {}

    /** No message of this account. */
    record NotFound() implements Outcome {}
  }

  private final Inbox inbox;
  private final BusinessClock clock;
  private final Transactions transactions;

  public MarkMessagesRead(Inbox inbox, BusinessClock clock, Transactions transactions) {
    this.inbox = inbox;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.write(() -> mark(command));
  }

  private Outcome mark(Command command) {
    var mine = command.actor().account();
    var now = clock.now();
    switch (command.message()) {
      case Fact.Unknown<MailId> all -> inbox.markAllRead(mine, now);
      case Fact.Known<MailId>(var message) -> {
        if (!inbox.markRead(mine, message, now)) {
          return new Outcome.NotFound();
        }
      }
    }
    return new Outcome.Marked(inbox.unread(mine));
  }
}
