package fr.alin.application;

import fr.alin.request.HousingRequest;
import fr.alin.request.Requests;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;

/**
 * Projections that change with time (a thirtieth birthday, an expiry, a new tax year) are written
 * again on the day they change. Runs every few seconds; a night's worth is done in minutes.
 */
public final class RefreshAgeing {

  /** How many at most in one go. */
  public record Command(int limit) {}

  /** What was done. */
  public sealed interface Outcome {
    record Refreshed(int requests) implements Outcome {}
  }

  private final Projections projections;
  private final Requests requests;
  private final KeepRequest keep;
  private final BusinessClock clock;
  private final Transactions transactions;

  public RefreshAgeing(
      Projections projections,
      Requests requests,
      KeepRequest keep,
      BusinessClock clock,
      Transactions transactions) {
    this.projections = projections;
    this.requests = requests;
    this.keep = keep;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.write(
        () -> {
          var now = clock.now();
          var due = projections.ageing(BusinessClock.legalDate(now), command.limit());
          for (var id : due) {
            switch (requests.find(id)) {
              case Fact.Known<HousingRequest>(var request) -> keep.project(request, now);
              case Fact.Unknown<HousingRequest> u -> projections.remove(id);
            }
          }
          return new Outcome.Refreshed(due.size());
        });
  }
}
