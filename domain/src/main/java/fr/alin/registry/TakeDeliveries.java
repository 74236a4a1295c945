package fr.alin.registry;

import fr.alin.registry.RefreshRequests.Outcome.Refreshed;
import fr.alin.registry.RegisterDeliveries.Delivery;
import fr.alin.registry.RegisterDeliveries.Part;
import fr.alin.request.RegisterRecord;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes over what the register delivered. Records in the form in which they were last taken over are
 * dismissed by their fingerprints, thousands to a question; only the others are read, compared and
 * taken over, batch by batch. A node that dies in the middle leaves the file where it is: given again,
 * what was taken over before is only compared. A file that cannot be told apart into records is set
 * aside after what came before the flaw, so that those behind it come through.
 */
public final class TakeDeliveries {

  /** Fingerprints in one question. */
  static final int COMPARED_AT_ONCE = 2000;

  /** How many files at most in one go. */
  public record Command(int files) {}

  /** What was done. */
  public sealed interface Outcome {

    /**
     * All files together.
     *
     * @param refused of the files
     * @param unreadable records that were passed over
     */
    record Taken(int files, int refused, Refreshed records, int unreadable) implements Outcome {

      static final Taken NOTHING = new Taken(0, 0, Refreshed.NONE, 0);

      Taken plus(Taken other) {
        return new Taken(
            files + other.files,
            refused + other.refused,
            records.plus(other.records),
            unreadable + other.unreadable);
      }
    }
  }

  private final RegisterDeliveries deliveries;
  private final DeliveredForms forms;
  private final RefreshRequests refresh;
  private final Transactions transactions;

  public TakeDeliveries(
      RegisterDeliveries deliveries,
      DeliveredForms forms,
      RefreshRequests refresh,
      Transactions transactions) {
    this.deliveries = deliveries;
    this.forms = forms;
    this.refresh = refresh;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    var total = Outcome.Taken.NOTHING;
    while (total.files() < command.files()
        && deliveries.next() instanceof Fact.Known<Delivery>(var delivery)) {
      try (delivery) {
        total = total.plus(take(delivery));
      }
    }
    return total;
  }

  private Outcome.Taken take(Delivery delivery) {
    var pending = new LinkedHashMap<UniqueNumber, Delivered>();
    var taken = Outcome.Taken.NOTHING;
    while (true) {
      switch (delivery.next(COMPARED_AT_ONCE)) {
        case Part.Records(var records) -> {
          taken = taken.plus(compare(records, pending));
          while (pending.size() >= RefreshRequests.MOST_RECORDS) {
            taken = taken.plus(refresh(pending));
          }
        }
        case Part.End end -> {
          taken = taken.plus(rest(delivery, pending, 0));
          delivery.done();
          return taken;
        }
        case Part.Broken(var flaw) -> {
          taken = taken.plus(rest(delivery, pending, 1));
          delivery.refuse(flaw);
          return taken;
        }
      }
    }
  }

  private Outcome.Taken rest(Delivery delivery, Map<UniqueNumber, Delivered> pending, int refused) {
    return refresh(pending)
        .plus(new Outcome.Taken(1, refused, Refreshed.NONE, delivery.nameless()));
  }

  /** What differs is put off to a batch; a number that comes again in the file is looked at again there. */
  private Outcome.Taken compare(List<Delivered> records, Map<UniqueNumber, Delivered> pending) {
    var byNumber =
        records.stream()
            .collect(
                Collectors.toMap(
                    Delivered::number,
                    Function.identity(),
                    (earlier, later) -> later,
                    LinkedHashMap::new));
    var fingerprints =
        byNumber.values().stream()
            .collect(Collectors.toMap(Delivered::number, Delivered::fingerprint));
    var comparison = transactions.read(() -> forms.compare(fingerprints));
    var putOff = 0;
    for (var one : byNumber.values()) {
      if (comparison.differing().contains(one.number()) || pending.containsKey(one.number())) {
        pending.put(one.number(), one);
        putOff++;
      }
    }
    var unchanged = byNumber.size() - comparison.unknown() - putOff;
    return new Outcome.Taken(0, 0, new Refreshed(0, unchanged, comparison.unknown(), 0, 0), 0);
  }

  private Outcome.Taken refresh(Map<UniqueNumber, Delivered> pending) {
    var batch = new ArrayList<RefreshRequests.Received>();
    var unreadable = 0;
    var waiting = pending.values().iterator();
    for (var n = 0; n < RefreshRequests.MOST_RECORDS && waiting.hasNext(); n++) {
      var one = waiting.next();
      waiting.remove();
      switch (one.read()) {
        case Fact.Known<RegisterRecord>(var record) ->
            batch.add(new RefreshRequests.Received(record, one.fingerprint()));
        case Fact.Unknown<RegisterRecord> none -> unreadable++;
      }
    }
    if (batch.isEmpty()) {
      return new Outcome.Taken(0, 0, Refreshed.NONE, unreadable);
    }
    return switch (refresh.handle(new RefreshRequests.Command(batch))) {
      case Refreshed refreshed -> new Outcome.Taken(0, 0, refreshed, unreadable);
    };
  }
}
