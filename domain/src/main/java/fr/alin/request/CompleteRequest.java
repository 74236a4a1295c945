package fr.alin.request;

import fr.alin.account.Actor;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;

/** The employee says what the platform needs beyond the register: employer, codes, entry date. */
public final class CompleteRequest {

  /**
   * What was said.
   *
   * @param expectedVersion version the caller saw (If-Match), unknown when not sent
   */
  public record Command(Actor actor, Complement complement, Fact<Long> expectedVersion) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Completed() implements Outcome {}

    record NotFound() implements Outcome {}

    record Stale() implements Outcome {}

    /** There is no co-applicant to attach the request to. */
    record NoCoApplicant() implements Outcome {}

    /** The register holds another SIRET: it is modified there. */
    record RegisterHoldsAnotherSiret() implements Outcome {}
  }

  private final RequestEdit edit;

  public CompleteRequest(
      Requests requests, RequestFollowUp followUp, BusinessClock clock, Transactions transactions) {
    this.edit = new RequestEdit(requests, followUp, clock, transactions);
  }

  public Outcome handle(Command command) {
    return edit.<Outcome>handle(
        command.actor(),
        command.expectedVersion(),
        new Outcome.NotFound(),
        new Outcome.Stale(),
        new Outcome.Completed(),
        (request, now) -> decide(request, command.complement()));
  }

  private static RequestEdit.Decision<Outcome> decide(HousingRequest request, Complement said) {
    if (said.holder() == Holder.CO_APPLICANT && request.register().coHolders().isEmpty()) {
      return new RequestEdit.Decision.Refuse<>(new Outcome.NoCoApplicant());
    }
    var next = request.completed(said);
    var registered = next.employee().job().flatMap(RegisterRecord.Job::employerSiret);
    if (registered.isKnown()
        && said.employerSiret().isKnown()
        && !registered.get().equals(said.employerSiret().get())) {
      return new RequestEdit.Decision.Refuse<>(new Outcome.RegisterHoldsAnotherSiret());
    }
    return new RequestEdit.Decision.Store<>(next);
  }
}
