package fr.alin.registry;

import fr.alin.account.Accounts;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterRecord;
import fr.alin.request.RequestFollowUp;
import fr.alin.request.Requests;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads from the register, one by one and at its pace, the requests that were not read for longest.
 * Stops at the first sign that the register is unwell: the next run goes on from there.
 */
public final class RefreshOutdated {

  /**
   * Which, and how many in one go.
   *
   * @param age not read for longer than this
   */
  public record Command(Duration age, int limit) {}

  /** What was done. */
  public sealed interface Outcome {

    /** Read again; {@code changed} of them differed. */
    record Refreshed(int read, int changed) implements Outcome {}

    /** So many were read before the register was found unwell. */
    record RegisterUnavailable(int read) implements Outcome {}
  }

  private final NationalRegister register;
  private final Requests requests;
  private final Accounts accounts;
  private final RequestFollowUp followUp;
  private final BusinessClock clock;
  private final Transactions transactions;

  public RefreshOutdated(
      NationalRegister register,
      Requests requests,
      Accounts accounts,
      RequestFollowUp followUp,
      BusinessClock clock,
      Transactions transactions) {
    this.register = register;
    this.requests = requests;
    this.accounts = accounts;
    this.followUp = followUp;
    this.clock = clock;
    this.transactions = transactions;
  }

  /** @param record unknown when the register has none to give */
  private record Answered(HousingRequest request, Fact<RegisterRecord> record) {}

  public Outcome handle(Command command) {
    var due =
        transactions.read(
            () -> requests.importedBefore(clock.now().minus(command.age()), command.limit()));
    var answered = new ArrayList<Answered>();
    var unwell = false;
    for (var request : due) {
      switch (register.read(request.register().number())) { // remote
        case NationalRegister.Answer.Found(var record) ->
            answered.add(new Answered(request, Fact.known(record)));
        // nothing to take over; not asked again before its turn comes
        case NationalRegister.Answer.NotFound none ->
            answered.add(new Answered(request, Fact.unknown("record")));
        case NationalRegister.Answer.Refused refused ->
            answered.add(new Answered(request, Fact.unknown("record")));
        case NationalRegister.Answer.Unreachable away -> unwell = true;
      }
      if (unwell) {
        break;
      }
    }
    var changed = transactions.write(() -> store(answered, clock.now()));
    return unwell
        ? new Outcome.RegisterUnavailable(answered.size())
        : new Outcome.Refreshed(answered.size(), changed);
  }

  private int store(List<Answered> answered, Instant now) {
    var changed = 0;
    for (var one : answered) {
      var request = one.request();
      var mismatch =
          one.record()
              .map(r -> !SameIdentity.of(accounts.byId(request.account()).get(), r))
              .orElse(request.identityMismatch());
      var next =
          request.refreshed(
              mismatch ? request.register() : one.record().orElse(request.register()),
              mismatch,
              now);
      var differs =
          mismatch != request.identityMismatch() || !next.register().equals(request.register());
      // a request that its owner changed meanwhile was read by nobody: its turn comes again
      if (requests.update(next) && differs) {
        followUp.changed(next, now);
        changed++;
      }
    }
    return changed;
  }
}
