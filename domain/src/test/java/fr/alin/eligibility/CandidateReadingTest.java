package fr.alin.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.company.Company;
import fr.alin.company.Contribution;
import fr.alin.company.EmployerConfirmation;
import fr.alin.company.HousingPolicy;
import fr.alin.company.InMemoryCompanies;
import fr.alin.company.PolicyCriterion;
import fr.alin.company.Sector;
import fr.alin.company.Tranche;
import fr.alin.eligibility.EmploymentFacts.DayWindow;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SizeClass;
import fr.alin.request.SampleRecord;
import fr.alin.request.SampleRequest;
import fr.alin.shared.AccountId;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a stored request to the facts that are judged: policies, job change, places (domain.md 2.5, 2.13). */
@Fast
class CandidateReadingTest {

  private static final String SIREN = "909090909";
  private static final AccountId ACCOUNT = new AccountId(new UUID(0, 1));
  private static final LocalDate BIRTH = LocalDate.of(1996, 6, 15);
  private static final LocalDate ENTRY = LocalDate.of(2025, 1, 10);

  private final InMemoryCompanies companies = new InMemoryCompanies();
  private final CandidateReading reading = new CandidateReading(companies, new SampleCommunes());

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({"2026-06-14, true", "2026-06-15, false", "2027-01-09, false", "2027-01-10, true"})
  void under_30_or_two_years_in_the_company_leaves_a_hole_between(LocalDate day, boolean counts) {
    policy(Tranche.C, PolicyCriterion.UNDER_30, PolicyCriterion.PERMANENT_OVER_TWO_YEARS);
    var tranche =
        facts(employee().born(BIRTH).contract("CDI"), ENTRY)
            .employment()
            .trancheWindows()
            .getOrDefault(Tranche.C, DayWindow.NEVER);
    assertThat(tranche.contains(day)).isEqualTo(counts);
  }

  @ParameterizedTest(name = "entered on {0}: {1}")
  @CsvSource({"2025-12-15, true", "2025-12-14, false", "2026-06-15, true", "2026-09-01, true"})
  void a_job_change_is_an_entry_of_the_last_six_months_or_to_come(LocalDate entry, boolean counts) {
    var day = LocalDate.of(2026, 6, 15);
    assertThat(facts(employee(), entry).employment().jobChange().contains(day)).isEqualTo(counts);
  }

  @Test
  void a_transfer_among_the_reasons_is_a_job_change_at_any_time() {
    assertThat(facts(employee().reasons("18"), LocalDate.of(2010, 1, 1)).employment().jobChange())
        .isEqualTo(DayWindow.ALWAYS);
  }

  @Test
  void a_criterion_that_is_not_met_grants_nothing() {
    policy(Tranche.A, PolicyCriterion.WORK_STUDY, PolicyCriterion.CLOSER_TO_WORK);
    assertThat(facts(employee().contract("CDI"), ENTRY).employment().trancheWindows()).isEmpty();
    assertThat(facts(employee().contract("APP"), ENTRY).employment().trancheWindows())
        .isEqualTo(Map.of(Tranche.A, DayWindow.ALWAYS));
  }

  @Test
  void a_company_outside_the_reference_leaves_size_and_points_open() {
    var employment =
        facts(SampleRecord.aSingleEmployee(1).employedBy("808080808"), ENTRY).employment();
    assertThat(employment.headcount().isKnown()).isFalse();
    assertThat(employment.sizeClass().isKnown()).isFalse();
    assertThat(employment.contribution()).isEqualTo(Contribution.NONE);
    assertThat(employment.companies()).isEmpty();
  }

  @Test
  void an_old_home_that_is_not_on_the_map_is_unknown() {
    assertThat(
            facts(employee().living(SampleCommunes.SAINT_PIERRE.code()), ENTRY)
                .currentCommune()
                .isKnown())
        .isFalse();
    assertThat(facts(employee().living(new CommuneCode("99999")), ENTRY).currentCommune().isKnown())
        .isFalse();
    assertThat(facts(employee().living(SampleCommunes.GRENOBLE.code()), ENTRY).currentCommune())
        .isEqualTo(Fact.known(SampleCommunes.GRENOBLE.code()));
  }

  @Test
  void accepting_other_communes_widens_to_the_departement() {
    var places =
        reading.places(employee().searching(SampleCommunes.LYON_6.code()).widened().record());
    assertThat(places.include(SampleCommunes.LYON_1)).isTrue();
    assertThat(places.include(SampleCommunes.GRENOBLE)).isFalse();
  }

  @Test
  void days_joined_by_or_count_whenever_one_does() {
    var day = LocalDate.of(2026, 6, 15);
    var early = new DayWindow(LocalDate.MIN, day);
    var late = new DayWindow(day.plusDays(1), LocalDate.MAX);
    assertThat(early.or(late).contains(day.minusDays(1))).isTrue();
    assertThat(early.or(late).contains(day)).isFalse();
    assertThat(early.or(late).contains(day.plusDays(1))).isTrue();
    assertThat(new DayWindow(day, day)).isEqualTo(DayWindow.NEVER);
  }

  private CandidateFacts facts(SampleRecord record, LocalDate entry) {
    var request =
        SampleRequest.imported(1, ACCOUNT, record.record()).completed(SampleRequest.entered(entry));
    return reading.of(request, 6);
  }

  private SampleRecord employee() {
    if (!companies.bySiren(SIREN).isKnown()) {
      policy(Tranche.B);
    }
    return SampleRecord.aSingleEmployee(1).employedBy(SIREN);
  }

  private void policy(Tranche tranche, PolicyCriterion... criteria) {
    companies.put(
        new Company(
            new CompanyId(new UUID(0, 9)),
            SIREN,
            "Ateliers du Rhône",
            Fact.unknown("parent company"),
            Sector.PRIVATE,
            320,
            SizeClass.MID_CAP,
            Contribution.CONTRIBUTING,
            EmployerConfirmation.CONFIRMED,
            new HousingPolicy(Map.of(tranche, Set.of(criteria)), 3)));
  }
}
