package fr.alin.ranking;

import fr.alin.company.Contribution;
import fr.alin.company.EmployerConfirmation;
import fr.alin.company.Sector;
import fr.alin.company.Tranche;
import fr.alin.consent.DisclosureLevel;
import fr.alin.eligibility.CandidateFacts;
import fr.alin.eligibility.EmploymentFacts;
import fr.alin.eligibility.EmploymentFacts.DayWindow;
import fr.alin.offer.OfferFacts;
import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.DwellingType;
import fr.alin.reference.FinancingCategory;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SizeClass;
import fr.alin.request.CoupleLink;
import fr.alin.request.Household;
import fr.alin.request.HouseholdMember;
import fr.alin.request.HouseholdMember.Role;
import fr.alin.request.ReferenceTaxIncome;
import fr.alin.request.SearchedPlaces;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Households and homes drawn so that borders and ties are frequent: few dates, few amounts, facts
 * missing now and then. The same seed draws the same.
 */
public final class RandomCandidates {

  private static final LocalDate MIDDLE = LocalDate.of(2026, 6, 15);
  private static final List<CompanyId> COMPANIES =
      List.of(
          new CompanyId(new UUID(0, 1)),
          new CompanyId(new UUID(0, 2)),
          new CompanyId(new UUID(0, 3)));
  private static final List<Commune> PLACED =
      SampleCommunes.ALL.stream().filter(commune -> commune.coordinates().isKnown()).toList();

  private final Random random;

  public RandomCandidates(Random random) {
    this.random = random;
  }

  /** Around two years, so that tables begin and end within. */
  public LocalDate day() {
    return oneIn(4)
        ? LocalDate.of(2024, 12, 31).plusDays(random.nextInt(3))
        : MIDDLE.plusDays(random.nextInt(900) - 500);
  }

  public CandidateFacts household(LocalDate day) {
    var members = members(day);
    var couple =
        members.stream().anyMatch(member -> member.role() == Role.CO_APPLICANT)
            ? pick(CoupleLink.values())
            : CoupleLink.NONE;
    return new CandidateFacts(
        new Household(members, couple, oneIn(6) ? 1 + random.nextInt(2) : 0),
        members.getFirst().birthDate(),
        oneIn(20) ? Fact.unknown("reference tax income") : Fact.known(taxIncome(day)),
        oneIn(15)
            ? Fact.unknown("monthly income")
            : Fact.known(Euros.euros(oneIn(10) ? 0 : 100L * random.nextInt(45))),
        oneIn(2) ? Euros.ZERO : Euros.cents(random.nextInt(40_000)),
        MIDDLE.minusDays(random.nextInt(40)),
        oneIn(10) ? Fact.unknown("current commune") : Fact.known(pick(PLACED).code()),
        random.nextInt(3),
        oneIn(3)
            ? Fact.known(day.minusMonths(12).plusDays(random.nextInt(20) - 10))
            : Fact.unknown("refusal"),
        employment(day),
        oneIn(15) ? Fact.unknown("searched places") : Fact.known(places()),
        oneIn(15)
            ? Fact.unknown("expiry of the unique number")
            : Fact.known(day.plusDays(random.nextInt(60) - 10)),
        oneIn(10));
  }

  public OfferFacts home() {
    return new OfferFacts(
        pick(SampleCommunes.ALL),
        pick(DwellingType.values()),
        pick(FinancingCategory.values()),
        Euros.cents(oneIn(3) ? 50_000 : oneIn(30) ? 0 : random.nextInt(90_000)),
        oneIn(4) ? Fact.known(pick(COMPANIES)) : Fact.unknown("reservation"));
  }

  /** Candidates of one offer with many ties; numbers differ. */
  public List<Candidate> population(int size) {
    var population = new ArrayList<Candidate>();
    for (var i = 0; i < size; i++) {
      population.add(candidate(i));
    }
    return population;
  }

  public Candidate candidate(int sequence) {
    return new Candidate(
        new UniqueNumber(String.format(Locale.ROOT, "0690126%06dGDPUB", sequence)),
        MIDDLE.minusDays(random.nextInt(25)),
        10 * (random.nextInt(6) - 1),
        size(),
        oneIn(3)
            ? Fact.unknown("application")
            : Fact.known(Instant.EPOCH.plusSeconds(random.nextInt(3))));
  }

  public Fact<SizeClass> size() {
    return oneIn(5) ? Fact.unknown("size class") : Fact.known(pick(SizeClass.values()));
  }

  private List<HouseholdMember> members(LocalDate day) {
    var members = new ArrayList<HouseholdMember>();
    members.add(adult(Role.APPLICANT, day));
    if (oneIn(2)) {
      members.add(adult(Role.CO_APPLICANT, day));
    }
    while (oneIn(3)) {
      members.add(adult(Role.OTHER, day));
    }
    while (members.size() < 12 && oneIn(2)) {
      members.add(
          new HouseholdMember(Role.DEPENDANT, day.minusYears(random.nextInt(18)), oneIn(10)));
    }
    return members;
  }

  /** Near 30, near a sum of 55, born now and then on 29 February. */
  private HouseholdMember adult(Role role, LocalDate day) {
    var birth =
        oneIn(10)
            ? LocalDate.of(1996, 2, 29)
            : day.minusYears(24 + random.nextInt(9)).plusDays(random.nextInt(5) - 2);
    return new HouseholdMember(role, birth, oneIn(12));
  }

  private ReferenceTaxIncome taxIncome(LocalDate day) {
    Map<Integer, Euros> years = new HashMap<>();
    for (var year = day.getYear() - 3; year <= day.getYear(); year++) {
      if (!oneIn(8)) {
        years.put(year, income());
      }
    }
    return new ReferenceTaxIncome(years);
  }

  private Euros income() {
    return switch (random.nextInt(5)) {
      case 0 -> Euros.cents(2_340_300 + random.nextInt(3) - 1);
      case 1 -> Euros.euros(25_000);
      case 2 -> Euros.euros(22_500);
      default -> Euros.euros(random.nextInt(60_000));
    };
  }

  private EmploymentFacts employment(LocalDate day) {
    var unknown = oneIn(12);
    var tranches = new EnumMap<Tranche, DayWindow>(Tranche.class);
    for (var tranche : Tranche.values()) {
      if (oneIn(2)) {
        tranches.put(tranche, window(day));
      }
    }
    var companies = new HashSet<CompanyId>();
    if (!unknown) {
      companies.add(pick(COMPANIES));
      companies.add(pick(COMPANIES));
    }
    return new EmploymentFacts(
        pick(Sector.values()),
        unknown
            ? Fact.unknown("headcount")
            : Fact.known(List.of(9, 10, 49, 50, 400).get(random.nextInt(5))),
        unknown ? Fact.unknown("size class") : size(),
        pick(Contribution.values()),
        pick(EmployerConfirmation.values()),
        pick(DisclosureLevel.values()),
        companies,
        tranches,
        window(day),
        Fact.unknown("commune of work"));
  }

  private DayWindow window(LocalDate day) {
    return switch (random.nextInt(6)) {
      case 0 -> DayWindow.ALWAYS;
      case 1 -> DayWindow.NEVER;
      case 2 -> new DayWindow(LocalDate.MIN, day.plusDays(random.nextInt(5) - 2));
      case 3 -> new DayWindow(day.plusDays(random.nextInt(5) - 2), LocalDate.MAX);
      case 4 ->
          new DayWindow(LocalDate.MIN, day.plusDays(random.nextInt(5) - 2))
              .or(new DayWindow(day.plusDays(random.nextInt(5)), LocalDate.MAX));
      default -> new DayWindow(day.minusDays(random.nextInt(3)), day.plusDays(random.nextInt(3)));
    };
  }

  private SearchedPlaces places() {
    Set<CommuneCode> communes = new HashSet<>();
    Set<DepartmentCode> departments = new HashSet<>();
    for (var i = 0; i < 6; i++) {
      communes.add(pick(SampleCommunes.ALL).code());
    }
    for (var i = 0; i < 3; i++) {
      departments.add(pick(SampleCommunes.ALL).department());
    }
    return new SearchedPlaces(communes, departments);
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  @SafeVarargs
  private <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
