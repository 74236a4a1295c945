package fr.alin.application;

import fr.alin.ranking.CandidateProjection;
import fr.alin.request.SearchedPlaces;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import fr.alin.testing.InMemoryTransactions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Projections in memory. */
public final class InMemoryProjections implements Projections, InMemoryTransactions.Undoable {

  /** One person who may be eligible somewhere. */
  public record Row(
      RequestId request,
      UniqueNumber number,
      CandidateProjection projection,
      SearchedPlaces places) {}

  private final InMemoryTransactions transactions;
  private final Map<RequestId, Row> rows = new LinkedHashMap<>();

  public InMemoryProjections(InMemoryTransactions transactions) {
    this.transactions = transactions;
    transactions.covering(this);
  }

  @Override
  public void put(
      RequestId request,
      UniqueNumber number,
      CandidateProjection projection,
      SearchedPlaces places) {
    demandTransaction();
    rows.put(request, new Row(request, number, projection, places));
  }

  @Override
  public void remove(RequestId request) {
    demandTransaction();
    rows.remove(request);
  }

  @Override
  public List<RequestId> ageing(LocalDate today, int limit) {
    return rows.values().stream()
        .filter(row -> !row.projection().changesOn().isAfter(today))
        .sorted(Comparator.comparing(row -> row.projection().changesOn()))
        .limit(limit)
        .map(Row::request)
        .toList();
  }

  public List<Row> all() {
    return List.copyOf(rows.values());
  }

  public Fact<Row> of(RequestId request) {
    var row = rows.get(request);
    return row == null ? Fact.unknown("projection") : Fact.known(row);
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
      throw new AssertionError("projections are written in the transaction of their request");
    }
  }
}
