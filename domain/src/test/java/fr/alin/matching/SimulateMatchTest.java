package fr.alin.matching;

import static fr.alin.eligibility.SampleCandidate.single;
import static fr.alin.eligibility.SampleHome.home;
import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.eligibility.CandidateFacts;
import fr.alin.eligibility.Eligibility;
import fr.alin.eligibility.Finding;
import fr.alin.eligibility.IncomeCeilingFacts;
import fr.alin.eligibility.Verdict;
import fr.alin.matching.SimulateMatch.Outcome.Simulated;
import fr.alin.offer.OfferFacts;
import fr.alin.reference.CeilingZone;
import fr.alin.reference.DwellingType;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SampleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.scoring.Criterion;
import fr.alin.scoring.ScoreLine;
import fr.alin.scoring.Scoring;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A simulation judges as the product does, leaves out what it cannot know, and lists all eleven criteria. */
@Fast
class SimulateMatchTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final OfferFacts HOME =
      home().in(SampleCommunes.LYON_6).of(DwellingType.T1).facts();
  private static final Fact<SizeClass> NO_BOOST = Fact.unknown("boost");

  private final SampleParameters parameters = new SampleParameters();
  private final Scoring scoring = new Scoring(parameters, new SampleCommunes());
  private final SimulateMatch simulate =
      new SimulateMatch(new Eligibility(parameters), scoring, parameters);

  @Test
  void rules_whose_facts_a_simulation_lacks_are_left_out() {
    var simulated = simulate(single().facts(), 0, NO_BOOST);

    assertThat(simulated.verdict().findings())
        .extracting(Finding::rule)
        .isNotEmpty()
        .doesNotContainAnyElementsOf(Eligibility.LEFT_OUT_OF_SIMULATIONS);
    assertThat(simulated.ruleSetVersion()).isEqualTo(SampleParameters.RULES.version());
  }

  @Test
  void all_eleven_criteria_are_listed_for_whoever_is_not_eligible_too() {
    var rich = single().taxedOnly(2024, Euros.euros(90_000)).facts();

    var simulated = simulate(rich, 0, NO_BOOST);

    assertThat(simulated.verdict()).isInstanceOf(Verdict.Ineligible.class);
    assertThat(simulated.sheet().lines())
        .extracting(ScoreLine::criterion)
        .containsExactlyInAnyOrder(Criterion.values());
  }

  @Test
  void the_ceiling_is_told_with_its_zone() {
    assertThat(simulate(single().facts(), 0, NO_BOOST).ceiling())
        .isEqualTo(
            Fact.known(new IncomeCeilingFacts(1, CeilingZone.OTHER_REGIONS, Euros.euros(23_403))));
  }

  @Test
  void seniority_counts_the_older_ones_told_down_to_the_twentieth() {
    assertThat(seniority(0)).isEqualTo(20);
    assertThat(seniority(19)).isEqualTo(1);
    assertThat(seniority(20)).isZero();
  }

  @Test
  void the_boost_of_the_employers_class_is_counted_and_no_other() {
    var facts = single().facts();
    var size = facts.employment().sizeClass();
    var other = size.get() == SizeClass.SME ? SizeClass.LARGE : SizeClass.SME;

    assertThat(balancing(facts, size)).isEqualTo(240);
    assertThat(balancing(facts, Fact.known(other))).isZero();
    assertThat(balancing(facts, NO_BOOST)).isZero();
  }

  private int seniority(int older) {
    return points(simulate(single().facts(), older, NO_BOOST), Criterion.SENIORITY);
  }

  private int balancing(CandidateFacts facts, Fact<SizeClass> boosted) {
    return points(simulate(facts, 0, boosted), Criterion.BALANCING);
  }

  private static int points(Simulated simulated, Criterion criterion) {
    return simulated.sheet().lines().stream()
        .filter(line -> line.criterion() == criterion)
        .mapToInt(ScoreLine::points)
        .sum();
  }

  private Simulated simulate(CandidateFacts facts, int older, Fact<SizeClass> boosted) {
    return (Simulated) simulate.handle(new SimulateMatch.Command(facts, HOME, DAY, older, boosted));
  }
}
