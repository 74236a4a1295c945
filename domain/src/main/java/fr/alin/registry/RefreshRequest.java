package fr.alin.registry;

import fr.alin.account.Accounts;
import fr.alin.account.Actor;
import fr.alin.registry.RegisterTakeover.Reading;
import fr.alin.registry.RegisterTakeover.Trace;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterChange;
import fr.alin.request.RegisterRecord;
import fr.alin.request.RequestFollowUp;
import fr.alin.request.Requests;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import java.util.List;

/**
 * Reads the register again ("Mettre à jour"): tells what changed, and its effect follows at once. A
 * different person under the number is told and nothing is taken over: delete and import again.
 */
public final class RefreshRequest {

  /** Whose. */
  public record Command(Actor actor) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Refreshed(List<RegisterChange> changes) implements Outcome {
      public Refreshed {
        changes = List.copyOf(changes);
      }
    }

    record NotFound() implements Outcome {}

    /** The identity in the register is no longer that of the account. */
    record IdentityMismatch() implements Outcome {}

    /** The register no longer holds the number. */
    record NumberUnknown() implements Outcome {}

    record RegisterRefused() implements Outcome {}

    record RegisterUnavailable() implements Outcome {}

    /** The request moved meanwhile. */
    record Stale() implements Outcome {}
  }

  private final NationalRegister register;
  private final Requests requests;
  private final RegisterTakeover takeover;
  private final BusinessClock clock;
  private final Transactions transactions;

  public RefreshRequest(
      NationalRegister register,
      Requests requests,
      Accounts accounts,
      RequestFollowUp followUp,
      BusinessClock clock,
      Transactions transactions) {
    this.register = register;
    this.requests = requests;
    this.takeover = new RegisterTakeover(requests, accounts, followUp);
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return switch (transactions.read(() -> requests.ofAccount(command.actor().account()))) {
      case Fact.Unknown<HousingRequest> u -> new Outcome.NotFound();
      case Fact.Known<HousingRequest>(var request) ->
          switch (register.read(request.register().number())) { // remote
            case NationalRegister.Answer.Found(var record) ->
                transactions.write(() -> store(command, record));
            case NationalRegister.Answer.NotFound n -> new Outcome.NumberUnknown();
            case NationalRegister.Answer.Refused r -> new Outcome.RegisterRefused();
            case NationalRegister.Answer.Unreachable x -> new Outcome.RegisterUnavailable();
          };
    };
  }

  private Outcome store(Command command, RegisterRecord record) {
    var current = requests.ofAccount(command.actor().account());
    if (!current.map(r -> r.register().number().equals(record.number())).orElse(false)) {
      return new Outcome.Stale();
    }
    var reading = new Reading(current.get(), Fact.known(record));
    var taken = takeover.all(List.of(reading), Trace.ALWAYS, clock.now()).getFirst();
    return switch (taken.fate()) {
      case MOVED -> new Outcome.Stale();
      case OTHER_PERSON -> new Outcome.IdentityMismatch();
      case CHANGED, UNCHANGED -> new Outcome.Refreshed(taken.request().lastChanges());
    };
  }
}
