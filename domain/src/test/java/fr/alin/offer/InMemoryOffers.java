package fr.alin.offer;

import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.testing.InMemoryTransactions;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Offers in memory. */
public final class InMemoryOffers implements Offers, InMemoryTransactions.Undoable {

  private final InMemoryTransactions transactions;
  private final Map<OfferId, Offer> rows = new LinkedHashMap<>();

  public InMemoryOffers(InMemoryTransactions transactions) {
    this.transactions = transactions;
    transactions.covering(this);
  }

  @Override
  public boolean add(Offer offer) {
    demandTransaction();
    return rows.putIfAbsent(offer.id(), offer) == null;
  }

  @Override
  public Fact<Offer> find(OfferId id) {
    var row = rows.get(id);
    return row == null ? Fact.unknown("offer") : Fact.known(row);
  }

  @Override
  public Map<OfferId, Offer> findAll(Collection<OfferId> ids) {
    var found = new LinkedHashMap<>(rows);
    found.keySet().retainAll(Set.copyOf(ids));
    return found;
  }

  @Override
  public List<OfferId> due(Instant now, int limit) {
    return rows.values().stream()
        .filter(offer -> !offer.closedAt().isKnown() && !now.isBefore(offer.deadline()))
        .sorted(Comparator.comparing(Offer::deadline).thenComparing(offer -> offer.id().value()))
        .limit(limit)
        .map(Offer::id)
        .toList();
  }

  @Override
  public boolean close(OfferId id, Instant now) {
    demandTransaction();
    var o = rows.get(id);
    if (o == null || o.closedAt().isKnown()) {
      return false;
    }
    rows.put(
        id,
        new Offer(
            o.id(),
            o.landlord(),
            o.landlordName(),
            o.facts(),
            o.dwelling(),
            o.opensAt(),
            o.deadline(),
            o.shortlistSize(),
            o.designationLimit(),
            Fact.known(now)));
    return true;
  }

  /** Every offer, in the order of entry: for doubles that search or group. */
  public List<Offer> all() {
    return List.copyOf(rows.values());
  }

  @Override
  public Runnable snapshot() {
    var copy = new LinkedHashMap<>(rows);
    return () -> {
      rows.clear();
      rows.putAll(copy);
    };
  }

  private void demandTransaction() {
    if (!transactions.isOpen()) {
      throw new AssertionError("offers are written inside a transaction");
    }
  }
}
