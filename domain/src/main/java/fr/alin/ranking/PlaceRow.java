package fr.alin.ranking;

import fr.alin.eligibility.Finding.Judgement;
import fr.alin.reference.SizeClass;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * One phase of one request in one searched place, as the table keeps it and {@link PlaceColumns}
 * reads it: whole numbers only, so that a node holds millions of them. Days are counted from 1970.
 *
 * @param gone the phase was taken away; nothing but the request and {@code validFrom} counts then
 * @param validFrom first day of the phase
 * @param validUntil first day after it; {@link #FOR_EVER} for none
 * @param socialIncome in cents a year; {@link #UNKNOWN} when it is unknown, as the next two
 * @param home index of the old home's commune ({@link Surroundings#index}); {@link #UNKNOWN} for none
 * @param staticPoints own points that do not depend on the offer
 * @param sizeClass of the employer, 0 when unknown, else the ordinal of {@link SizeClass} plus one
 * @param able the employer's size lets the household apply
 */
public record PlaceRow(
    UUID request,
    boolean gone,
    int validFrom,
    int validUntil,
    int persons,
    int socialCategory,
    int intermediateCategory,
    long socialIncome,
    long intermediateIncome,
    long monthlyIncome,
    long housingBenefit,
    int home,
    boolean jobChange,
    int staticPoints,
    int sizeClass,
    boolean able,
    boolean numberValid,
    int registeredOn,
    Collection<UUID> companies) {

  public static final int UNKNOWN = -1;
  public static final int FOR_EVER = Integer.MAX_VALUE;
  private static final int MOST_PERSONS = 255;

  public PlaceRow {
    companies = List.copyOf(companies);
    if (!gone) {
      if (persons < 0 || persons > MOST_PERSONS) {
        throw new IllegalArgumentException("persons outside 0 to " + MOST_PERSONS);
      }
      if (outside(socialCategory) || outside(intermediateCategory)) {
        throw new IllegalArgumentException("category outside 0 to the highest");
      }
      if (sizeClass < 0 || sizeClass > SizeClass.values().length) {
        throw new IllegalArgumentException("sizeClass outside 0 to 3");
      }
      if (validUntil <= validFrom) {
        throw new IllegalArgumentException("validUntil is not after validFrom");
      }
    }
  }

  private static boolean outside(int category) {
    return category < 0 || category > OfferBounds.HIGHEST_CATEGORY;
  }

  /** The phase of a projection. */
  public static PlaceRow of(RequestId request, CandidateProjection projection) {
    return new PlaceRow(
        request.value(),
        false,
        day(projection.day()),
        day(projection.changesOn()),
        projection.sizeForDwelling(),
        projection.socialCategory(),
        projection.intermediateCategory(),
        cents(projection.socialIncome()),
        cents(projection.intermediateIncome()),
        cents(projection.monthlyIncome()),
        projection.housingBenefit().cents(),
        projection.homeCommune().map(code -> Surroundings.index(code.value())).orElse(UNKNOWN),
        projection.jobChange(),
        projection.under30Points()
            + projection.commissionRefusalPoints()
            + projection.refusedAllocationPoints()
            + projection.companyPoints(),
        sizeClass(projection.sizeClass()),
        projection.employerSize() == Judgement.MET,
        projection.numberValid().orElse(false),
        day(projection.firstRegisteredOn()),
        projection.companies().stream().map(CompanyId::value).toList());
  }

  /** A phase that is there no more. */
  public static PlaceRow gone(UUID request, int validFrom) {
    return new PlaceRow(
        request, true, validFrom, FOR_EVER, 0, 0, 0, 0, 0, 0, 0, 0, false, 0, 0, false, false, 0,
        List.of());
  }

  /** Days from 1970; whatever lies beyond is for ever. */
  public static int day(LocalDate date) {
    return (int) Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, (long) FOR_EVER);
  }

  /** 0 when unknown, else the ordinal plus one. */
  public static int sizeClass(Fact<SizeClass> size) {
    return size.map(known -> known.ordinal() + 1).orElse(0);
  }

  private static long cents(Fact<Euros> amount) {
    return amount.map(Euros::cents).orElse((long) UNKNOWN);
  }

  /** Whether the phase holds on the day. */
  boolean isOn(int day) {
    return !gone && validFrom <= day && day < validUntil;
  }

  /** Whether any offer at all may be met; the others need not be kept in memory. */
  boolean mayBeEligible() {
    return able && monthlyIncome >= 0 && (socialIncome >= 0 || intermediateIncome >= 0);
  }
}
