package fr.alin.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.eligibility.Affordability;
import fr.alin.eligibility.Eligibility;
import fr.alin.eligibility.Verdict;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SampleParameters;
import fr.alin.request.SearchedPlaces;
import fr.alin.scoring.Scoring;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** The narrow copy and its formula agree with the rules and the sheet, household by household. */
@Fast
@Tag("fast")
class ProjectionPropertiesTest {

  private static final SearchedPlaces NOWHERE = new SearchedPlaces(Set.of(), Set.of());
  private final SampleParameters parameters = new SampleParameters();
  private final SampleCommunes communes = new SampleCommunes();
  private final Eligibility eligibility = new Eligibility(parameters);
  private final Scoring scoring = new Scoring(parameters, communes);

  @Property(tries = 20_000)
  void the_projection_says_eligible_exactly_when_every_rule_is_met(@ForAll long seed) {
    var draw = new RandomCandidates(new Random(seed));
    var day = draw.day();
    var household = draw.household(day);
    var home = draw.home();
    var projected =
        ProjectedMatch.eligible(
            CandidateProjection.of(household, day, SampleParameters.RULES),
            household.places().orElse(NOWHERE),
            OfferBounds.of(home, SampleParameters.RULES, parameters.ceilings(), communes, day));
    assertThat(projected)
        .isEqualTo(eligibility.judge(household, home, day) instanceof Verdict.Eligible);
  }

  @Property(tries = 20_000)
  void the_projection_gives_the_points_of_the_own_sheet(@ForAll long seed) {
    var draw = new RandomCandidates(new Random(seed));
    var day = draw.day();
    var household = draw.household(day);
    var home = draw.home();
    assertThat(
            ProjectedMatch.ownPoints(
                CandidateProjection.of(household, day, SampleParameters.RULES),
                OfferBounds.of(home, SampleParameters.RULES, parameters.ceilings(), communes, day)))
        .isEqualTo(scoring.own(household, home, day).total());
  }

  @Property(tries = 5_000)
  void until_it_changes_the_projection_stays_as_it_is(@ForAll long seed) {
    var draw = new RandomCandidates(new Random(seed));
    var day = draw.day();
    var household = draw.household(day);
    var now = CandidateProjection.of(household, day, SampleParameters.RULES);
    var last =
        now.changesOn().equals(LocalDate.MAX) ? day.plusYears(40) : now.changesOn().minusDays(1);
    var days = (int) Math.min(20_000, last.toEpochDay() - day.toEpochDay());
    var between = day.plusDays(days == 0 ? 0 : new Random(seed).nextInt(days + 1));
    for (var later : List.of(between, day.plusDays(days))) {
      var then = CandidateProjection.of(household, later, SampleParameters.RULES);
      assertThat(onDay(then, day, now.changesOn())).isEqualTo(now);
    }
  }

  @Property(tries = 5_000)
  void the_day_of_change_comes_after_and_never_moves_back(@ForAll long seed) {
    var draw = new RandomCandidates(new Random(seed));
    var day = draw.day();
    var household = draw.household(day);
    for (var steps = 0; steps < 6; steps++) {
      var changes = CandidateProjection.of(household, day, SampleParameters.RULES).changesOn();
      assertThat(changes).isAfter(day);
      if (changes.equals(LocalDate.MAX)) {
        return;
      }
      day = changes;
    }
  }

  @Property(tries = 2_000)
  void the_maximum_rent_is_affordable_and_one_cent_more_is_not(@ForAll long seed) {
    var draw = new RandomCandidates(new Random(seed));
    var household = draw.household(draw.day());
    var most =
        Affordability.maximumRent(
            household.monthlyIncome(), household.housingBenefit(), SampleParameters.RULES);
    if (most instanceof Fact.Known<Euros>(var rent) && rent.cents() > 0) {
      var means = household.monthlyIncome().get().plus(household.housingBenefit()).cents();
      assertThat(least(rent.cents())).isLessThanOrEqualTo(means);
      assertThat(least(rent.cents() + 1)).isGreaterThan(means);
    }
  }

  @Example
  void the_draw_meets_both_answers_often() {
    var eligible = 0;
    for (var seed = 0; seed < 4_000; seed++) {
      var draw = new RandomCandidates(new Random(seed));
      var day = draw.day();
      var household = draw.household(day);
      if (eligibility.judge(household, draw.home(), day) instanceof Verdict.Eligible) {
        eligible++;
      }
    }
    assertThat(eligible).isGreaterThan(100);
  }

  private static long least(long rentCents) {
    return Affordability.leastMeansCents(Euros.cents(rentCents), SampleParameters.RULES);
  }

  private static CandidateProjection onDay(
      CandidateProjection p, LocalDate day, LocalDate changesOn) {
    return new CandidateProjection(
        day,
        p.sizeForDwelling(),
        p.socialCategory(),
        p.intermediateCategory(),
        p.socialIncome(),
        p.intermediateIncome(),
        p.monthlyIncome(),
        p.housingBenefit(),
        p.homeCommune(),
        p.under30Points(),
        p.jobChange(),
        p.commissionRefusalPoints(),
        p.refusedAllocationPoints(),
        p.companyPoints(),
        p.sizeClass(),
        p.employerSize(),
        p.numberValid(),
        p.companies(),
        p.firstRegisteredOn(),
        changesOn);
  }
}
