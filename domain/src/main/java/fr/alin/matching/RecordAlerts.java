package fr.alin.matching;

import fr.alin.application.Projections;
import fr.alin.application.RefreshAgeing;
import fr.alin.offer.Offer;
import fr.alin.ranking.OfferBounds;
import fr.alin.reference.Communes;
import fr.alin.reference.Parameters;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Transactions;
import java.util.Collections;
import java.util.Set;

/**
 * Tells, for each offer that went online, whom it concerns: the households that are eligible for it
 * on that day. One statement for an offer, over the same rows as the ranks.
 */
public final class RecordAlerts {

  private static final int REFRESHED_AT_ONCE = 1000;
  private static final int MOST_PLACES = 1000;

  /** How many offers at most in one go. */
  public record Command(int limit) {}

  /** What was done. */
  public sealed interface Outcome {
    record Recorded(int offers, int matches) implements Outcome {}
  }

  private final Alerts alerts;
  private final Projections projections;
  private final RefreshAgeing refresh;
  private final Parameters parameters;
  private final Communes communes;
  private final BusinessClock clock;
  private final Transactions transactions;

  public RecordAlerts(
      Alerts alerts,
      Projections projections,
      RefreshAgeing refresh,
      Parameters parameters,
      Communes communes,
      BusinessClock clock,
      Transactions transactions) {
    this.alerts = alerts;
    this.projections = projections;
    this.refresh = refresh;
    this.parameters = parameters;
    this.communes = communes;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    var matches = 0;
    var opened = transactions.read(() -> alerts.unrecorded(clock.now(), command.limit()));
    for (var offer : opened) {
      matches += record(offer);
    }
    return new Outcome.Recorded(opened.size(), matches);
  }

  private int record(Offer offer) {
    var day = BusinessClock.legalDate(transactions.read(clock::now));
    var bounds =
        OfferBounds.of(
            offer.facts(), parameters.inForceOn(day), parameters.ceilings(), communes, day);
    var places = Set.copyOf(bounds.places());
    if (!Collections.disjoint(
        transactions.read(() -> projections.unsettled(day, MOST_PLACES)), places)) {
      refresh.handle(new RefreshAgeing.Command(REFRESHED_AT_ONCE, places));
    }
    return transactions.write(() -> alerts.record(offer.id(), bounds, day, clock.now()));
  }
}
