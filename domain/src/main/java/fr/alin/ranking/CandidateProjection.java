package fr.alin.ranking;

import fr.alin.company.Tranche;
import fr.alin.eligibility.Ages;
import fr.alin.eligibility.CandidateFacts;
import fr.alin.eligibility.CountedIncome;
import fr.alin.eligibility.EmployerAccess;
import fr.alin.eligibility.EmploymentFacts.DayWindow;
import fr.alin.eligibility.Finding.Judgement;
import fr.alin.eligibility.HouseholdCategory;
import fr.alin.eligibility.NumberValidity;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Parameters;
import fr.alin.reference.RuleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.scoring.CompanyPoints;
import fr.alin.scoring.Scoring;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything about a household that rules and points need and that does not depend on the offer,
 * computed for a day. Stored as one narrow row, so that the database counts and ranks without
 * recomputing ages or windows; {@link ProjectedMatch} is the formula over it.
 *
 * @param day for which it was computed; true until the eve of {@code changesOn}, as long as neither
 *     the facts nor the rule set in force change
 * @param sizeForDwelling persons, expected births included
 * @param socialIncome tax income held against the PLAI, PLUS and PLS ceilings in the year of the day
 * @param homeCommune the old home; unknown gives no mobility
 * @param companyPoints confirmation and tranches together
 * @param numberValid whether the unique number is valid on the day
 * @param companies the employer and its parents
 * @param changesOn the first later day on which time alone can change something; {@link
 *     LocalDate#MAX} for never
 */
public record CandidateProjection(
    LocalDate day,
    int sizeForDwelling,
    int socialCategory,
    int intermediateCategory,
    Fact<Euros> socialIncome,
    Fact<Euros> intermediateIncome,
    Fact<Euros> monthlyIncome,
    Euros housingBenefit,
    Fact<CommuneCode> homeCommune,
    int under30Points,
    boolean jobChange,
    int commissionRefusalPoints,
    int refusedAllocationPoints,
    int companyPoints,
    Fact<SizeClass> sizeClass,
    Judgement employerSize,
    Fact<Boolean> numberValid,
    Set<CompanyId> companies,
    LocalDate firstRegisteredOn,
    LocalDate changesOn) {

  /** How many days ahead phases are computed. */
  public static final int HORIZON_DAYS = 30;

  /** Raised by whoever changes how a projection is computed: stored ones are then due at once. */
  private static final int FORMULA = 1;

  public CandidateProjection {
    companies = Set.copyOf(companies);
    if (!changesOn.isAfter(day)) {
      throw new IllegalArgumentException("changesOn is not after the day");
    }
  }

  public static CandidateProjection of(
      CandidateFacts facts, LocalDate day, RuleParameters parameters) {
    var employment = facts.employment();
    return new CandidateProjection(
        day,
        facts.household().sizeForDwelling(),
        HouseholdCategory.social(facts.household(), day, parameters),
        HouseholdCategory.intermediate(facts.household()),
        CountedIncome.social(facts.taxIncome(), day, parameters),
        CountedIncome.intermediate(facts.taxIncome(), day),
        facts.monthlyIncome(),
        facts.housingBenefit(),
        facts.currentCommune(),
        Scoring.under30Points(facts, day, parameters),
        employment.jobChange().contains(day),
        Scoring.commissionRefusalPoints(facts, parameters),
        Scoring.refusedAllocationPoints(facts, day, parameters),
        CompanyPoints.confirmed(employment, parameters)
            + Stream.of(Tranche.values())
                .mapToInt(tranche -> CompanyPoints.tranche(employment, tranche, day, parameters))
                .sum(),
        employment.sizeClass(),
        EmployerAccess.judge(facts, parameters),
        NumberValidity.on(facts, day),
        employment.companies(),
        facts.firstRegisteredOn(),
        changesOn(facts, day, parameters));
  }

  /**
   * The projections of consecutive spans of days, each ending where the next one begins: that of
   * {@code from}, and every other that begins within {@link #HORIZON_DAYS} days. A change of the rule
   * set in force ends a span like any birthday. Spans that differ in nothing are one.
   *
   * @param facts as read under the rules in force on a day
   */
  public static List<CandidateProjection> phases(
      Function<RuleParameters, CandidateFacts> facts, LocalDate from, Parameters parameters) {
    var horizon = from.plusDays(HORIZON_DAYS);
    var phases = new ArrayList<CandidateProjection>();
    for (var day = from; !day.isAfter(horizon); day = phases.getLast().changesOn()) {
      var rules = parameters.inForceOn(day);
      var computed = of(facts.apply(rules), day, rules);
      var otherRules = parameters.changesAfter(day);
      var next =
          otherRules.isBefore(computed.changesOn()) ? computed.spanning(day, otherRules) : computed;
      if (!phases.isEmpty() && phases.getLast().differsOnlyInDaysFrom(next)) {
        next = phases.removeLast().spanning(next.changesOn());
      }
      phases.add(next);
    }
    return List.copyOf(phases);
  }

  /** Names what projections are computed by: the same name, the same projections. */
  public static String rules(Parameters parameters) {
    return FORMULA + "/" + parameters.fingerprint();
  }

  private boolean differsOnlyInDaysFrom(CandidateProjection other) {
    return spanning(other.day, other.changesOn).equals(other);
  }

  private CandidateProjection spanning(LocalDate until) {
    return spanning(day, until);
  }

  private CandidateProjection spanning(LocalDate from, LocalDate until) {
    return new CandidateProjection(
        from,
        sizeForDwelling,
        socialCategory,
        intermediateCategory,
        socialIncome,
        intermediateIncome,
        monthlyIncome,
        housingBenefit,
        homeCommune,
        under30Points,
        jobChange,
        commissionRefusalPoints,
        refusedAllocationPoints,
        companyPoints,
        sizeClass,
        employerSize,
        numberValid,
        companies,
        firstRegisteredOn,
        until);
  }

  /** Sum of the own lines that no offer changes: all but mobility and effort. */
  public int staticPoints() {
    return under30Points + commissionRefusalPoints + refusedAllocationPoints + companyPoints;
  }

  private static LocalDate changesOn(
      CandidateFacts facts, LocalDate day, RuleParameters parameters) {
    var young = Ages.turning(facts.employeeBirthDate(), parameters.thresholds().youngAge());
    var noLongerYoungCouple = HouseholdCategory.youngUntil(facts.household(), day, parameters);
    var nextTaxYear =
        facts.taxIncome().isKnown() ? LocalDate.of(day.getYear() + 1, 1, 1) : LocalDate.MAX;
    var expired = facts.numberExpiresOn().map(last -> last.plusDays(1)).orElse(LocalDate.MAX);
    var forgiven =
        facts
            .refusedAllocationOn()
            .map(refused -> refused.plusMonths(parameters.points().refusedAllocationMonths()))
            .orElse(LocalDate.MAX);
    var windows =
        Stream.concat(
                Stream.of(facts.employment().jobChange()),
                facts.employment().trancheWindows().values().stream())
            .flatMap(DayWindow::borders);
    return Stream.concat(
            Stream.of(young, noLongerYoungCouple, nextTaxYear, expired, forgiven), windows)
        .filter(later -> later.isAfter(day))
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MAX);
  }
}
