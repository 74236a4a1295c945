package fr.alin.registry;

import fr.alin.shared.Fact;

/**
 * Takes over what the register delivered, batch by batch. A node that dies in the middle leaves the
 * file where it is: given again, what was taken over before is only compared.
 */
public final class TakeDeliveries {

  /** How many files at most in one go. */
  public record Command(int files) {}

  /** What was done. */
  public sealed interface Outcome {

    /** Records of all files together; {@code unreadable} ones were passed over. */
    record Taken(int files, RefreshRequests.Outcome.Refreshed records, int unreadable)
        implements Outcome {}
  }

  private final RegisterDeliveries deliveries;
  private final RefreshRequests refresh;

  public TakeDeliveries(RegisterDeliveries deliveries, RefreshRequests refresh) {
    this.deliveries = deliveries;
    this.refresh = refresh;
  }

  public Outcome handle(Command command) {
    var total = new RefreshRequests.Outcome.Refreshed(0, 0, 0, 0, 0);
    var unreadable = 0;
    var files = 0;
    while (files < command.files()
        && deliveries.next() instanceof Fact.Known<RegisterDeliveries.Delivery>(var delivery)) {
      try (delivery) {
        for (var batch = delivery.next(RefreshRequests.MOST_RECORDS);
            !batch.isEmpty();
            batch = delivery.next(RefreshRequests.MOST_RECORDS)) {
          total = total.plus(taken(new RefreshRequests.Command(batch)));
        }
        unreadable += delivery.unreadable();
        delivery.done();
      }
      files++;
    }
    return new Outcome.Taken(files, total, unreadable);
  }

  private RefreshRequests.Outcome.Refreshed taken(RefreshRequests.Command batch) {
    return switch (refresh.handle(batch)) {
      case RefreshRequests.Outcome.Refreshed refreshed -> refreshed;
    };
  }
}
