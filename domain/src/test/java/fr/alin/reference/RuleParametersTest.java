package fr.alin.reference;

import static fr.alin.reference.SampleParameters.POINTS;
import static fr.alin.reference.SampleParameters.THRESHOLDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.alin.reference.RuleParameters.Delays;
import fr.alin.reference.RuleParameters.DwellingRow;
import fr.alin.reference.RuleParameters.Points;
import fr.alin.reference.RuleParameters.Thresholds;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Fast
class RuleParametersTest {

  @ParameterizedTest(name = "a scale whose {0} is refused")
  @CsvSource({
    "under 30 gives 71, 71, 70, 40, 40, -40, 20, 240, 166, 80, 34, 240, 0",
    "mobility gives 69, 70, 69, 40, 40, -40, 20, 240, 166, 80, 34, 240, 0",
    "tranche B gives 88, 70, 70, 40, 40, -40, 20, 240, 166, 88, 34, 240, 0",
    "balancing gives 230, 70, 70, 40, 40, -40, 20, 240, 166, 80, 34, 230, 0",
    "refusal takes 39 off, 70, 70, 40, 40, -39, 20, 240, 166, 80, 34, 240, 0",
    "territory gives 10, 70, 70, 40, 40, -40, 20, 240, 166, 80, 34, 240, 10",
    "seniority is negative, 70, 70, 40, 80, -40, -20, 240, 166, 80, 34, 240, 0",
  })
  void a_scale_that_does_not_add_up_refuses_to_load(
      String what,
      int under30,
      int mobility,
      int effort,
      int commission,
      int refused,
      int seniority,
      int confirmed,
      int a,
      int b,
      int c,
      int balancing,
      int territory) {
    assertThatIllegalArgumentException()
        .as(what)
        .isThrownBy(
            () ->
                new Points(
                    under30,
                    mobility,
                    effort,
                    26,
                    33,
                    4,
                    commission,
                    refused,
                    12,
                    seniority,
                    confirmed,
                    a,
                    b,
                    c,
                    balancing,
                    territory))
        .withMessageStartingWith("broken parameter set");
  }

  @ParameterizedTest
  @CsvSource({
    "26, 40",
    "33, 40",
    "25, 36",
    "34, 36",
    "21, 20",
    "16, 0",
    "17, 4",
    "43, 0",
    "42, 4",
    "-300, 0",
    "0, 0",
    "100, 0",
    "-9223372036854775808, 0",
    "9223372036854775807, 0"
  })
  void effort_earns_all_in_the_band_and_four_points_less_by_percent(long rate, int points) {
    assertThat(POINTS.effortFor(rate)).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({"0, 20", "1, 19", "19, 1", "20, 0", "29, 0", "2147483647, 0"})
  void seniority_falls_by_one_with_each_older_request(int older, int points) {
    assertThat(POINTS.seniorityFor(older)).isEqualTo(points);
  }

  @Test
  void balancing_is_all_or_nothing() {
    var sme = Fact.known(SizeClass.SME);
    assertThat(POINTS.balancingFor(sme, sme)).isEqualTo(240);
    assertThat(POINTS.balancingFor(Fact.known(SizeClass.LARGE), sme)).isZero();
    assertThat(POINTS.balancingFor(sme, Fact.unknown("boost"))).isZero();
    assertThat(POINTS.balancingFor(Fact.unknown("x"), Fact.unknown("x"))).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1, 9", "2, 16", "4, 34", "5, 43", "6, 52", "7, 61", "8, 70", "9, 70", "30, 70"})
  void the_surface_grows_by_nine_square_metres_up_to_seventy(int persons, int squareMetres) {
    assertThat(THRESHOLDS.minimumSurfaceFor(persons)).isEqualTo(squareMetres);
  }

  @Test
  void a_table_of_homes_that_shrinks_with_the_household_is_refused() {
    var rows =
        List.of(new DwellingRow(1, 1, Fact.known(3), 9), new DwellingRow(2, 1, Fact.known(2), 16));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Thresholds(30, 10, 50, 300, 70_000, 55, 10, 6, rows, 9, 70));
  }

  @Test
  void a_table_of_homes_with_a_hole_is_refused() {
    var rows =
        List.of(new DwellingRow(1, 1, Fact.known(2), 9), new DwellingRow(3, 2, Fact.known(4), 25));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Thresholds(30, 10, 50, 300, 70_000, 55, 10, 6, rows, 9, 70));
  }

  @Test
  void an_answer_delay_below_the_legal_ten_days_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Delays(Duration.ofDays(2), Duration.ofHours(24), 5, 3, 5, 9, 5, 3, 3, 1));
  }

  @Test
  void more_designations_than_the_shortlist_holds_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Delays(Duration.ofDays(2), Duration.ofHours(24), 5, 3, 5, 10, 5, 6, 3, 1));
  }
}
