package fr.alin.eligibility;

import fr.alin.company.Contribution;
import fr.alin.company.EmployerConfirmation;
import fr.alin.company.Sector;
import fr.alin.company.Tranche;
import fr.alin.consent.DisclosureLevel;
import fr.alin.eligibility.EmploymentFacts.DayWindow;
import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SizeClass;
import fr.alin.request.CoupleLink;
import fr.alin.request.Household;
import fr.alin.request.HouseholdMember;
import fr.alin.request.HouseholdMember.Role;
import fr.alin.request.ReferenceTaxIncome;
import fr.alin.request.SearchedPlaces;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A whole household to start from: single, 40, no child, a little income, employed by a small firm
 * without contribution, searching in Lyon. Each test changes only what it is about.
 */
public final class SampleCandidate {

  public static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  public static final LocalDate BIRTH = LocalDate.of(1986, 2, 3);
  public static final CompanyId EMPLOYER = new CompanyId(new UUID(0, 7));

  private final List<HouseholdMember> members = new ArrayList<>();
  private CoupleLink couple = CoupleLink.NONE;
  private int births;
  private LocalDate birthDate = BIRTH;
  private Fact<ReferenceTaxIncome> taxIncome = income(2024, Euros.euros(20_000));
  private Fact<Euros> monthlyIncome = Fact.known(Euros.euros(1_800));
  private Euros benefit = Euros.ZERO;
  private LocalDate registeredOn = LocalDate.of(2022, 3, 14);
  private Fact<CommuneCode> home = Fact.known(SampleCommunes.LYON_1.code());
  private int commissionRefusals;
  private Fact<LocalDate> refusedOn = Fact.unknown("refusal");
  private Sector sector = Sector.PRIVATE;
  private Fact<Integer> headcount = Fact.known(120);
  private Fact<SizeClass> sizeClass = Fact.known(SizeClass.SME);
  private Contribution contribution = Contribution.NONE;
  private EmployerConfirmation confirmation = EmployerConfirmation.PENDING;
  private DisclosureLevel disclosure = DisclosureLevel.ANONYMOUS;
  private Set<CompanyId> companies = Set.of(EMPLOYER);
  private final Map<Tranche, DayWindow> tranches = new EnumMap<>(Tranche.class);
  private DayWindow jobChange = DayWindow.NEVER;
  private Fact<SearchedPlaces> places =
      Fact.known(new SearchedPlaces(Set.of(SampleCommunes.LYON.code()), Set.of()));
  private Fact<LocalDate> expiresOn = Fact.known(TODAY.plusMonths(5));
  private boolean priority;

  public static SampleCandidate single() {
    return new SampleCandidate();
  }

  public static SampleCandidate couple() {
    return single().with(Role.CO_APPLICANT, LocalDate.of(1988, 9, 9)).linked(CoupleLink.MARRIED);
  }

  public SampleCandidate with(Role role, LocalDate birth) {
    members.add(new HouseholdMember(role, birth, false));
    return this;
  }

  public SampleCandidate withDisabled(Role role) {
    members.add(new HouseholdMember(role, LocalDate.of(1990, 1, 1), true));
    return this;
  }

  public SampleCandidate children(int count) {
    for (var i = 0; i < count; i++) {
      with(Role.DEPENDANT, LocalDate.of(2014, 5, 1).plusYears(i));
    }
    return this;
  }

  public SampleCandidate linked(CoupleLink link) {
    couple = link;
    return this;
  }

  public SampleCandidate expecting(int count) {
    births = count;
    return this;
  }

  public SampleCandidate born(LocalDate day) {
    birthDate = day;
    return this;
  }

  public SampleCandidate taxed(int year, Euros amount) {
    var known = new HashMap<>(taxIncome.map(ReferenceTaxIncome::byYear).orElse(Map.of()));
    known.put(year, amount);
    taxIncome = Fact.known(new ReferenceTaxIncome(known));
    return this;
  }

  public SampleCandidate taxedOnly(int year, Euros amount) {
    taxIncome = income(year, amount);
    return this;
  }

  public SampleCandidate earning(long eurosAMonth) {
    return earning(Euros.euros(eurosAMonth));
  }

  public SampleCandidate earning(Euros monthly) {
    monthlyIncome = Fact.known(monthly);
    return this;
  }

  public SampleCandidate withoutKnownIncome() {
    monthlyIncome = Fact.unknown("monthly income");
    return this;
  }

  public SampleCandidate benefiting(Euros monthly) {
    benefit = monthly;
    return this;
  }

  public SampleCandidate registered(LocalDate day) {
    registeredOn = day;
    return this;
  }

  public SampleCandidate living(Commune place) {
    home = Fact.known(place.code());
    return this;
  }

  public SampleCandidate livingSomewhere() {
    home = Fact.unknown("current commune");
    return this;
  }

  public SampleCandidate refusedByCommissions(int count) {
    commissionRefusals = count;
    return this;
  }

  public SampleCandidate refusedAnAllocation(LocalDate day) {
    refusedOn = Fact.known(day);
    return this;
  }

  public SampleCandidate employedIn(Sector employerSector, int persons) {
    sector = employerSector;
    headcount = Fact.known(persons);
    return this;
  }

  public SampleCandidate employedBySomeUnknownCompany() {
    headcount = Fact.unknown("headcount of the employer");
    sizeClass = Fact.unknown("size class of the employer");
    companies = Set.of();
    return this;
  }

  public SampleCandidate ofSize(SizeClass size) {
    sizeClass = Fact.known(size);
    return this;
  }

  public SampleCandidate confirmedBy(
      Contribution kind, EmployerConfirmation said, DisclosureLevel level) {
    contribution = kind;
    confirmation = said;
    disclosure = level;
    return this;
  }

  public SampleCandidate confirmed() {
    return confirmedBy(
        Contribution.CONTRIBUTING, EmployerConfirmation.CONFIRMED, DisclosureLevel.SUPPORTED);
  }

  public SampleCandidate granted(Tranche... which) {
    for (var tranche : which) {
      tranches.put(tranche, DayWindow.ALWAYS);
    }
    return this;
  }

  public SampleCandidate granted(Tranche tranche, DayWindow window) {
    tranches.put(tranche, window);
    return this;
  }

  public SampleCandidate changingJobs() {
    return changingJobs(DayWindow.ALWAYS);
  }

  public SampleCandidate changingJobs(DayWindow window) {
    jobChange = window;
    return this;
  }

  public SampleCandidate searching(SearchedPlaces wish) {
    places = Fact.known(wish);
    return this;
  }

  public SampleCandidate simulated() {
    places = Fact.unknown("searched places");
    expiresOn = Fact.unknown("expiry of the unique number");
    return this;
  }

  public SampleCandidate expiring(LocalDate lastDay) {
    expiresOn = Fact.known(lastDay);
    return this;
  }

  public SampleCandidate inPriority() {
    priority = true;
    return this;
  }

  public SampleCandidate employedBy(Set<CompanyId> lineage) {
    companies = lineage;
    return this;
  }

  public CandidateFacts facts() {
    var everybody = new ArrayList<HouseholdMember>();
    everybody.add(new HouseholdMember(Role.APPLICANT, birthDate, false));
    everybody.addAll(members);
    return new CandidateFacts(
        new Household(everybody, couple, births),
        birthDate,
        taxIncome,
        monthlyIncome,
        benefit,
        registeredOn,
        home,
        commissionRefusals,
        refusedOn,
        new EmploymentFacts(
            sector,
            headcount,
            sizeClass,
            contribution,
            confirmation,
            disclosure,
            companies,
            tranches,
            jobChange,
            Fact.unknown("commune of work")),
        places,
        expiresOn,
        priority);
  }

  private static Fact<ReferenceTaxIncome> income(int year, Euros amount) {
    return Fact.known(new ReferenceTaxIncome(Map.of(year, amount)));
  }
}
