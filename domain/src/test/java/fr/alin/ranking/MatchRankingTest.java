package fr.alin.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.alin.reference.SampleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ties and seniority of domain.md 2.5; T16. */
@Fast
class MatchRankingTest {

  private static final LocalDate SPRING = LocalDate.of(2024, 4, 1);
  private static final Instant MORNING = Instant.parse("2026-06-15T08:00:00Z");
  private static final Fact<Instant> NOT_APPLIED = Fact.unknown("application");
  private static final Fact<SizeClass> NOBODY = Fact.unknown("boost");
  private final MatchRanking ranking = new MatchRanking();

  @Test
  void the_older_registration_breaks_a_tie_of_totals() {
    // One more day of age gives one more point of seniority, hence 19 against 20 here.
    assertThat(
            order(
                candidate(2, SPRING.plusDays(1), 11, applied(0)),
                candidate(1, SPRING, 10, applied(0))))
        .containsExactly(1, 2);
  }

  @Test
  void then_the_earlier_application() {
    assertThat(order(candidate(1, SPRING, 10, applied(5)), candidate(2, SPRING, 10, applied(0))))
        .containsExactly(2, 1);
  }

  @Test
  void who_has_not_applied_ties_after_who_has() {
    assertThat(order(candidate(1, SPRING, 10, NOT_APPLIED), candidate(2, SPRING, 10, applied(9))))
        .containsExactly(2, 1);
  }

  @Test
  void then_the_unique_number() {
    assertThat(order(candidate(9, SPRING, 10, NOT_APPLIED), candidate(3, SPRING, 10, NOT_APPLIED)))
        .containsExactly(3, 9);
  }

  @Test
  void the_twentieth_oldest_has_one_point_and_the_next_none() {
    var population = new ArrayList<Candidate>();
    for (var i = 0; i < 30; i++) {
      population.add(candidate(i, SPRING.plusDays(i), 0, applied(i)));
    }
    var ranked = ranking.rank(population, NOBODY, SampleParameters.RULES);
    assertThat(ranked.get(19).seniority()).isEqualTo(1);
    assertThat(ranked.get(20).seniority()).isZero();
    assertThat(ranked.get(29).seniority()).isZero();
  }

  @Test
  void equally_old_requests_get_equal_points() {
    var ranked =
        ranking.rank(
            List.of(
                candidate(1, SPRING, 0, applied(1)),
                candidate(2, SPRING, 0, applied(2)),
                candidate(3, SPRING.plusDays(1), 0, applied(3))),
            NOBODY,
            SampleParameters.RULES);
    assertThat(ranked).extracting(Ranked::seniority).containsExactly(20, 20, 18);
  }

  @Test
  void nobody_is_ranked_in_an_empty_population() {
    assertThat(ranking.rank(List.of(), NOBODY, SampleParameters.RULES)).isEmpty();
  }

  @Test
  void a_number_ranked_twice_is_refused() {
    var twins = List.of(candidate(1, SPRING, 0, applied(1)), candidate(1, SPRING, 5, applied(2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ranking.rank(twins, NOBODY, SampleParameters.RULES));
  }

  @Test
  void a_rank_lies_between_one_and_the_size_of_the_population() {
    assertThat(new Rank(3, 3).position()).isEqualTo(3);
    assertThatIllegalArgumentException().isThrownBy(() -> new Rank(0, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rank(4, 3));
  }

  private List<Integer> order(Candidate... candidates) {
    return ranking.rank(List.of(candidates), NOBODY, SampleParameters.RULES).stream()
        .map(ranked -> Integer.valueOf(ranked.candidate().number().sequence()))
        .toList();
  }

  private static Fact<Instant> applied(int seconds) {
    return Fact.known(MORNING.plusSeconds(seconds));
  }

  private static Candidate candidate(
      int sequence, LocalDate registered, int points, Fact<Instant> applied) {
    return new Candidate(
        new UniqueNumber("0690424%06dACLOG".formatted(sequence)),
        registered,
        points,
        Fact.known(SizeClass.SME),
        applied);
  }
}
