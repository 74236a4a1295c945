package fr.alin.matching;

import fr.alin.application.InMemoryProjections;
import fr.alin.offer.InMemoryOffers;
import fr.alin.offer.Offer;
import fr.alin.ranking.ProjectedMatch;
import fr.alin.shared.OfferId;
import fr.alin.shared.RequestId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Matches in memory, by brute force. */
public final class InMemoryAlerts implements Alerts {

  private final InMemoryOffers offers;
  private final InMemoryProjections projections;
  private final Map<OfferId, List<RequestId>> recorded = new HashMap<>();
  private int transactions;

  public InMemoryAlerts(InMemoryOffers offers, InMemoryProjections projections) {
    this.offers = offers;
    this.projections = projections;
  }

  @Override
  public List<Offer> unrecorded(Instant now, int limit) {
    return offers.all().stream()
        .filter(offer -> offer.isOpenAt(now) && !recorded.containsKey(offer.id()))
        .sorted(Comparator.comparing(Offer::opensAt).thenComparing(offer -> offer.id().value()))
        .limit(limit)
        .toList();
  }

  @Override
  public int record(List<Opened> opened, LocalDate day, Instant now) {
    transactions++;
    return opened.stream().mapToInt(one -> record(one, day)).sum();
  }

  private int record(Opened opened, LocalDate day) {
    var concerned =
        projections.all().stream()
            .filter(
                row ->
                    ProjectedMatch.eligible(
                        InMemoryProjections.on(row, day), row.places(), opened.bounds()))
            .map(row -> row.request())
            .toList();
    return recorded.putIfAbsent(opened.offer(), concerned) == null ? concerned.size() : 0;
  }

  /** Whom an offer concerned when it was recorded; nobody before. */
  public List<RequestId> of(OfferId offer) {
    return recorded.getOrDefault(offer, List.of());
  }

  /** How many times something was recorded. */
  public int transactions() {
    return transactions;
  }
}
