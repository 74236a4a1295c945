package fr.alin.scoring;

import fr.alin.company.Tranche;
import fr.alin.eligibility.Ages;
import fr.alin.eligibility.CandidateFacts;
import fr.alin.offer.OfferFacts;
import fr.alin.reference.Commune;
import fr.alin.reference.Communes;
import fr.alin.reference.Parameters;
import fr.alin.reference.RuleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.Fact.Known;
import fr.alin.shared.Fact.Unknown;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The points of a household on a home, as a sheet of lines. Every criterion is always listed, zero
 * points included, with the fact used: {@code key=value} pairs joined by {@code ;}, the word {@code
 * unknown} where a fact is missing. Sources: S1 and S2 (2020 deck), decisions D01 to D07.
 */
public final class Scoring {

  private static final String UNKNOWN = "unknown";
  private static final String ALS_SOURCE = "S1/S2";

  private final Parameters parameters;
  private final Communes communes;

  public Scoring(Parameters parameters, Communes communes) {
    this.parameters = parameters;
    this.communes = communes;
  }

  /** The nine own lines: they depend on this household, this home and this day alone. */
  public ScoreSheet own(CandidateFacts household, OfferFacts offer, LocalDate on) {
    var set = parameters.inForceOn(on);
    return new ScoreSheet(
        Stream.concat(
                Stream.of(
                    under30(household, on, set),
                    mobility(household, offer, on, set),
                    effort(household, offer, set),
                    commissionRefusal(household, set),
                    refusedAllocation(household, on, set),
                    confirmation(household, set)),
                Stream.of(Tranche.values()).map(tranche -> tranche(household, tranche, on, set)))
            .toList());
  }

  /** The two relative lines: seniority among the others, and the boost in force. */
  public List<ScoreLine> relative(
      int strictlyOlder, Fact<SizeClass> employer, Fact<SizeClass> boosted, RuleParameters set) {
    return List.of(
        new ScoreLine(
            Criterion.SENIORITY,
            set.points().seniorityFor(strictlyOlder),
            set.points().seniority(),
            "olderApplicants=" + strictlyOlder,
            ALS_SOURCE + "; D04"),
        new ScoreLine(
            Criterion.BALANCING,
            set.points().balancingFor(employer, boosted),
            set.points().balancing(),
            "employer=" + text(employer) + ";boost=" + (boosted.isKnown() ? text(boosted) : "none"),
            ALS_SOURCE + "; D07"));
  }

  private static ScoreLine under30(CandidateFacts household, LocalDate on, RuleParameters set) {
    var age = Ages.on(household.employeeBirthDate(), on);
    return new ScoreLine(
        Criterion.UNDER_30,
        under30Points(household, on, set),
        set.points().under30(),
        "age=" + age,
        ALS_SOURCE + "; domain.md 2.5");
  }

  /** Age strictly below 30 in completed years; the person is the one to whose job the request is attached. */
  public static int under30Points(CandidateFacts household, LocalDate on, RuleParameters set) {
    return Ages.on(household.employeeBirthDate(), on) < set.thresholds().youngAge()
        ? set.points().under30()
        : 0;
  }

  private ScoreLine mobility(
      CandidateFacts household, OfferFacts offer, LocalDate on, RuleParameters set) {
    var jobChange = household.employment().jobChange().contains(on);
    var metres = metresToNewHome(household, offer);
    var far = metres.map(distance -> distance > set.thresholds().mobilityMetres()).orElse(false);
    return new ScoreLine(
        Criterion.GEOGRAPHIC_MOBILITY,
        jobChange && far ? set.points().mobility() : 0,
        set.points().mobility(),
        // Rounded up, so that a distance just over the border reads as over it.
        "distanceKm="
            + text(metres.map(distance -> Math.ceilDiv(distance, 1000L)))
            + ";jobChange="
            + jobChange,
        ALS_SOURCE + "; D05");
  }

  private Fact<Long> metresToNewHome(CandidateFacts household, OfferFacts offer) {
    return household
        .currentCommune()
        .flatMap(communes::byCode)
        .flatMap(Commune::coordinates)
        .flatMap(old -> offer.commune().coordinates().map(old::metresTo));
  }

  private static ScoreLine effort(CandidateFacts household, OfferFacts offer, RuleParameters set) {
    var rate =
        household
            .monthlyIncome()
            .flatMap(
                income -> effortRate(offer.rentWithCharges(), household.housingBenefit(), income));
    return new ScoreLine(
        Criterion.EFFORT_RATE,
        rate.map(set.points()::effortFor).orElse(0),
        set.points().effort(),
        "effort=" + text(rate),
        ALS_SOURCE + "; D03; CCH R.441-3-1");
  }

  /** Whole percent of the income that the rent less the benefit takes, truncated; unknown without income. */
  public static Fact<Long> effortRate(Euros rentWithCharges, Euros benefit, Euros monthlyIncome) {
    if (monthlyIncome.equals(Euros.ZERO)) {
      return Fact.unknown("monthly income");
    }
    var cost = Math.subtractExact(rentWithCharges.cents(), benefit.cents());
    return Fact.known(Math.floorDiv(Math.multiplyExact(100L, cost), monthlyIncome.cents()));
  }

  private static ScoreLine commissionRefusal(CandidateFacts household, RuleParameters set) {
    return new ScoreLine(
        Criterion.COMMISSION_REFUSAL,
        commissionRefusalPoints(household, set),
        set.points().commissionRefusal(),
        "commissionRefusals=" + household.commissionRefusals(),
        ALS_SOURCE + "; domain.md 2.5");
  }

  /** Once, however many commissions did not allocate. */
  public static int commissionRefusalPoints(CandidateFacts household, RuleParameters set) {
    return household.commissionRefusals() > 0 ? set.points().commissionRefusal() : 0;
  }

  private static ScoreLine refusedAllocation(
      CandidateFacts household, LocalDate on, RuleParameters set) {
    return new ScoreLine(
        Criterion.REFUSED_ALLOCATION,
        refusedAllocationPoints(household, on, set),
        0,
        "refusedOn=" + household.refusedAllocationOn().map(LocalDate::toString).orElse("none"),
        ALS_SOURCE + "; domain.md 2.8");
  }

  /** Taken off while the day lies before the refusal and twelve months. */
  public static int refusedAllocationPoints(
      CandidateFacts household, LocalDate on, RuleParameters set) {
    return household
        .refusedAllocationOn()
        .map(refused -> on.isBefore(refused.plusMonths(set.points().refusedAllocationMonths())))
        .map(counts -> counts ? set.points().refusedAllocation() : 0)
        .orElse(0);
  }

  private static ScoreLine confirmation(CandidateFacts household, RuleParameters set) {
    var employment = household.employment();
    return new ScoreLine(
        Criterion.COMPANY_CONFIRMED,
        CompanyPoints.confirmed(employment, set),
        set.points().companyConfirmed(),
        "contribution="
            + employment.contribution()
            + ";confirmation="
            + employment.confirmation()
            + ";level="
            + employment.disclosure().number(),
        ALS_SOURCE + "; D06");
  }

  private static ScoreLine tranche(
      CandidateFacts household, Tranche tranche, LocalDate on, RuleParameters set) {
    var employment = household.employment();
    return new ScoreLine(
        criterion(tranche),
        CompanyPoints.tranche(employment, tranche, on, set),
        CompanyPoints.maximum(tranche, set),
        "granted="
            + CompanyPoints.isGranted(employment, tranche, on)
            + ";companyPoints="
            + CompanyPoints.areOpen(employment),
        tranche == Tranche.B ? ALS_SOURCE + "; D06; D01" : ALS_SOURCE + "; D06");
  }

  private static Criterion criterion(Tranche tranche) {
    return switch (tranche) {
      case A -> Criterion.TRANCHE_A;
      case B -> Criterion.TRANCHE_B;
      case C -> Criterion.TRANCHE_C;
    };
  }

  private static <T> String text(Fact<T> fact) {
    return switch (fact) {
      case Known<T>(var value) -> String.valueOf(value);
      case Unknown<T> missing -> UNKNOWN;
    };
  }
}
