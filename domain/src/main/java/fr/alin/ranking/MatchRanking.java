package fr.alin.ranking;

import fr.alin.reference.RuleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.shared.Fact;
import fr.alin.shared.Fact.Known;
import fr.alin.shared.Fact.Unknown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The total order of domain.md 2.5: total descending, initial registration ascending, application
 * instant ascending (those who have not applied last), unique number ascending by its characters (in
 * SQL: {@code collate "C"}). Seniority counts the strictly older within the given population, so
 * that equally old requests get equal points.
 */
public final class MatchRanking {

  private static final Comparator<Ranked> ORDER =
      Comparator.comparingInt(Ranked::total)
          .reversed()
          .thenComparing(ranked -> ranked.candidate().firstRegisteredOn())
          .thenComparing(ranked -> appliedOrLast(ranked.candidate().appliedAt()))
          .thenComparing(ranked -> ranked.candidate().number());

  /** Ranks a population; a unique number may appear once. */
  public List<Ranked> rank(
      Collection<Candidate> population, Fact<SizeClass> boosted, RuleParameters parameters) {
    refuseTwins(population);
    var older = strictlyOlder(population);
    var scored =
        population.stream()
            .map(candidate -> score(candidate, older, boosted, parameters))
            .sorted(ORDER)
            .toList();
    var ranked = new ArrayList<Ranked>(scored.size());
    for (var line : scored) {
      ranked.add(
          new Ranked(
              line.candidate(),
              ranked.size() + 1,
              line.strictlyOlder(),
              line.seniority(),
              line.balancing(),
              line.total()));
    }
    return List.copyOf(ranked);
  }

  private static Ranked score(
      Candidate candidate,
      Map<LocalDate, Integer> older,
      Fact<SizeClass> boosted,
      RuleParameters parameters) {
    int strictlyOlder = older.getOrDefault(candidate.firstRegisteredOn(), 0);
    var seniority = parameters.points().seniorityFor(strictlyOlder);
    var balancing = parameters.points().balancingFor(candidate.employer(), boosted);
    // The position comes once all are in order.
    return new Ranked(
        candidate,
        0,
        strictlyOlder,
        seniority,
        balancing,
        candidate.ownPoints() + seniority + balancing);
  }

  /** For each registration date, how many candidates registered strictly before it. */
  private static Map<LocalDate, Integer> strictlyOlder(Collection<Candidate> population) {
    var dates = population.stream().map(Candidate::firstRegisteredOn).sorted().toList();
    var older = new HashMap<LocalDate, Integer>();
    for (var i = 0; i < dates.size(); i++) {
      older.putIfAbsent(dates.get(i), i);
    }
    return older;
  }

  private static void refuseTwins(Collection<Candidate> population) {
    var numbers = new HashSet<>();
    for (var candidate : population) {
      if (!numbers.add(candidate.number())) {
        throw new IllegalArgumentException("a unique number is ranked twice");
      }
    }
  }

  private static Instant appliedOrLast(Fact<Instant> appliedAt) {
    return switch (appliedAt) {
      case Known<Instant>(var instant) -> instant;
      case Unknown<Instant> notApplied -> Instant.MAX;
    };
  }
}
