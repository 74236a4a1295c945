package fr.alin.application;

import fr.alin.ranking.CandidateProjection;
import fr.alin.ranking.Place;
import fr.alin.reference.Parameters;
import fr.alin.request.Requests;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import fr.alin.shared.Transactions;
import java.util.List;
import java.util.Set;

/**
 * Projections look thirty days ahead and are computed again well before these days are over, so that
 * what is stored is true at midnight, on a birthday, on an expiry or in a new tax year without any
 * work having run. When the clock has jumped over them (sandbox), a view asks for the places it needs
 * to be brought up to date first. One transaction and one new version of a place per batch.
 */
public final class RefreshAgeing {

  /** At most so many requests in one batch, and batches in one go. */
  private static final int MOST_BATCHES = 20;

  /**
   * What to refresh.
   *
   * @param limit requests in one transaction
   * @param places all that is behind there; empty for all that is due anywhere
   */
  public record Command(int limit, Set<Place> places) {

    public Command {
      places = Set.copyOf(places);
    }

    /** Whatever is due. */
    public Command(int limit) {
      this(limit, Set.of());
    }
  }

  /** What was done. */
  public sealed interface Outcome {
    record Refreshed(int requests) implements Outcome {}
  }

  private final Projections projections;
  private final Requests requests;
  private final KeepRequest keep;
  private final Parameters parameters;
  private final BusinessClock clock;
  private final Transactions transactions;

  public RefreshAgeing(
      Projections projections,
      Requests requests,
      KeepRequest keep,
      Parameters parameters,
      BusinessClock clock,
      Transactions transactions) {
    this.projections = projections;
    this.requests = requests;
    this.keep = keep;
    this.parameters = parameters;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return new Outcome.Refreshed(
        command.places().isEmpty() ? due(command.limit()) : behind(command));
  }

  private int due(int limit) {
    adoptRules();
    var refreshed = 0;
    for (var batch = 0; batch < MOST_BATCHES; batch++) {
      var done =
          transactions.write(
              () -> refresh(projections.ageing(BusinessClock.legalDate(clock.now()), limit)));
      refreshed += done;
      if (done < limit) {
        settle(limit);
        return refreshed;
      }
    }
    return refreshed;
  }

  private void adoptRules() {
    var rules = Fact.known(CandidateProjection.rules(parameters));
    if (!transactions.read(projections::adopted).equals(rules)) {
      transactions.write(
          () -> {
            projections.adopt(rules.get());
            return true;
          });
    }
  }

  /** So that views need not do it: places whose note of how long they are true has grown old. */
  private void settle(int limit) {
    transactions.write(
        () -> {
          var today = BusinessClock.legalDate(clock.now());
          var places = projections.unsettled(today.plusDays(1), limit);
          projections.settle(places, today.plusDays(1));
          return places.size();
        });
  }

  private int behind(Command command) {
    var refreshed = 0;
    while (true) {
      var done =
          transactions.write(
              () -> {
                var today = BusinessClock.legalDate(clock.now());
                var behind = projections.behind(command.places(), today, command.limit());
                if (behind.isEmpty()) {
                  projections.settle(command.places(), today);
                }
                return refresh(behind);
              });
      refreshed += done;
      if (done == 0) {
        return refreshed;
      }
    }
  }

  /** The projections are locked by now: a request that its owner changes meanwhile is projected after us. */
  private int refresh(List<RequestId> due) {
    var now = clock.now();
    var found = requests.findAll(due);
    due.stream().filter(id -> !found.containsKey(id)).forEach(projections::remove);
    keep.project(found.values(), now);
    return due.size();
  }
}
