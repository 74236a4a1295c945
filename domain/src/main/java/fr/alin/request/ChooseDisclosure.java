package fr.alin.request;

import fr.alin.account.Actor;
import fr.alin.company.Companies;
import fr.alin.consent.DisclosureLevel;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import java.util.List;

/** The employee chooses what the employer may see; free to change at any time, effect at once. */
public final class ChooseDisclosure {

  /** The level chosen. */
  public record Command(Actor actor, DisclosureLevel level, Fact<Long> expectedVersion) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Chosen() implements Outcome {}

    record NotFound() implements Outcome {}

    record Stale() implements Outcome {}

    /** The employer does not offer this level. */
    record NotOffered(List<Integer> offered) implements Outcome {
      public NotOffered {
        offered = List.copyOf(offered);
      }
    }
  }

  private final RequestEdit edit;
  private final Companies companies;

  public ChooseDisclosure(
      Requests requests,
      Companies companies,
      RequestFollowUp followUp,
      BusinessClock clock,
      Transactions transactions) {
    this.edit = new RequestEdit(requests, followUp, clock, transactions);
    this.companies = companies;
  }

  public Outcome handle(Command command) {
    return edit.<Outcome>handle(
        command.actor(),
        command.expectedVersion(),
        new Outcome.NotFound(),
        new Outcome.Stale(),
        new Outcome.Chosen(),
        (request, now) -> {
          var employer = request.employerSiret().flatMap(siret -> companies.bySiren(siret.siren()));
          var offered = OfferedLevels.by(employer);
          return offered.contains(command.level().number())
              ? new RequestEdit.Decision.Store<Outcome>(request.disclosing(command.level()))
              : new RequestEdit.Decision.Refuse<>(new Outcome.NotOffered(offered));
        });
  }
}
