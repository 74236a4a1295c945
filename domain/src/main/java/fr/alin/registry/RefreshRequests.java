package fr.alin.registry;

import fr.alin.account.Accounts;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterRecord;
import fr.alin.request.RequestFollowUp;
import fr.alin.request.Requests;
import fr.alin.shared.Bounds;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Transactions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes over a batch of records as the register delivers them, at night or in a file. Only what
 * differs is written, with everything that follows from it; each place where somebody changed gets
 * one new version for the whole batch. Giving the same batch again writes nothing, so a delivery that
 * broke off is simply given again.
 */
public final class RefreshRequests {

  /** Records in one transaction. */
  public static final int MOST_RECORDS = 1000;

  /** The records of one batch; the last one counts when a number comes twice. */
  public record Command(List<RegisterRecord> records) {
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

  private enum Fate {
    CHANGED,
    UNCHANGED,
    OTHER_PERSON,
    MOVED
  }

  private final Requests requests;
  private final Accounts accounts;
  private final RequestFollowUp followUp;
  private final BusinessClock clock;
  private final Transactions transactions;

  public RefreshRequests(
      Requests requests,
      Accounts accounts,
      RequestFollowUp followUp,
      BusinessClock clock,
      Transactions transactions) {
    this.requests = requests;
    this.accounts = accounts;
    this.followUp = followUp;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    var byNumber =
        command.records().stream()
            .collect(
                Collectors.toMap(
                    RegisterRecord::number, Function.identity(), (earlier, later) -> later));
    return transactions.write(
        () -> {
          var now = clock.now();
          var fates =
              requests.ofNumbers(byNumber.keySet()).stream()
                  // everybody locks in this order
                  .sorted(Comparator.comparing(request -> request.id().value()))
                  .map(
                      request ->
                          refresh(
                              request,
                              byNumber.getOrDefault(
                                  request.register().number(), request.register()),
                              now))
                  .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
          var known = fates.values().stream().mapToLong(Long::longValue).sum();
          return new Outcome.Refreshed(
              count(fates.get(Fate.CHANGED)),
              count(fates.get(Fate.UNCHANGED)),
              (int) (byNumber.size() - known),
              count(fates.get(Fate.OTHER_PERSON)),
              count(fates.get(Fate.MOVED)));
        });
  }

  private static int count(@Nullable Long counted) {
    return counted == null ? 0 : Math.toIntExact(counted);
  }

  private Fate refresh(HousingRequest request, RegisterRecord record, Instant now) {
    if (!request.identityMismatch() && record.equals(request.register())) {
      return Fate.UNCHANGED;
    }
    var mismatch = !SameIdentity.of(accounts.byId(request.account()).get(), record);
    if (mismatch && request.identityMismatch()) {
      return Fate.OTHER_PERSON; // told before
    }
    var next = request.refreshed(mismatch ? request.register() : record, mismatch, now);
    if (!requests.update(next)) {
      return Fate.MOVED;
    }
    followUp.changed(next, now);
    return mismatch ? Fate.OTHER_PERSON : Fate.CHANGED;
  }
}
