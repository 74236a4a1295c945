package fr.alin.request;

import fr.alin.account.Actor;
import fr.alin.company.Companies;
import fr.alin.consent.DisclosureLevel;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.DisclosureChangeId;
import fr.alin.shared.Fact;
import fr.alin.shared.Ids;
import fr.alin.shared.Transactions;
import java.time.Instant;
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
  private final DisclosureLedger ledger;
  private final Ids ids;

  public ChooseDisclosure(
      Requests requests,
      Companies companies,
      DisclosureLedger ledger,
      RequestFollowUp followUp,
      Ids ids,
      BusinessClock clock,
      Transactions transactions) {
    this.edit = new RequestEdit(requests, followUp, clock, transactions);
    this.companies = companies;
    this.ledger = ledger;
    this.ids = ids;
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
              ? new RequestEdit.Decision.Store<Outcome>(
                  request.disclosing(command.level()), () -> enter(request, command.level(), now))
              : new RequestEdit.Decision.Refuse<>(new Outcome.NotOffered(offered));
        });
  }

  /** Choosing again what was chosen changes nothing, hence is no line. */
  private void enter(HousingRequest before, DisclosureLevel level, Instant now) {
    if (!before.disclosure().equals(Fact.known(level))) {
      ledger.add(
          new DisclosureChange(
              new DisclosureChangeId(ids.next()),
              before.account(),
              before.platformNumber(),
              before.disclosure(),
              level,
              now));
    }
  }
}
