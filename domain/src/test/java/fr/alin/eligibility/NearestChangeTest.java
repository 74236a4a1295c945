package fr.alin.eligibility;

import static fr.alin.eligibility.SampleCandidate.TODAY;
import static fr.alin.eligibility.SampleCandidate.single;
import static fr.alin.eligibility.SampleHome.home;
import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.company.Sector;
import fr.alin.eligibility.NearestChange.EarnMonthly;
import fr.alin.eligibility.NearestChange.OutOfReach;
import fr.alin.eligibility.NearestChange.PersonsInHome;
import fr.alin.eligibility.NearestChange.Reach;
import fr.alin.eligibility.NearestChange.RenewNumber;
import fr.alin.eligibility.NearestChange.SearchIn;
import fr.alin.eligibility.NearestChange.TaxIncomeOf;
import fr.alin.offer.OfferFacts;
import fr.alin.ranking.RandomCandidates;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DwellingType;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SampleParameters;
import fr.alin.request.CoupleLink;
import fr.alin.request.Household;
import fr.alin.request.HouseholdMember;
import fr.alin.request.HouseholdMember.Role;
import fr.alin.request.ReferenceTaxIncome;
import fr.alin.request.SearchedPlaces;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

/** What would open a home: each change told meets its rule, and a little less of it does not. */
@Fast
@Tag("fast")
class NearestChangeTest {

  private final Eligibility eligibility = new Eligibility(new SampleParameters());

  @Test
  void resources_are_told_without_the_benefit_that_stays() {
    var household = single().earning(1_400).benefiting(Euros.euros(40)).facts();

    assertThat(changes(household, home().costing(Euros.cents(50_001)).facts()))
        .containsExactly(new EarnMonthly(Euros.cents(146_003)));
  }

  @Test
  void a_tax_income_of_the_later_year_counts_when_a_tenth_lower_and_under_the_ceiling() {
    assertThat(changes(single().taxedOnly(2024, Euros.euros(24_000)).facts(), home().facts()))
        .containsExactly(new TaxIncomeOf(2025, Euros.euros(21_600)));
    assertThat(changes(single().taxedOnly(2024, Euros.euros(60_000)).facts(), home().facts()))
        .containsExactly(new TaxIncomeOf(2025, Euros.euros(23_403)));
  }

  @Test
  void a_home_too_large_names_the_smallest_household_that_it_fits() {
    var large = home().of(DwellingType.T4).costing(Euros.euros(400)).facts();

    assertThat(changes(single().facts(), large)).containsExactly(new PersonsInHome(3));
    assertThat(changes(single().facts(), home().of(DwellingType.ROOM).facts()))
        .containsExactly(new OutOfReach(RuleId.DWELLING_TYPE_FITS_HOUSEHOLD));
  }

  @Test
  void another_town_and_a_new_number_are_steps_of_today() {
    var late = single().expiring(TODAY.minusDays(1)).facts();
    var elsewhere = home().in(SampleCommunes.SAINT_ETIENNE).facts();

    assertThat(changes(late, elsewhere))
        .containsExactly(new SearchIn(SampleCommunes.SAINT_ETIENNE.code()), new RenewNumber())
        .allSatisfy(change -> assertThat(change.reach()).isEqualTo(Reach.NOW));
  }

  @Test
  void what_nobody_in_the_home_can_change_says_so() {
    var reserved = home().reserved(new CompanyId(new UUID(4, 4))).facts();
    var small = single().employedIn(Sector.PRIVATE, 9).facts();

    assertThat(changes(small, reserved))
        .containsExactly(
            new OutOfReach(RuleId.EMPLOYER_SIZE), new OutOfReach(RuleId.RESERVED_TO_COMPANY))
        .allSatisfy(change -> assertThat(change.reach()).isEqualTo(Reach.NONE));
  }

  @Test
  void a_home_that_is_open_or_lacks_a_fact_needs_no_change() {
    assertThat(changes(single().facts(), home().facts())).isEmpty();
    assertThat(changes(single().withoutKnownIncome().facts(), home().facts())).isEmpty();
  }

  @Property(tries = 5_000)
  void each_change_meets_its_rule_and_a_little_less_does_not(@ForAll long seed) {
    var draw = new RandomCandidates(new Random(seed));
    var day = draw.day();
    var household = draw.household(day);
    var home = draw.home();
    var verdict = eligibility.judge(household, home, day);
    for (var change : eligibility.nearestChanges(verdict, household, home, day)) {
      tried(household, change, home, day, 0)
          .forEach(
              met -> assertThat(judged(met, change, home, day)).isEqualTo(Finding.Judgement.MET));
      tried(household, change, home, day, 1)
          .forEach(
              less ->
                  assertThat(judged(less, change, home, day)).isEqualTo(Finding.Judgement.FAILED));
    }
  }

  private Finding.Judgement judged(
      CandidateFacts household, NearestChange change, OfferFacts home, LocalDate day) {
    return eligibility.judge(household, home, day).findings().stream()
        .filter(finding -> finding.rule() == change.rule())
        .findFirst()
        .orElseThrow()
        .judgement();
  }

  /**
   * The household after the change; nobody where no household can make it, or no smaller step
   * exists.
   */
  private static Stream<CandidateFacts> tried(
      CandidateFacts before, NearestChange change, OfferFacts home, LocalDate day, int lacking) {
    return switch (change) {
      case EarnMonthly(var atLeast) ->
          atLeast.cents() < lacking
              ? Stream.empty()
              : Stream.of(before.earning(Euros.cents(atLeast.cents() - lacking)));
      case TaxIncomeOf(var year, var atMost) ->
          Stream.of(taxed(before, year, Euros.cents(atMost.cents() + lacking)));
      case PersonsInHome(var persons) -> {
        var now = before.household().sizeForDwelling();
        var towards = Integer.signum(persons - now) * lacking;
        yield Stream.of(before.housing(persons(persons - towards)));
      }
      case SearchIn(var commune) ->
          lacking > 0 ? Stream.of(before) : Stream.of(searching(before, commune));
      case RenewNumber r -> Stream.of(valid(before, lacking > 0 ? day.minusDays(1) : day));
      case OutOfReach o -> Stream.empty();
    };
  }

  private static CandidateFacts searching(CandidateFacts before, CommuneCode commune) {
    var places = before.places().orElse(new SearchedPlaces(Set.of(), Set.of()));
    var communes = new HashSet<>(places.communes());
    communes.add(commune);
    return before.searching(new SearchedPlaces(communes, places.departments()));
  }

  private static Household persons(int count) {
    return new Household(
        IntStream.range(0, count)
            .mapToObj(
                n ->
                    new HouseholdMember(
                        n == 0 ? Role.APPLICANT : Role.DEPENDANT, SampleCandidate.BIRTH, false))
            .toList(),
        CoupleLink.NONE,
        0);
  }

  private static CandidateFacts taxed(CandidateFacts before, int year, Euros amount) {
    Map<Integer, Euros> years =
        new HashMap<>(before.taxIncome().map(ReferenceTaxIncome::byYear).orElse(Map.of()));
    years.put(year, amount);
    return with(before, Fact.known(new ReferenceTaxIncome(years)), before.numberExpiresOn());
  }

  private static CandidateFacts valid(CandidateFacts before, LocalDate lastDay) {
    return with(before, before.taxIncome(), Fact.known(lastDay));
  }

  private static CandidateFacts with(
      CandidateFacts before, Fact<ReferenceTaxIncome> taxed, Fact<LocalDate> expiresOn) {
    return new CandidateFacts(
        before.household(),
        before.employeeBirthDate(),
        taxed,
        before.monthlyIncome(),
        before.housingBenefit(),
        before.firstRegisteredOn(),
        before.currentCommune(),
        before.commissionRefusals(),
        before.refusedAllocationOn(),
        before.employment(),
        before.places(),
        expiresOn,
        before.priority());
  }

  private List<NearestChange> changes(CandidateFacts household, OfferFacts home) {
    return eligibility.nearestChanges(
        eligibility.judge(household, home, TODAY), household, home, TODAY);
  }
}
