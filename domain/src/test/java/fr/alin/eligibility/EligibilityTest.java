package fr.alin.eligibility;

import static fr.alin.eligibility.Finding.Judgement.FAILED;
import static fr.alin.eligibility.Finding.Judgement.MET;
import static fr.alin.eligibility.Finding.Judgement.UNKNOWN;
import static fr.alin.eligibility.RuleId.DWELLING_TYPE_FITS_HOUSEHOLD;
import static fr.alin.eligibility.RuleId.EMPLOYER_SIZE;
import static fr.alin.eligibility.RuleId.INCOME_UNDER_CEILING;
import static fr.alin.eligibility.RuleId.RENT_AFFORDABLE;
import static fr.alin.eligibility.RuleId.RESERVED_TO_COMPANY;
import static fr.alin.eligibility.RuleId.SEARCHED_LOCATION;
import static fr.alin.eligibility.RuleId.UNIQUE_NUMBER_VALID;
import static fr.alin.eligibility.SampleCandidate.TODAY;
import static fr.alin.eligibility.SampleCandidate.couple;
import static fr.alin.eligibility.SampleCandidate.single;
import static fr.alin.eligibility.SampleHome.home;
import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.company.Sector;
import fr.alin.eligibility.Finding.Judgement;
import fr.alin.reference.CeilingZone;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DwellingType;
import fr.alin.reference.FinancingCategory;
import fr.alin.reference.IncomeCeilings;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SampleParameters;
import fr.alin.request.CoupleLink;
import fr.alin.request.HouseholdMember.Role;
import fr.alin.request.SearchedPlaces;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of domain.md 2.1 to 2.4 and 2.13, with their borders in pairs; T22 to T47. */
@Fast
class EligibilityTest {

  private static final Euros ONE_CENT = Euros.cents(1);
  private final Eligibility eligibility = new Eligibility(new SampleParameters());

  @ParameterizedTest
  @CsvSource({
    "PRIVATE, 9, FAILED, 10",
    "PRIVATE, 10, MET, 10",
    "AGRICULTURAL, 49, FAILED, 50",
    "AGRICULTURAL, 50, MET, 50"
  })
  void employers_need_ten_employees_and_fifty_in_agriculture(
      Sector sector, int employees, Judgement judgement, long least) {
    assertThat(finding(EMPLOYER_SIZE, single().employedIn(sector, employees), home()))
        .isEqualTo(figures(EMPLOYER_SIZE, judgement, employees, least));
  }

  @Test
  void an_employer_outside_the_reference_leaves_the_size_open() {
    var finding = finding(EMPLOYER_SIZE, single().employedBySomeUnknownCompany(), home());
    assertThat(finding.judgement()).isEqualTo(UNKNOWN);
    assertThat(finding.missing()).containsExactly("headcount of the employer");
  }

  @Test
  void a_priority_situation_waives_the_size_of_the_employer() {
    assertThat(
            finding(EMPLOYER_SIZE, single().employedIn(Sector.PRIVATE, 3).inPriority(), home())
                .judgement())
        .isEqualTo(MET);
    assertThat(
            finding(EMPLOYER_SIZE, single().employedBySomeUnknownCompany().inPriority(), home())
                .judgement())
        .isEqualTo(MET);
  }

  @ParameterizedTest(name = "{0} persons in {1}: {2}")
  @CsvSource({
    "1, ROOM, FAILED, 0, 1", "1, T1, MET, 1, 2", "1, T2, MET, 2, 2", "1, T3, FAILED, 3, 2",
    "2, ROOM, FAILED, 0, 1", "2, T1, MET, 1, 3", "2, T3, MET, 3, 3", "2, T4, FAILED, 4, 3",
    "3, T1, FAILED, 1, 2", "3, T2, MET, 2, 4", "3, T4, MET, 4, 4", "3, T5, FAILED, 5, 4",
    "4, T2, FAILED, 2, 3", "4, T3, MET, 3, 5", "4, T5, MET, 5, 5", "4, T6_PLUS, FAILED, 6, 5",
    "5, T3, FAILED, 3, 4", "5, T4, MET, 4, 4", "5, T6_PLUS, MET, 6, 4", "9, T6_PLUS, MET, 6, 4"
  })
  void rooms_fit_persons(
      int persons, DwellingType type, Judgement judgement, long rooms, long border) {
    var household = persons == 1 ? single() : couple().children(persons - 2);
    assertThat(finding(DWELLING_TYPE_FITS_HOUSEHOLD, household, home().of(type)))
        .isEqualTo(figures(DWELLING_TYPE_FITS_HOUSEHOLD, judgement, rooms, border));
  }

  @Test
  void expected_births_count_for_the_size_of_the_home() {
    assertThat(
            finding(DWELLING_TYPE_FITS_HOUSEHOLD, single(), home().of(DwellingType.T3)).judgement())
        .isEqualTo(FAILED);
    assertThat(
            finding(DWELLING_TYPE_FITS_HOUSEHOLD, single().expecting(1), home().of(DwellingType.T3))
                .judgement())
        .isEqualTo(MET);
  }

  @ParameterizedTest(name = "{0} {1} €")
  @CsvSource({"PLUS, 23403", "PLAI, 12870", "PLS, 30424"})
  void income_on_the_ceiling_is_under_it_and_one_cent_more_is_not(
      FinancingCategory financing, long ceiling) {
    var limit = Euros.euros(ceiling);
    assertThat(
            finding(
                INCOME_UNDER_CEILING, single().taxedOnly(2024, limit), home().financed(financing)))
        .isEqualTo(figures(INCOME_UNDER_CEILING, MET, limit.cents(), limit.cents()));
    assertThat(
            finding(
                INCOME_UNDER_CEILING,
                single().taxedOnly(2024, limit.plus(ONE_CENT)),
                home().financed(financing)))
        .isEqualTo(figures(INCOME_UNDER_CEILING, FAILED, limit.cents() + 1, limit.cents()));
  }

  @Test
  void the_income_of_the_year_before_counts_when_lower_by_ten_percent() {
    var two_years_ago = single().taxedOnly(2024, Euros.euros(25_000));
    assertThat(actual(two_years_ago.taxed(2025, Euros.euros(22_500)))).isEqualTo(22_500_00L);
    assertThat(
            actual(
                single().taxedOnly(2024, Euros.euros(25_000)).taxed(2025, Euros.cents(22_500_01))))
        .isEqualTo(25_000_00L);
  }

  @Test
  void ten_percent_less_is_counted_to_the_cent() {
    assertThat(actual(single().taxedOnly(2024, Euros.cents(101)).taxed(2025, Euros.cents(90))))
        .isEqualTo(90);
    assertThat(actual(single().taxedOnly(2024, Euros.cents(101)).taxed(2025, Euros.cents(91))))
        .isEqualTo(101);
    assertThat(actual(single().taxedOnly(2024, Euros.ZERO).taxed(2025, Euros.ZERO))).isZero();
  }

  @Test
  void a_higher_income_since_does_not_count() {
    assertThat(
            actual(single().taxedOnly(2024, Euros.euros(20_000)).taxed(2025, Euros.euros(90_000))))
        .isEqualTo(20_000_00L);
  }

  @Test
  void in_intermediate_homes_the_lower_year_counts_whatever_the_gap() {
    var household = single().taxedOnly(2024, Euros.euros(45_000)).taxed(2025, Euros.euros(44_999));
    assertThat(
            finding(INCOME_UNDER_CEILING, household, home().financed(FinancingCategory.PLI))
                .actual())
        .isEqualTo(Fact.known(44_999_00L));
  }

  @Test
  void a_missing_year_is_named() {
    var finding =
        finding(INCOME_UNDER_CEILING, single().taxedOnly(2025, Euros.euros(10_000)), home());
    assertThat(finding.judgement()).isEqualTo(UNKNOWN);
    assertThat(finding.missing()).containsExactly("reference tax income 2024");
    assertThat(finding.limit()).isEqualTo(Fact.known(23_403_00L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-12-31", "2027-01-01"})
  void on_a_day_without_table_the_ceiling_is_what_is_missing(LocalDate day) {
    var household = single().taxedOnly(day.getYear() - 2, Euros.euros(10_000)).facts();
    var verdict = eligibility.judge(household, home().facts(), day, Set.of(UNIQUE_NUMBER_VALID));
    assertThat(verdict).isInstanceOf(Verdict.Undetermined.class);
    assertThat(of(INCOME_UNDER_CEILING, verdict).missing())
        .containsExactly(IncomeCeilings.ON_THIS_DAY);
  }

  @ParameterizedTest
  @EnumSource(FinancingCategory.class)
  void overseas_the_ceiling_is_what_is_missing(FinancingCategory financing) {
    var finding =
        finding(
            INCOME_UNDER_CEILING,
            single(),
            home().in(SampleCommunes.FORT_DE_FRANCE).financed(financing));
    assertThat(finding.judgement()).isEqualTo(UNKNOWN);
    assertThat(finding.missing()).containsExactly(IncomeCeilings.OVERSEAS);
  }

  @Test
  void the_ceiling_of_a_simulation_names_category_zone_and_amount() {
    assertThat(ceiling(single().children(1), home().in(SampleCommunes.VERSAILLES)))
        .isEqualTo(ceilingOf(3, CeilingZone.ILE_DE_FRANCE, 48_362));
    assertThat(ceiling(couple().children(1), home().in(SampleCommunes.BOBIGNY)))
        .isEqualTo(ceilingOf(3, CeilingZone.ILE_DE_FRANCE, 48_362));
    assertThat(ceiling(couple().children(5), home().in(SampleCommunes.PARIS_11)))
        .isEqualTo(ceilingOf(7, CeilingZone.PARIS_AND_ADJOINING, 93_698));
    assertThat(ceiling(couple().children(5), home().financed(FinancingCategory.PLI)))
        .isEqualTo(ceilingOf(7, CeilingZone.A, 127_122 + 14_164));
  }

  @Test
  void a_young_couple_of_30_and_25_has_the_ceiling_of_three() {
    var young =
        single()
            .born(LocalDate.of(1996, 6, 15))
            .with(Role.CO_APPLICANT, LocalDate.of(2000, 9, 1))
            .linked(CoupleLink.MARRIED);
    assertThat(ceiling(young, home().in(SampleCommunes.PARIS)))
        .isEqualTo(ceilingOf(3, CeilingZone.PARIS_AND_ADJOINING, 52_740));
  }

  @Test
  void three_times_the_rent_is_affordable_and_one_cent_less_is_not() {
    assertThat(finding(RENT_AFFORDABLE, single().earning(1_500), home()))
        .isEqualTo(figures(RENT_AFFORDABLE, MET, 150_000, 150_000));
    assertThat(finding(RENT_AFFORDABLE, single().earning(Euros.cents(149_999)), home()))
        .isEqualTo(figures(RENT_AFFORDABLE, FAILED, 149_999, 150_000));
    assertThat(finding(RENT_AFFORDABLE, single().earning(1_499), home()).judgement())
        .isEqualTo(FAILED);
  }

  @Test
  void housing_benefit_counts_as_income_for_the_rent() {
    var household = single().earning(1_300).benefiting(Euros.euros(200));
    assertThat(finding(RENT_AFFORDABLE, household, home()).judgement()).isEqualTo(MET);
  }

  @Test
  void nothing_affords_nothing() {
    assertThat(
            finding(RENT_AFFORDABLE, single().earning(0), home().costing(Euros.ZERO)).judgement())
        .isEqualTo(FAILED);
  }

  @Test
  void the_maximum_rent_is_a_third_rounded_down() {
    assertThat(
            Affordability.maximumRent(
                Fact.known(Euros.cents(149_999)), ONE_CENT, SampleParameters.RULES))
        .isEqualTo(Fact.known(Euros.euros(500)));
    assertThat(
            Affordability.maximumRent(
                Fact.known(Euros.cents(149_999)), Euros.ZERO, SampleParameters.RULES))
        .isEqualTo(Fact.known(Euros.cents(49_999)));
  }

  @Test
  void a_missing_income_is_named() {
    assertThat(finding(RENT_AFFORDABLE, single().withoutKnownIncome(), home()).missing())
        .containsExactly("monthly income");
  }

  @ParameterizedTest(name = "a wish for {0} and a home in {1}: {2}")
  @CsvSource({
    "69123, 69123, MET",
    "69123, 69386, MET",
    "69386, 69386, MET",
    "69386, 69381, FAILED",
    "69386, 69123, FAILED",
    "42218, 69123, FAILED"
  })
  void a_whole_city_includes_its_arrondissements_but_not_the_reverse(
      String wish, String place, Judgement judgement) {
    var wanted = new SearchedPlaces(Set.of(new CommuneCode(wish)), Set.of());
    var commune = new SampleCommunes().byCode(new CommuneCode(place)).get();
    assertThat(
            finding(SEARCHED_LOCATION, single().searching(wanted), home().in(commune)).judgement())
        .isEqualTo(judgement);
  }

  @Test
  void a_wished_departement_includes_all_its_communes() {
    var rhone = new SearchedPlaces(Set.of(), Set.of(SampleCommunes.LYON.department()));
    assertThat(
            finding(SEARCHED_LOCATION, single().searching(rhone), home().in(SampleCommunes.LYON_6))
                .judgement())
        .isEqualTo(MET);
    assertThat(
            finding(
                    SEARCHED_LOCATION,
                    single().searching(rhone),
                    home().in(SampleCommunes.GRENOBLE))
                .judgement())
        .isEqualTo(FAILED);
  }

  @Test
  void the_unique_number_is_valid_through_its_last_day() {
    assertThat(finding(UNIQUE_NUMBER_VALID, single().expiring(TODAY), home()).judgement())
        .isEqualTo(MET);
    assertThat(
            finding(UNIQUE_NUMBER_VALID, single().expiring(TODAY.minusDays(1)), home()).judgement())
        .isEqualTo(FAILED);
  }

  @Test
  void a_reserved_home_wants_the_employer_or_its_parent() {
    var parent = new CompanyId(new UUID(0, 8));
    var stranger = new CompanyId(new UUID(0, 9));
    var household = single().employedBy(Set.of(SampleCandidate.EMPLOYER, parent));
    assertThat(finding(RESERVED_TO_COMPANY, household, home().reserved(parent)).judgement())
        .isEqualTo(MET);
    assertThat(finding(RESERVED_TO_COMPANY, household, home().reserved(stranger)).judgement())
        .isEqualTo(FAILED);
    assertThat(
            finding(
                    RESERVED_TO_COMPANY,
                    single().employedBySomeUnknownCompany(),
                    home().reserved(parent))
                .judgement())
        .isEqualTo(UNKNOWN);
  }

  @Test
  void a_social_home_asks_all_rules_save_the_reservation() {
    assertThat(ids(judge(single(), home())))
        .containsExactly(
            EMPLOYER_SIZE,
            DWELLING_TYPE_FITS_HOUSEHOLD,
            INCOME_UNDER_CEILING,
            RENT_AFFORDABLE,
            SEARCHED_LOCATION,
            UNIQUE_NUMBER_VALID);
    assertThat(judge(single(), home())).isInstanceOf(Verdict.Eligible.class);
  }

  @Test
  void an_intermediate_home_asks_neither_typology_nor_unique_number() {
    var verdict =
        judge(
            single().expiring(TODAY.minusYears(1)),
            home()
                .financed(FinancingCategory.PLI)
                .of(DwellingType.T5)
                .reserved(SampleCandidate.EMPLOYER));
    assertThat(ids(verdict))
        .containsExactly(
            EMPLOYER_SIZE,
            INCOME_UNDER_CEILING,
            RENT_AFFORDABLE,
            SEARCHED_LOCATION,
            RESERVED_TO_COMPANY);
    assertThat(verdict).isInstanceOf(Verdict.Eligible.class);
  }

  @Test
  void a_simulation_leaves_out_what_it_cannot_know() {
    var verdict =
        eligibility.judge(
            single().simulated().facts(),
            home().facts(),
            TODAY,
            Eligibility.LEFT_OUT_OF_SIMULATIONS);
    assertThat(verdict).isInstanceOf(Verdict.Eligible.class);
    assertThat(ids(verdict)).hasSize(4);
  }

  @Test
  void one_failure_outweighs_what_is_unknown() {
    assertThat(judge(single().withoutKnownIncome(), home()))
        .isInstanceOf(Verdict.Undetermined.class);
    assertThat(judge(single().withoutKnownIncome(), home().of(DwellingType.T5)))
        .isInstanceOf(Verdict.Ineligible.class);
  }

  private Verdict judge(SampleCandidate household, SampleHome home) {
    return eligibility.judge(household.facts(), home.facts(), TODAY);
  }

  private Finding finding(RuleId rule, SampleCandidate household, SampleHome home) {
    return of(rule, judge(household, home));
  }

  private static Finding of(RuleId rule, Verdict verdict) {
    return verdict.findings().stream().filter(f -> f.rule() == rule).findFirst().orElseThrow();
  }

  private long actual(SampleCandidate household) {
    return finding(INCOME_UNDER_CEILING, household, home()).actual().get();
  }

  private Fact<IncomeCeilingFacts> ceiling(SampleCandidate household, SampleHome home) {
    return eligibility.ceiling(household.facts(), home.facts(), TODAY);
  }

  private static Fact<IncomeCeilingFacts> ceilingOf(int category, CeilingZone zone, long euros) {
    return Fact.known(new IncomeCeilingFacts(category, zone, Euros.euros(euros)));
  }

  private static List<RuleId> ids(Verdict verdict) {
    return verdict.findings().stream().map(Finding::rule).toList();
  }

  private static Finding figures(RuleId rule, Judgement judgement, long actual, long limit) {
    return new Finding(rule, judgement, Fact.known(actual), Fact.known(limit), List.of());
  }
}
