package fr.alin.request;

import fr.alin.account.Actor;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import java.util.Set;

/** The employee ticks the documents that the registration site holds (handbook, #4). */
public final class ConfirmDocuments {

  /** Every document confirmed; what is absent is no longer confirmed. */
  public record Command(
      Actor actor, Set<SupportingDocument> confirmed, Fact<Long> expectedVersion) {
    public Command {
      confirmed = Set.copyOf(confirmed);
    }
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Confirmed() implements Outcome {}

    record NotFound() implements Outcome {}

    record Stale() implements Outcome {}
  }

  private final RequestEdit edit;

  public ConfirmDocuments(
      Requests requests, RequestFollowUp followUp, BusinessClock clock, Transactions transactions) {
    this.edit = new RequestEdit(requests, followUp, clock, transactions);
  }

  public Outcome handle(Command command) {
    return edit.<Outcome>handle(
        command.actor(),
        command.expectedVersion(),
        new Outcome.NotFound(),
        new Outcome.Stale(),
        new Outcome.Confirmed(),
        (request, now) ->
            new RequestEdit.Decision.Store<>(request.confirming(command.confirmed())));
  }
}
