package fr.alin.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.reference.SampleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** The order of domain.md 2.5 is total, stable and fair, whatever the population. */
@Fast
@Tag("fast")
class MatchRankingPropertiesTest {

  private final MatchRanking ranking = new MatchRanking();

  @Property(tries = 2_000)
  void the_order_does_not_depend_on_the_order_of_arrival(
      @ForAll long seed, @ForAll @IntRange(max = 40) int size) {
    var draw = new RandomCandidates(new Random(seed));
    var boosted = draw.size();
    var population = draw.population(size);
    var shuffled = new ArrayList<>(population);
    Collections.shuffle(shuffled, new Random(seed + 1));
    assertThat(rank(shuffled, boosted)).isEqualTo(rank(population, boosted));
  }

  @Property(tries = 2_000)
  void positions_are_one_to_n_and_totals_never_rise(
      @ForAll long seed, @ForAll @IntRange(max = 40) int size) {
    var draw = new RandomCandidates(new Random(seed));
    var ranked = rank(draw.population(size), draw.size());
    for (var i = 0; i < ranked.size(); i++) {
      assertThat(ranked.get(i).position()).isEqualTo(i + 1);
      if (i > 0) {
        assertThat(isBefore(ranked.get(i - 1), ranked.get(i))).isTrue();
        assertThat(isBefore(ranked.get(i), ranked.get(i - 1))).isFalse();
      }
    }
  }

  @Property(tries = 2_000)
  void seniority_counts_the_strictly_older_and_nobody_else(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
    var draw = new RandomCandidates(new Random(seed));
    var population = draw.population(size);
    for (var ranked : rank(population, draw.size())) {
      var older =
          (int)
              population.stream()
                  .filter(
                      other ->
                          other
                              .firstRegisteredOn()
                              .isBefore(ranked.candidate().firstRegisteredOn()))
                  .count();
      assertThat(ranked.strictlyOlder()).isEqualTo(older);
      assertThat(ranked.seniority()).isEqualTo(Math.max(0, 20 - older));
    }
  }

  @Property(tries = 2_000)
  void a_newcomer_moves_others_by_their_seniority_alone(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
    var draw = new RandomCandidates(new Random(seed));
    var boosted = draw.size();
    var population = draw.population(size);
    var newcomer = draw.candidate(size);
    var before = rank(population, boosted);
    var with = new ArrayList<>(population);
    with.add(newcomer);
    var after =
        rank(with, boosted).stream()
            .filter(ranked -> !ranked.candidate().equals(newcomer))
            .toList();
    for (var ranked : after) {
      var earlier = of(before, ranked.candidate());
      assertThat(ranked.balancing()).isEqualTo(earlier.balancing());
      var olderThanMe =
          newcomer.firstRegisteredOn().isBefore(ranked.candidate().firstRegisteredOn());
      assertThat(ranked.strictlyOlder()).isEqualTo(earlier.strictlyOlder() + (olderThanMe ? 1 : 0));
    }
    for (var i = 1; i < after.size(); i++) {
      var first = of(before, after.get(i - 1).candidate());
      var second = of(before, after.get(i).candidate());
      if (first.seniority() - after.get(i - 1).seniority()
          == second.seniority() - after.get(i).seniority()) {
        assertThat(first.position()).isLessThan(second.position());
      }
    }
  }

  @Property(tries = 1_000)
  void one_more_point_never_costs_a_place(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int size) {
    var draw = new RandomCandidates(new Random(seed));
    var boosted = draw.size();
    var population = draw.population(size);
    var someone = population.getFirst();
    var better =
        new Candidate(
            someone.number(),
            someone.firstRegisteredOn(),
            someone.ownPoints() + 1,
            someone.employer(),
            someone.appliedAt());
    var with = new ArrayList<>(population);
    with.set(0, better);
    assertThat(of(rank(with, boosted), better).position())
        .isLessThanOrEqualTo(of(rank(population, boosted), someone).position());
  }

  /** The order, written once more as the sources say it. */
  private static boolean isBefore(Ranked one, Ranked other) {
    if (one.total() != other.total()) {
      return one.total() > other.total();
    }
    var registered =
        one.candidate().firstRegisteredOn().compareTo(other.candidate().firstRegisteredOn());
    if (registered != 0) {
      return registered < 0;
    }
    var applied = applied(one).compareTo(applied(other));
    if (applied != 0) {
      return applied < 0;
    }
    return one.candidate().number().value().compareTo(other.candidate().number().value()) < 0;
  }

  private static Instant applied(Ranked ranked) {
    return ranked.candidate().appliedAt().orElse(Instant.MAX);
  }

  private List<Ranked> rank(List<Candidate> population, Fact<SizeClass> boosted) {
    return ranking.rank(population, boosted, SampleParameters.RULES);
  }

  private static Ranked of(List<Ranked> ranked, Candidate candidate) {
    return ranked.stream().filter(r -> r.candidate().equals(candidate)).findFirst().orElseThrow();
  }
}
