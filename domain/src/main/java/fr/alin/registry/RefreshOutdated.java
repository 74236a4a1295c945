package fr.alin.registry;

import fr.alin.account.Accounts;
import fr.alin.registry.RegisterTakeover.Reading;
import fr.alin.registry.RegisterTakeover.Trace;
import fr.alin.request.RequestFollowUp;
import fr.alin.request.Requests;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import java.time.Duration;
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
  private final RegisterTakeover takeover;
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
    this.takeover = new RegisterTakeover(requests, accounts, followUp);
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    var due =
        transactions.read(
            () -> requests.importedBefore(clock.now().minus(command.age()), command.limit()));
    var answered = new ArrayList<Reading>();
    var unwell = false;
    for (var request : due) {
      switch (register.read(request.register().number())) { // remote
        case NationalRegister.Answer.Found(var record) ->
            answered.add(new Reading(request, Fact.known(record)));
        // nothing to take over; not asked again before its turn comes
        case NationalRegister.Answer.NotFound none ->
            answered.add(new Reading(request, Fact.unknown("record")));
        case NationalRegister.Answer.Refused refused ->
            answered.add(new Reading(request, Fact.unknown("record")));
        case NationalRegister.Answer.Unreachable away -> unwell = true;
      }
      if (unwell) {
        break;
      }
    }
    var changed = transactions.write(() -> store(answered));
    return unwell
        ? new Outcome.RegisterUnavailable(answered.size())
        : new Outcome.Refreshed(answered.size(), changed);
  }

  /** A request that its owner changed meanwhile was read by nobody: its turn comes again. */
  private int store(List<Reading> answered) {
    return (int)
        takeover.all(answered, Trace.ALWAYS, clock.now()).stream()
            .filter(RegisterTakeover.Taken::differs)
            .count();
  }
}
