package fr.alin.matching;

import fr.alin.application.Projections;
import fr.alin.application.RefreshAgeing;
import fr.alin.matching.Alerts.Opened;
import fr.alin.offer.Offer;
import fr.alin.ranking.OfferBounds;
import fr.alin.ranking.Place;
import fr.alin.reference.Communes;
import fr.alin.reference.Parameters;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Transactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells, for each offer that went online, whom it concerns: the households that are eligible for it
 * on that day. One statement for an offer, over the same rows as the ranks; some offers share a
 * transaction, because making one durable takes as long as matching a small offer.
 */
public final class RecordAlerts {

  private static final int REFRESHED_AT_ONCE = 1000;
  private static final int MOST_PLACES = 1000;

  /** Offers of one transaction. */
  private static final int TOGETHER = 10;

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

  /** What is to be recorded on a day, and the places that may say nothing about that day. */
  private record Due(LocalDate day, List<Opened> opened, Set<Place> unsettled) {}

  public Outcome handle(Command command) {
    var due = transactions.read(() -> due(command.limit()));
    var behind = new TreeSet<Place>();
    due.opened().forEach(opened -> behind.addAll(opened.bounds().places()));
    behind.retainAll(due.unsettled());
    if (!behind.isEmpty()) {
      refresh.handle(new RefreshAgeing.Command(REFRESHED_AT_ONCE, behind));
    }
    var matches = 0;
    for (var from = 0; from < due.opened().size(); from += TOGETHER) {
      var some = due.opened().subList(from, Math.min(from + TOGETHER, due.opened().size()));
      matches += transactions.write(() -> alerts.record(some, due.day(), clock.now()));
    }
    return new Outcome.Recorded(due.opened().size(), matches);
  }

  private Due due(int limit) {
    var now = clock.now();
    var day = BusinessClock.legalDate(now);
    var opened = alerts.unrecorded(now, limit).stream().map(offer -> opened(offer, day)).toList();
    return new Due(
        day, opened, opened.isEmpty() ? Set.of() : projections.unsettled(day, MOST_PLACES));
  }

  private Opened opened(Offer offer, LocalDate day) {
    return new Opened(
        offer.id(),
        OfferBounds.of(
            offer.facts(), parameters.inForceOn(day), parameters.ceilings(), communes, day));
  }
}
