package fr.alin.registry;

import fr.alin.account.Accounts;
import fr.alin.registry.RegisterTakeover.Fate;
import fr.alin.registry.RegisterTakeover.Reading;
import fr.alin.registry.RegisterTakeover.Taken;
import fr.alin.registry.RegisterTakeover.Trace;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterRecord;
import fr.alin.request.RequestFollowUp;
import fr.alin.request.Requests;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.Bounds;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes over a batch of records as the register delivers them, at night or in a file. Only what
 * differs is written, with everything that follows from it; each place where somebody changed gets
 * one new version for the whole batch. Giving the same batch again writes nothing, so a delivery that
 * broke off is simply given again.
 */
public final class RefreshRequests {

  /** Records in one transaction. */
  public static final int MOST_RECORDS = 1000;

  /** A record, and the form in which it was delivered. */
  public record Received(RegisterRecord content, Fingerprint form) {}

  /** The records of one batch; the last one counts when a number comes twice. */
  public record Command(List<Received> records) {
    public Command {
      records = Bounds.atMost(MOST_RECORDS, records);
    }
  }

  /** What became of them. */
  public sealed interface Outcome {

    /**
     * How many.
     *
     * @param unknown records of people who have no request here
     * @param otherPerson records of somebody else under the number: told to the owner, not taken over
     * @param moved changed by their owner at this moment; the next delivery finds them
     */
    record Refreshed(int changed, int unchanged, int unknown, int otherPerson, int moved)
        implements Outcome {

      static final Refreshed NONE = new Refreshed(0, 0, 0, 0, 0);

      public Refreshed plus(Refreshed other) {
        return new Refreshed(
            changed + other.changed,
            unchanged + other.unchanged,
            unknown + other.unknown,
            otherPerson + other.otherPerson,
            moved + other.moved);
      }
    }
  }

  private final Requests requests;
  private final DeliveredForms forms;
  private final RegisterTakeover takeover;
  private final BusinessClock clock;
  private final Transactions transactions;

  public RefreshRequests(
      Requests requests,
      DeliveredForms forms,
      Accounts accounts,
      RequestFollowUp followUp,
      BusinessClock clock,
      Transactions transactions) {
    this.requests = requests;
    this.forms = forms;
    this.takeover = new RegisterTakeover(requests, accounts, followUp);
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    var delivered =
        command.records().stream()
            .collect(
                Collectors.toMap(
                    record -> record.content().number(),
                    Function.identity(),
                    (earlier, later) -> later));
    return transactions.write(() -> refresh(delivered));
  }

  private Outcome refresh(Map<UniqueNumber, Received> delivered) {
    var taken = new ArrayList<Taken>();
    var differing = new ArrayList<Reading>();
    for (var request : requests.ofNumbers(delivered.keySet())) {
      var record = of(request, delivered).content();
      if (!request.identityMismatch() && record.equals(request.register())) {
        taken.add(Taken.asBefore(request));
      } else {
        differing.add(new Reading(request, Fact.known(record)));
      }
    }
    taken.addAll(takeover.all(differing, Trace.WHEN_DIFFERENT, clock.now()));
    forms.keep(
        taken.stream()
            .filter(one -> one.fate() == Fate.CHANGED || one.fate() == Fate.UNCHANGED)
            .map(
                one ->
                    new DeliveredForms.Kept(
                        one.request().id(), one.version(), of(one.request(), delivered).form()))
            .toList());
    return new Outcome.Refreshed(
        count(taken, Fate.CHANGED),
        count(taken, Fate.UNCHANGED),
        delivered.size() - taken.size(),
        count(taken, Fate.OTHER_PERSON),
        count(taken, Fate.MOVED));
  }

  private static Received of(HousingRequest request, Map<UniqueNumber, Received> delivered) {
    var record = delivered.get(request.register().number());
    if (record == null) {
      throw new IllegalStateException("a request that was not asked for");
    }
    return record;
  }

  private static int count(List<Taken> taken, Fate fate) {
    return (int) taken.stream().filter(one -> one.fate() == fate).count();
  }
}
