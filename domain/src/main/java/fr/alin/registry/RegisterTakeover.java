package fr.alin.registry;

import fr.alin.account.Account;
import fr.alin.account.Accounts;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterRecord;
import fr.alin.request.RequestFollowUp;
import fr.alin.request.Requests;
import fr.alin.shared.Fact;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Takes over into requests what the register says of them, with everything that follows, in the
 * transaction of the caller: the one way for a person's own refresh, for the readings one by one and
 * for deliveries. A different person under the number is told and nothing is taken over.
 */
final class RegisterTakeover {

  private final Requests requests;
  private final Accounts accounts;
  private final RequestFollowUp followUp;

  RegisterTakeover(Requests requests, Accounts accounts, RequestFollowUp followUp) {
    this.requests = requests;
    this.accounts = accounts;
    this.followUp = followUp;
  }

  /**
   * What the register says about a request.
   *
   * @param record unknown when it has none to give now
   */
  record Reading(HousingRequest request, Fact<RegisterRecord> record) {}

  /** Whether the day of the reading is written down even when nothing differs. */
  enum Trace {
    ALWAYS,
    WHEN_DIFFERENT
  }

  /** What became of a request. */
  enum Fate {
    CHANGED,
    UNCHANGED,
    /** The register holds somebody else under the number. */
    OTHER_PERSON,
    /** Its owner changed it at this moment: nothing was written. */
    MOVED
  }

  /**
   * A request afterwards.
   *
   * @param version that is stored now
   * @param differs whether something other than the day of the reading was written
   */
  record Taken(HousingRequest request, Fate fate, long version, boolean differs) {

    /** Found equal, hence neither judged nor written. */
    static Taken asBefore(HousingRequest request) {
      return new Taken(request, Fate.UNCHANGED, request.version(), false);
    }
  }

  /** Requests are locked in the order of their ids, as everybody does. */
  List<Taken> all(Collection<Reading> readings, Trace trace, Instant now) {
    var owners =
        accounts.byIds(readings.stream().map(reading -> reading.request().account()).toList());
    var steps =
        readings.stream()
            .sorted(Comparator.comparing(reading -> reading.request().id().value()))
            .map(reading -> Step.of(reading, owners, now))
            .toList();
    var written = steps.stream().filter(step -> trace == Trace.ALWAYS || step.differs()).toList();
    var stored = requests.updateAll(written.stream().map(Step::next).toList());
    followUp.changed(
        written.stream()
            .filter(step -> step.differs() && stored.contains(step.next().id()))
            .map(Step::next)
            .toList(),
        now);
    return steps.stream()
        .map(
            step ->
                trace == Trace.ALWAYS || step.differs()
                    ? step.written(stored.contains(step.next().id()))
                    : step.left())
        .toList();
  }

  /** A request before and after. */
  private record Step(HousingRequest before, HousingRequest next) {

    static Step of(Reading reading, Map<?, Account> owners, Instant now) {
      var request = reading.request();
      var owner = owners.get(request.account());
      if (owner == null) {
        throw new IllegalStateException("a request without its account");
      }
      var mismatch =
          reading
              .record()
              .map(record -> !SameIdentity.of(owner, record))
              .orElse(request.identityMismatch());
      var record = mismatch ? request.register() : reading.record().orElse(request.register());
      return new Step(request, request.refreshed(record, mismatch, now));
    }

    boolean differs() {
      return next.identityMismatch() != before.identityMismatch()
          || !next.register().equals(before.register());
    }

    Taken written(boolean stored) {
      return stored
          ? new Taken(next, fate(), before.version() + 1, differs())
          : new Taken(before, Fate.MOVED, before.version(), false);
    }

    Taken left() {
      return new Taken(before, fate(), before.version(), false);
    }

    private Fate fate() {
      if (next.identityMismatch()) {
        return Fate.OTHER_PERSON;
      }
      return differs() ? Fate.CHANGED : Fate.UNCHANGED;
    }
  }
}
