package fr.alin.request;

import fr.alin.account.Actor;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;

/** The employee submits the request: from then on offers are shown and it counts among the eligible. */
public final class SubmitRequest {

  /** Whose. */
  public record Command(Actor actor, Fact<Long> expectedVersion) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Submitted() implements Outcome {}

    record NotFound() implements Outcome {}

    record Stale() implements Outcome {}

    /** Something is missing; named section by section. */
    record Incomplete(Completeness completeness) implements Outcome {}

    record IdentityMismatch() implements Outcome {}

    record Expired() implements Outcome {}
  }

  private final RequestEdit edit;

  public SubmitRequest(
      Requests requests, RequestFollowUp followUp, BusinessClock clock, Transactions transactions) {
    this.edit = new RequestEdit(requests, followUp, clock, transactions);
  }

  public Outcome handle(Command command) {
    return edit.<Outcome>handle(
        command.actor(),
        command.expectedVersion(),
        new Outcome.NotFound(),
        new Outcome.Stale(),
        new Outcome.Submitted(),
        (request, now) -> {
          var today = BusinessClock.legalDate(now);
          if (request.identityMismatch()) {
            return new RequestEdit.Decision.Refuse<>(new Outcome.IdentityMismatch());
          }
          if (today.isAfter(request.register().expiresOn())) {
            return new RequestEdit.Decision.Refuse<>(new Outcome.Expired());
          }
          var completeness = Completeness.of(request, today);
          return completeness.isComplete()
              ? new RequestEdit.Decision.Store<>(
                  request.isSubmitted() ? request : request.submitted(now))
              : new RequestEdit.Decision.Refuse<>(new Outcome.Incomplete(completeness));
        });
  }
}
