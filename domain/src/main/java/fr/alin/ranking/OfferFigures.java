package fr.alin.ranking;

import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;

/**
 * The bounds of an offer in the form that the rank kernel wants: whole numbers of 32 bits wherever a
 * bound proves that they suffice. Made once for an offer, then read by every scan.
 *
 * <p>Why 32 bits never change an answer. Yearly incomes are kept below 2^30 and ceilings are cut to
 * 2^30 − 1: an income under a ceiling is under the cut one and the reverse. Monthly income and benefit
 * are kept up to {@link #NARROW_CENTS}, hence means below 2^30, and a smallest need beyond 2^30 is cut
 * to 2^30. With rates between −200 and 200 percent, 100 taken off, the products stay below 750 million
 * and the costs within −500 and 250 million, hence their differences below 2^31. Rows beyond these bounds are kept aside ({@link PlaceColumns}) and judged in 64 bits; for
 * an offer beyond them ({@link #isNarrow()} false) every row is.
 */
public final class OfferFigures {

  /** Largest monthly amount judged in 32 bits: 25 000 euros. */
  static final int NARROW_CENTS = 2_500_000;

  /** Yearly incomes from here on are judged in 64 bits. */
  static final int YEARLY_LIMIT = 1 << 30;

  private static final int NARROW_RATE = 200;
  private static final int NARROW_POINTS = 255;

  final int minPersons;
  final int maxPersons;
  final boolean social;
  final boolean numberAsked;
  final long[] ceilings;
  final long leastMeans;
  final long rent;
  final int mobility;
  final int effort;
  final int bandFrom;
  final int bandTo;
  final int slope;
  final Surroundings near;
  private final Fact<CompanyId> reservedTo;

  /** A bit for each of the lineages; read only for a home that is reserved. */
  private final long[] employers;

  /** One more than each ceiling, cut to 32 bits: an income is under when it is less. */
  private final int[] narrowCeilings;

  private final int narrowLeastMeans;
  private final int reciprocal;
  private final boolean narrow;

  /** @param lineages those that the columns to be read were made with, after they were made */
  public OfferFigures(OfferBounds bounds, Lineages lineages, Surroundings near) {
    minPersons = bounds.minPersons();
    maxPersons = bounds.maxPersons();
    social = bounds.column() == OfferBounds.Column.SOCIAL;
    numberAsked = bounds.numberAsked();
    ceilings = bounds.ceilingCentsByCategory();
    leastMeans = bounds.minimumMeansCents();
    rent = bounds.rentWithChargesCents();
    mobility = bounds.mobilityPoints();
    effort = bounds.effortPoints();
    bandFrom = bounds.effortBandFrom();
    bandTo = bounds.effortBandTo();
    slope = bounds.effortSlope();
    reservedTo = bounds.reservedTo();
    employers = reservedTo.map(lineages::with).orElse(new long[0]);
    this.near = near;
    narrowCeilings = new int[ceilings.length];
    for (var i = 0; i < ceilings.length; i++) {
      narrowCeilings[i] = (int) Math.clamp(ceilings[i] + 1, 0L, (long) YEARLY_LIMIT);
    }
    narrowLeastMeans = (int) Math.clamp(leastMeans, 0L, (long) YEARLY_LIMIT);
    // Rounded up: for 0 to 255 points and slopes, (points × reciprocal) >>> 16 is points / slope,
    // because the excess of at most 254 / 65 536 of a point never reaches the next quotient.
    reciprocal = 65_535 / slope + 1;
    narrow =
        rent <= NARROW_CENTS
            && effort <= NARROW_POINTS
            && slope <= NARROW_POINTS
            && bandFrom - effort / slope >= -NARROW_RATE
            && bandTo + effort / slope + 1 <= NARROW_RATE;
  }

  public OfferFigures(OfferBounds bounds, Lineages lineages) {
    this(bounds, lineages, new Surroundings(bounds.nearCommunes()));
  }

  boolean isReserved() {
    return reservedTo.isKnown();
  }

  /** Whether the home is for people of that lineage; one numbered later is in no row of the columns. */
  boolean isFor(int lineage) {
    return !isReserved()
        || lineage >>> 6 < employers.length && (employers[lineage >>> 6] >>> lineage & 1) != 0;
  }

  boolean isNarrow() {
    return narrow;
  }

  int narrowCeiling(int category) {
    return narrowCeilings[category];
  }

  int narrowLeastMeans() {
    return narrowLeastMeans;
  }

  int reciprocal() {
    return reciprocal;
  }

  /** Points of the effort rate; the formula of {@link ProjectedMatch}. */
  int effortPoints(long monthlyIncome, long housingBenefit) {
    if (monthlyIncome == 0) {
      return 0;
    }
    var rate = Math.floorDiv(100L * (rent - housingBenefit), monthlyIncome);
    var distance = Math.max(0L, Math.max(bandFrom - rate, rate - bandTo));
    return distance > effort ? 0 : (int) Math.max(0L, effort - slope * distance);
  }

  /** A row that is kept aside: judged in 64 bits. */
  boolean admits(PlaceRow row) {
    var income = social ? row.socialIncome() : row.intermediateIncome();
    var category = social ? row.socialCategory() : row.intermediateCategory();
    return row.persons() >= minPersons
        && row.persons() <= maxPersons
        && (row.numberValid() || !numberAsked)
        && income >= 0
        && income <= ceilings[category]
        && row.monthlyIncome() + row.housingBenefit() >= leastMeans
        && reservedTo.map(company -> row.companies().contains(company.value())).orElse(true);
  }

  int ownPoints(PlaceRow row) {
    var far = row.jobChange() && row.home() >= 0 && near.outside(row.home()) == 1;
    return row.staticPoints()
        + (far ? mobility : 0)
        + effortPoints(row.monthlyIncome(), row.housingBenefit());
  }
}
