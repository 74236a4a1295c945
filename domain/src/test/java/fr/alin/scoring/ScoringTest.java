package fr.alin.scoring;

import static fr.alin.eligibility.SampleCandidate.TODAY;
import static fr.alin.eligibility.SampleCandidate.single;
import static fr.alin.eligibility.SampleHome.home;
import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.company.Contribution;
import fr.alin.company.EmployerConfirmation;
import fr.alin.company.Tranche;
import fr.alin.consent.DisclosureLevel;
import fr.alin.eligibility.EmploymentFacts.DayWindow;
import fr.alin.eligibility.SampleCandidate;
import fr.alin.eligibility.SampleHome;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SampleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scale of domain.md 2.5 and 2.13; T05 to T21. */
@Fast
class ScoringTest {

  private static final Fact<SizeClass> SME = Fact.known(SizeClass.SME);
  private final Scoring scoring = new Scoring(new SampleParameters(), new SampleCommunes());

  @Test
  void every_own_criterion_is_listed_even_with_nothing() {
    var sheet =
        own(single().employedBySomeUnknownCompany().withoutKnownIncome().livingSomewhere(), home());
    assertThat(sheet.lines())
        .extracting(ScoreLine::criterion)
        .containsExactly(
            Criterion.UNDER_30,
            Criterion.GEOGRAPHIC_MOBILITY,
            Criterion.EFFORT_RATE,
            Criterion.COMMISSION_REFUSAL,
            Criterion.REFUSED_ALLOCATION,
            Criterion.COMPANY_CONFIRMED,
            Criterion.TRANCHE_A,
            Criterion.TRANCHE_B,
            Criterion.TRANCHE_C);
    assertThat(sheet.total()).isZero();
    assertThat(sheet.lines())
        .extracting(ScoreLine::maximum)
        .containsExactly(70, 70, 40, 40, 0, 240, 166, 80, 34);
    assertThat(line(sheet, Criterion.EFFORT_RATE).fact()).isEqualTo("effort=unknown");
    assertThat(line(sheet, Criterion.GEOGRAPHIC_MOBILITY).fact())
        .isEqualTo("distanceKm=unknown;jobChange=false");
  }

  @Test
  void the_whole_sheet_lists_eleven_criteria_in_the_published_order() {
    var sheet = own(single(), home()).with(scoring.relative(0, SME, SME, SampleParameters.RULES));
    assertThat(sheet.lines()).extracting(ScoreLine::criterion).containsExactly(Criterion.values());
    assertThat(sheet.maximum(Criterion.Block.ALS)).isEqualTo(240);
    assertThat(sheet.maximum(Criterion.Block.COMPANY)).isEqualTo(520);
    assertThat(sheet.maximum(Criterion.Block.BALANCING)).isEqualTo(240);
    assertThat(sheet.maximum(Criterion.Block.TERRITORY)).isZero();
  }

  @Test
  void everything_together_is_a_thousand() {
    var all =
        single()
            .born(TODAY.minusYears(25))
            .changingJobs()
            .living(SampleCommunes.RENNES)
            .earning(1_600)
            .refusedByCommissions(2)
            .confirmed()
            .granted(Tranche.A, Tranche.B, Tranche.C);
    var sheet = own(all, home()).with(scoring.relative(0, SME, SME, SampleParameters.RULES));
    assertThat(sheet.points(Criterion.Block.ALS)).isEqualTo(240);
    assertThat(sheet.points(Criterion.Block.COMPANY)).isEqualTo(520);
    assertThat(sheet.points(Criterion.Block.BALANCING)).isEqualTo(240);
    assertThat(sheet.total()).isEqualTo(1000);
  }

  @ParameterizedTest
  @CsvSource({"1996-06-16, 70, age=29", "1996-06-15, 0, age=30"})
  void under_30_ends_on_the_thirtieth_birthday(LocalDate birth, int points, String fact) {
    var line = line(own(single().born(birth), home()), Criterion.UNDER_30);
    assertThat(line.points()).isEqualTo(points);
    assertThat(line.fact()).isEqualTo(fact);
  }

  @ParameterizedTest
  @CsvSource({
    "416, 1600, 0, 26, 40", "600, 1800, 0, 33, 40", "350, 1600, 0, 21, 20", "500, 1600, 0, 31, 40",
    "500, 1550, 0, 32, 40", "500, 1600, 100, 25, 36", "612, 1800, 0, 34, 36",
        "100, 1600, 300, -13, 0"
  })
  void the_effort_rate_is_truncated_and_counts_the_benefit(
      long rent, long income, long benefit, long rate, int points) {
    var household = single().earning(income).benefiting(Euros.euros(benefit));
    var line = line(own(household, home().costing(Euros.euros(rent))), Criterion.EFFORT_RATE);
    assertThat(line.fact()).isEqualTo("effort=" + rate);
    assertThat(line.points()).isEqualTo(points);
  }

  @Test
  void a_negative_rate_is_rounded_down_too() {
    assertThat(Scoring.effortRate(Euros.ZERO, Euros.cents(1), Euros.euros(10)))
        .isEqualTo(Fact.known(-1L));
  }

  @Test
  void without_income_effort_gives_nothing() {
    assertThat(line(own(single().earning(0), home()), Criterion.EFFORT_RATE).points()).isZero();
  }

  @Test
  void mobility_needs_a_job_change_and_more_than_seventy_kilometres() {
    var far = home().in(SampleCommunes.GRENOBLE);
    assertThat(mobility(single().changingJobs().living(SampleCommunes.LYON), far)).isEqualTo(70);
    assertThat(mobility(single().living(SampleCommunes.LYON), far)).isZero();
    assertThat(mobility(single().changingJobs().living(SampleCommunes.SAINT_ETIENNE), home()))
        .isZero();
    assertThat(mobility(single().changingJobs().livingSomewhere(), far)).isZero();
    assertThat(mobility(single().changingJobs().living(SampleCommunes.SAINT_PIERRE), far)).isZero();
  }

  @Test
  void a_job_change_counts_within_its_window() {
    var until_today = new DayWindow(TODAY.minusMonths(6), TODAY);
    var from_today = new DayWindow(TODAY, TODAY.plusDays(1));
    var far = home().in(SampleCommunes.GRENOBLE);
    assertThat(mobility(single().living(SampleCommunes.LYON).changingJobs(until_today), far))
        .isZero();
    assertThat(mobility(single().living(SampleCommunes.LYON).changingJobs(from_today), far))
        .isEqualTo(70);
  }

  @Test
  void the_distance_of_the_sheet_is_in_whole_kilometres() {
    assertThat(
            line(
                    own(
                        single().changingJobs().living(SampleCommunes.SAINT_ETIENNE),
                        home().in(SampleCommunes.LYON_6)),
                    Criterion.GEOGRAPHIC_MOBILITY)
                .fact())
        .isEqualTo("distanceKm=52;jobChange=true");
  }

  @Test
  void refusals_of_commissions_are_not_stacked() {
    assertThat(points(single().refusedByCommissions(0), Criterion.COMMISSION_REFUSAL)).isZero();
    assertThat(points(single().refusedByCommissions(1), Criterion.COMMISSION_REFUSAL))
        .isEqualTo(40);
    assertThat(points(single().refusedByCommissions(4), Criterion.COMMISSION_REFUSAL))
        .isEqualTo(40);
  }

  @Test
  void a_refused_allocation_weighs_twelve_months() {
    assertThat(
            points(
                single().refusedAnAllocation(TODAY.minusMonths(12).plusDays(1)),
                Criterion.REFUSED_ALLOCATION))
        .isEqualTo(-40);
    assertThat(
            points(
                single().refusedAnAllocation(TODAY.minusMonths(12)), Criterion.REFUSED_ALLOCATION))
        .isZero();
  }

  @Test
  void the_als_block_may_go_below_zero() {
    var sheet = own(single().earning(0).refusedAnAllocation(TODAY.minusMonths(3)), home());
    assertThat(sheet.points(Criterion.Block.ALS)).isEqualTo(-40);
    assertThat(sheet.total()).isEqualTo(-40);
  }

  @Test
  void the_three_tranches_and_the_confirmation_make_520() {
    assertThat(company(single().confirmed().granted(Tranche.A, Tranche.B, Tranche.C)))
        .isEqualTo(520);
    assertThat(company(single().confirmed().granted(Tranche.A, Tranche.A))).isEqualTo(406);
    assertThat(company(single().confirmed())).isEqualTo(240);
  }

  @ParameterizedTest(name = "{0}, {1}, level {2}: {3}")
  @CsvSource({
    "CONTRIBUTING, CONFIRMED, 1, 0", "CONTRIBUTING, CONFIRMED, 2, 406",
        "COMPENSATED, DELEGATED, 3, 406",
    "CONTRIBUTING, DELEGATED, 4, 406", "NONE, CONFIRMED, 3, 0", "CONTRIBUTING, PENDING, 3, 0",
    "CONTRIBUTING, REFUSED, 3, 0"
  })
  void company_points_need_contribution_confirmation_and_a_name(
      Contribution contribution, EmployerConfirmation confirmation, int level, int points) {
    var household =
        single()
            .confirmedBy(contribution, confirmation, DisclosureLevel.of(level))
            .granted(Tranche.A);
    assertThat(company(household)).isEqualTo(points);
  }

  @Test
  void a_tranche_counts_within_its_window() {
    var ended = new DayWindow(LocalDate.MIN, TODAY);
    var begins = new DayWindow(TODAY, LocalDate.MAX);
    assertThat(company(single().confirmed().granted(Tranche.C, ended))).isEqualTo(240);
    assertThat(company(single().confirmed().granted(Tranche.C, begins))).isEqualTo(274);
  }

  @Test
  void balancing_asks_for_neither_confirmation_nor_consent() {
    var relative = scoring.relative(4, SME, SME, SampleParameters.RULES);
    assertThat(relative)
        .containsExactly(
            new ScoreLine(Criterion.SENIORITY, 16, 20, "olderApplicants=4", "S1/S2; D04"),
            new ScoreLine(Criterion.BALANCING, 240, 240, "employer=SME;boost=SME", "S1/S2; D07"));
    assertThat(
            scoring
                .relative(0, Fact.unknown("x"), Fact.unknown("x"), SampleParameters.RULES)
                .getLast())
        .isEqualTo(
            new ScoreLine(
                Criterion.BALANCING, 0, 240, "employer=unknown;boost=none", "S1/S2; D07"));
  }

  private ScoreSheet own(SampleCandidate household, SampleHome home) {
    return scoring.own(household.facts(), home.facts(), TODAY);
  }

  private int points(SampleCandidate household, Criterion criterion) {
    return line(own(household, home()), criterion).points();
  }

  private int mobility(SampleCandidate household, SampleHome home) {
    return line(own(household, home), Criterion.GEOGRAPHIC_MOBILITY).points();
  }

  private int company(SampleCandidate household) {
    return own(household, home()).points(Criterion.Block.COMPANY);
  }

  private static ScoreLine line(ScoreSheet sheet, Criterion criterion) {
    return sheet.lines().stream().filter(l -> l.criterion() == criterion).findFirst().orElseThrow();
  }
}
