package fr.alin.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.eligibility.SampleCandidate;
import fr.alin.reference.IncomeCeilings;
import fr.alin.reference.Parameters;
import fr.alin.reference.RuleParameters;
import fr.alin.reference.RuleParameters.Thresholds;
import fr.alin.reference.RuleSet;
import fr.alin.reference.SampleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** What is stored for days to come is what would be computed on them. */
@Fast
@Tag("fast")
class PhasesPropertiesTest {

  @Property(tries = 3_000)
  void every_day_of_the_horizon_has_the_projection_of_that_day(@ForAll long seed) {
    var draw = new RandomCandidates(new Random(seed));
    var from = draw.day();
    var household = draw.household(from);
    var rules = new TwoSets(from.plusDays(new Random(seed).nextInt(40) - 3));
    var phases = CandidateProjection.phases(r -> household, from, rules);
    for (var day = from;
        day.isBefore(phases.getLast().changesOn()) && day.isBefore(from.plusDays(80));
        day = day.plusDays(1)) {
      var today = day;
      var stored =
          phases.stream()
              .filter(p -> !today.isBefore(p.day()) && today.isBefore(p.changesOn()))
              .toList();
      assertThat(stored).as("one phase on %s", day).hasSize(1);
      assertThat(values(stored.getFirst()))
          .as("on %s", day)
          .isEqualTo(values(CandidateProjection.of(household, day, rules.inForceOn(day))));
    }
  }

  @Property(tries = 3_000)
  void phases_follow_one_another_and_reach_beyond_the_horizon(@ForAll long seed) {
    var draw = new RandomCandidates(new Random(seed));
    var from = draw.day();
    var household = draw.household(from);
    var phases = CandidateProjection.phases(r -> household, from, new TwoSets(from.plusDays(7)));
    assertThat(phases.getFirst().day()).isEqualTo(from);
    assertThat(phases.getLast().changesOn())
        .isAfter(from.plusDays(CandidateProjection.HORIZON_DAYS));
    for (var i = 1; i < phases.size(); i++) {
      assertThat(phases.get(i).day()).isEqualTo(phases.get(i - 1).changesOn());
      assertThat(phases.get(i).day())
          .isBeforeOrEqualTo(from.plusDays(CandidateProjection.HORIZON_DAYS));
      assertThat(values(phases.get(i))).isNotEqualTo(values(phases.get(i - 1)));
    }
  }

  @Example
  void a_border_on_the_last_day_of_the_horizon_is_stored_and_one_day_later_is_not() {
    var from = LocalDate.of(2026, 5, 4);
    var last = from.plusDays(CandidateProjection.HORIZON_DAYS);
    assertThat(phasesOfSomebodyTurning30On(last, from)).hasSize(2);
    assertThat(phasesOfSomebodyTurning30On(last.plusDays(1), from)).hasSize(1);
  }

  private static List<CandidateProjection> phasesOfSomebodyTurning30On(
      LocalDate birthday, LocalDate from) {
    var household =
        SampleCandidate.single()
            .taxed(2023, Euros.euros(20_000))
            .born(birthday.minusYears(30))
            .facts();
    return CandidateProjection.phases(r -> household, from, new SampleParameters());
  }

  /** Without the days, which a row of today and a stored phase name differently. */
  private static String values(CandidateProjection p) {
    return List.of(
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
            p.companies().stream().map(c -> c.value().toString()).sorted().toList(),
            p.firstRegisteredOn())
        .toString();
  }

  /** The published set, and from a day on one in which people are young for longer. */
  private record TwoSets(LocalDate second) implements Parameters {

    private static final RuleParameters LATER = later();

    private static RuleParameters later() {
      var t = SampleParameters.THRESHOLDS;
      return new RuleParameters(
          "2026.2",
          SampleParameters.POINTS,
          new Thresholds(
              31,
              11,
              t.agriculturalHeadcount(),
              t.meansPerRentPercent(),
              t.mobilityMetres(),
              54,
              t.lowerIncomePercent(),
              t.jobChangeMonths(),
              t.dwellings(),
              t.surfacePerFurtherPerson(),
              t.surfaceCap()),
          SampleParameters.DELAYS);
    }

    @Override
    public RuleParameters inForceOn(LocalDate day) {
      return day.isBefore(second) ? SampleParameters.RULES : LATER;
    }

    @Override
    public LocalDate changesAfter(LocalDate day) {
      return day.isBefore(second) ? second : LocalDate.MAX;
    }

    @Override
    public IncomeCeilings ceilings() {
      return SampleParameters.CEILINGS;
    }

    @Override
    public Fact<SizeClass> boostOn(LocalDate day) {
      return Fact.unknown("boost");
    }

    @Override
    public List<RuleSet> published() {
      return List.of();
    }

    @Override
    public RuleSet publishedOn(LocalDate day) {
      throw new UnsupportedOperationException("not asked");
    }

    @Override
    public Fact<RuleSet> published(String version) {
      return Fact.unknown("rule set");
    }
  }
}
