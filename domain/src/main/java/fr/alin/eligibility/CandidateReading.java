package fr.alin.eligibility;

import fr.alin.company.Companies;
import fr.alin.company.Company;
import fr.alin.company.Contribution;
import fr.alin.company.Employer;
import fr.alin.company.EmployerConfirmation;
import fr.alin.company.PolicyCriterion;
import fr.alin.company.Sector;
import fr.alin.company.Tranche;
import fr.alin.consent.DisclosureLevel;
import fr.alin.eligibility.EmploymentFacts.DayWindow;
import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Communes;
import fr.alin.reference.DepartmentCode;
import fr.alin.request.HouseholdIncome;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterRecord;
import fr.alin.request.SearchedPlaces;
import fr.alin.request.Siret;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads the facts of a candidate from a stored request and the company reference. The only way from
 * the one to the other: lists, ranks, closing and dashboard judge the same facts.
 */
public final class CandidateReading {

  private static final String TRANSFER = "18";
  private static final String CLOSER_TO_WORK = "19";

  private final Companies companies;
  private final Communes communes;

  public CandidateReading(Companies companies, Communes communes) {
    this.companies = companies;
    this.communes = communes;
  }

  /**
   * The facts of a request.
   *
   * @param jobChangeMonths how long after an entry date a person counts as changing jobs
   */
  public CandidateFacts of(HousingRequest request, int jobChangeMonths) {
    return of(request, employer(request), jobChangeMonths);
  }

  /** The same, for a caller that has read the employer together with other things. */
  public CandidateFacts of(HousingRequest request, Fact<Employer> employer, int jobChangeMonths) {
    return of(request, employer, jobChangeMonths, request.employee().birthDate());
  }

  /** The same as if the employee were born on another day, for whoever asks what an age changes. */
  public CandidateFacts of(
      HousingRequest request, Fact<Employer> employer, int jobChangeMonths, LocalDate birthDate) {
    var register = request.register();
    return new CandidateFacts(
        register.household(),
        birthDate,
        Fact.known(HouseholdIncome.taxIncome(register)),
        Fact.known(HouseholdIncome.monthly(register)),
        register.currentHousing().housingBenefit().orElse(Euros.ZERO),
        register.firstRegisteredOn(),
        currentCommune(register),
        request.commissionRefusals(),
        request.refusedAllocationOn(),
        employment(request, employer, jobChangeMonths, birthDate),
        Fact.known(places(register)),
        Fact.known(register.expiresOn()),
        request.priority());
  }

  /** The old home, when the reference places it on the map: elsewhere no distance can be told. */
  private Fact<CommuneCode> currentCommune(RegisterRecord register) {
    var housing = register.currentHousing().commune();
    var home =
        housing.isKnown()
            ? housing
            : register.applicant().address().map(RegisterRecord.Address::commune);
    return home.flatMap(
        code -> communes.byCode(code).flatMap(Commune::coordinates).map(place -> code));
  }

  /** Searched places; "accepts other communes" widens each commune to its département. */
  public SearchedPlaces places(RegisterRecord register) {
    var wish = register.wish();
    Set<DepartmentCode> departments = new HashSet<>(wish.departments());
    if (wish.widened()) {
      for (var code : wish.communes()) {
        communes.byCode(code).map(commune -> departments.add(commune.department()));
      }
    }
    return new SearchedPlaces(new HashSet<>(wish.communes()), departments);
  }

  private EmploymentFacts employment(
      HousingRequest request, Fact<Employer> employer, int jobChangeMonths, LocalDate birthDate) {
    var employee = request.employee();
    var jobChange = jobChange(request, jobChangeMonths);
    var workCommune = employee.job().flatMap(RegisterRecord.Job::workCommune);
    var disclosure = request.disclosure().orElse(DisclosureLevel.ANONYMOUS);
    return switch (employer) {
      case Fact.Unknown<Employer> u ->
          new EmploymentFacts(
              Sector.PRIVATE,
              Fact.unknown("headcount of the employer"),
              Fact.unknown("size class of the employer"),
              Contribution.NONE,
              EmployerConfirmation.PENDING,
              disclosure,
              Set.of(),
              Map.of(),
              jobChange,
              workCommune);
      case Fact.Known<Employer>(Employer(var known, var lineage)) ->
          new EmploymentFacts(
              known.sector(),
              Fact.known(known.headcount()),
              Fact.known(known.sizeClass()),
              known.contribution(),
              known.confirmation(),
              disclosure,
              lineage,
              tranches(request, birthDate, known, jobChange, jobChangeMonths),
              jobChange,
              workCommune);
    };
  }

  /** Transfer among the reasons, or an entry in the last months or to come (domain.md 2.13). */
  private static DayWindow jobChange(HousingRequest request, int months) {
    return request.register().reasons().contains(TRANSFER)
        ? DayWindow.ALWAYS
        : recruitment(request, months);
  }

  private static DayWindow recruitment(HousingRequest request, int months) {
    return request
        .complement()
        .companyEntryDate()
        .map(entry -> new DayWindow(LocalDate.MIN, entry.plusMonths(months).plusDays(1)))
        .orElse(DayWindow.NEVER);
  }

  private static Map<Tranche, DayWindow> tranches(
      HousingRequest request,
      LocalDate birthDate,
      Company company,
      DayWindow jobChange,
      int months) {
    var granted = new EnumMap<Tranche, DayWindow>(Tranche.class);
    company
        .policy()
        .tranches()
        .forEach(
            (tranche, criteria) -> {
              var days =
                  criteria.stream()
                      .map(criterion -> window(criterion, request, birthDate, jobChange, months))
                      .reduce(DayWindow.NEVER, DayWindow::or);
              if (!days.equals(DayWindow.NEVER)) {
                granted.put(tranche, days);
              }
            });
    return granted;
  }

  private static DayWindow window(
      PolicyCriterion criterion,
      HousingRequest request,
      LocalDate birthDate,
      DayWindow jobChange,
      int months) {
    var employee = request.employee();
    var contract = employee.job().map(RegisterRecord.Job::contract).orElse("");
    return switch (criterion) {
      case RECRUITMENT -> recruitment(request, months);
      case WORK_STUDY -> always(contract.equals("APP"));
      case JOB_MOBILITY -> jobChange;
      case CLOSER_TO_WORK -> always(request.register().reasons().contains(CLOSER_TO_WORK));
      case UNDER_30 -> new DayWindow(LocalDate.MIN, Ages.turning(birthDate, 30));
      case PERMANENT_OVER_TWO_YEARS ->
          contract.equals("CDI")
              ? request
                  .complement()
                  .companyEntryDate()
                  .map(entry -> new DayWindow(entry.plusYears(2), LocalDate.MAX))
                  .orElse(DayWindow.NEVER)
              : DayWindow.NEVER;
    };
  }

  private static DayWindow always(boolean met) {
    return met ? DayWindow.ALWAYS : DayWindow.NEVER;
  }

  /** The company that the request's SIRET names; unknown when the reference does not hold it. */
  public Fact<Employer> employer(HousingRequest request) {
    return siren(request).flatMap(companies::employer);
  }

  /** The employers of many requests at once. */
  public Map<RequestId, Employer> employers(Collection<HousingRequest> requests) {
    var sirens = new HashMap<RequestId, String>();
    requests.forEach(request -> siren(request).map(siren -> sirens.put(request.id(), siren)));
    var known = companies.employers(Set.copyOf(sirens.values()));
    var employers = new HashMap<RequestId, Employer>();
    sirens.forEach(
        (request, siren) -> {
          if (known.get(siren) instanceof Employer employer) {
            employers.put(request, employer);
          }
        });
    return employers;
  }

  private static Fact<String> siren(HousingRequest request) {
    return request.employerSiret().map(Siret::siren);
  }
}
