package fr.alin.application;

import fr.alin.ranking.CandidateProjection;
import fr.alin.ranking.Place;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import fr.alin.testing.InMemoryTransactions;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Projections in memory. */
public final class InMemoryProjections implements Projections, InMemoryTransactions.Undoable {

  private final InMemoryTransactions transactions;
  private final Map<RequestId, Projected> rows = new LinkedHashMap<>();
  private final Set<RequestId> outdated = new LinkedHashSet<>();
  private Fact<String> rules = Fact.unknown("rules");

  public InMemoryProjections(InMemoryTransactions transactions) {
    this.transactions = transactions;
    transactions.covering(this);
  }

  @Override
  public void put(Projected projected) {
    demandTransaction();
    outdated.remove(projected.request());
    rows.put(projected.request(), projected);
  }

  @Override
  public void remove(RequestId request) {
    demandTransaction();
    outdated.remove(request);
    rows.remove(request);
  }

  @Override
  public List<RequestId> ageing(LocalDate today, int limit) {
    return rows.values().stream()
        .filter(row -> outdated.contains(row.request()) || !row.refreshOn().isAfter(today))
        .sorted(Comparator.comparing(Projected::refreshOn))
        .limit(limit)
        .map(Projected::request)
        .toList();
  }

  @Override
  public List<RequestId> behind(Set<Place> places, LocalDate day, int limit) {
    return rows.values().stream()
        .filter(row -> isBehind(row, day) && !Collections.disjoint(row.places(), places))
        .limit(limit)
        .map(Projected::request)
        .toList();
  }

  @Override
  public void settle(Set<Place> places, LocalDate day) {}

  @Override
  public Set<Place> unsettled(LocalDate day, int limit) {
    return Set.of();
  }

  @Override
  public Fact<String> adopted() {
    return rules;
  }

  @Override
  public void adopt(String computedBy) {
    demandTransaction();
    if (!rules.equals(Fact.known(computedBy))) {
      rules = Fact.known(computedBy);
      outdated.addAll(rows.keySet());
    }
  }

  /** Places among these of which a request is behind. */
  Set<Place> behind(Set<Place> places, LocalDate day) {
    return rows.values().stream()
        .filter(row -> isBehind(row, day))
        .flatMap(row -> row.places().stream())
        .filter(places::contains)
        .collect(Collectors.toSet());
  }

  private boolean isBehind(Projected row, LocalDate day) {
    return outdated.contains(row.request()) || !row.staleOn().isAfter(day);
  }

  /** The phase of a day; days before the first one are part of it. */
  public static CandidateProjection on(Projected row, LocalDate day) {
    return row.phases().stream()
        .filter(phase -> day.isBefore(phase.changesOn()))
        .findFirst()
        .orElseThrow();
  }

  public List<Projected> all() {
    return List.copyOf(rows.values());
  }

  public Fact<Projected> of(RequestId request) {
    var row = rows.get(request);
    return row == null ? Fact.unknown("projection") : Fact.known(row);
  }

  @Override
  public Runnable snapshot() {
    var copy = new LinkedHashMap<>(rows);
    var formerOutdated = new LinkedHashSet<>(outdated);
    var formerRules = rules;
    return () -> {
      rows.clear();
      rows.putAll(copy);
      outdated.clear();
      outdated.addAll(formerOutdated);
      rules = formerRules;
    };
  }

  private void demandTransaction() {
    if (!transactions.isOpen()) {
      throw new AssertionError("projections are written in the transaction of their request");
    }
  }
}
