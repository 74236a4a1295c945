package fr.alin.reference;

import fr.alin.shared.Bounds;
import fr.alin.shared.Fact;
import java.time.Duration;
import java.util.List;

/**
 * One dated set of the figures that the rules, the points and the deadlines use. A set whose figures
 * contradict one another refuses to load: the platform had rather not start than rank people by a
 * broken scale. Source: domain.md 0 and 2.5; every figure keeps its own source in {@link RuleSet}.
 *
 * @param version published name, for instance {@code 2026.1}; stored with every decision
 */
public record RuleParameters(String version, Points points, Thresholds thresholds, Delays delays) {

  public RuleParameters {
    Bounds.text("version", 20, version);
  }

  /** How long after the entry into the company a job change counts. */
  public int jobChangeMonths() {
    return thresholds.jobChangeMonths();
  }

  /**
   * The scale. The three blocks have published maxima (D02): a set that does not add up is refused.
   *
   * @param effortBandFrom first effort rate, in percent, that earns every point
   * @param effortBandTo last one
   * @param effortSlope points lost by percentage point outside the band (D03)
   * @param refusedAllocation negative: taken off after the refusal of an allocated home
   * @param refusedAllocationMonths how long it is taken off, from the day of the refusal
   * @param seniority of the oldest request on an offer; one less by rank (D04)
   * @param territory maximum of the territory's own scale; 0 while none is configured
   */
  public record Points(
      int under30,
      int mobility,
      int effort,
      int effortBandFrom,
      int effortBandTo,
      int effortSlope,
      int commissionRefusal,
      int refusedAllocation,
      int refusedAllocationMonths,
      int seniority,
      int companyConfirmed,
      int trancheA,
      int trancheB,
      int trancheC,
      int balancing,
      int territory) {

    public static final int ALS_MAXIMUM = 240;
    public static final int COMPANY_MAXIMUM = 520;
    public static final int BALANCING_MAXIMUM = 240;
    public static final int TOTAL_MAXIMUM = 1000;
    public static final int LOWEST = -40;

    public Points {
      require(
          under30 >= 0 && mobility >= 0 && effort >= 0 && commissionRefusal >= 0 && seniority >= 0,
          "a criterion of the ALS block is below zero");
      require(
          companyConfirmed >= 0 && trancheA >= 0 && trancheB >= 0 && trancheC >= 0,
          "a criterion of the company block is below zero");
      var als = under30 + mobility + effort + commissionRefusal + seniority;
      var company = companyConfirmed + trancheA + trancheB + trancheC;
      require(als == ALS_MAXIMUM, "the ALS block does not add up to " + ALS_MAXIMUM);
      require(
          company == COMPANY_MAXIMUM, "the company block does not add up to " + COMPANY_MAXIMUM);
      require(balancing == BALANCING_MAXIMUM, "balancing is not " + BALANCING_MAXIMUM);
      require(als + company + balancing == TOTAL_MAXIMUM, "the total is not " + TOTAL_MAXIMUM);
      require(territory == 0, "territory has no rule yet, hence no points");
      require(
          refusedAllocation == LOWEST, "a refused allocation does not take " + -LOWEST + " off");
      require(refusedAllocationMonths > 0, "refusedAllocationMonths is not positive");
      require(effortBandFrom >= 0 && effortBandFrom <= effortBandTo, "the effort band is empty");
      require(effortSlope > 0, "effortSlope is not positive");
    }

    /** Points of an effort rate in whole percent, truncated; it may be negative (D03). */
    public int effortFor(long percent) {
      if (percent >= effortBandFrom && percent <= effortBandTo) {
        return effort;
      }
      // Beyond this distance nothing is left; comparing first keeps absurd rates from overflowing.
      var nothingLeft = effort / effortSlope + 1;
      if (percent < (long) effortBandFrom - nothingLeft
          || percent > (long) effortBandTo + nothingLeft) {
        return 0;
      }
      var distance = percent < effortBandFrom ? effortBandFrom - percent : percent - effortBandTo;
      return (int) Math.max(0, effort - effortSlope * distance);
    }

    /** Points of somebody who has so many strictly older requests beside them (D04). */
    public int seniorityFor(int strictlyOlder) {
      return Math.max(0, seniority - strictlyOlder);
    }

    /** All or nothing: the employer's class is the one boosted (D07). */
    public int balancingFor(Fact<SizeClass> employer, Fact<SizeClass> boosted) {
      return employer.isKnown() && employer.equals(boosted) ? balancing : 0;
    }
  }

  /**
   * The borders of the rules.
   *
   * @param youngAge "under 30" ends on this birthday
   * @param meansPerRentPercent income and benefit must reach this share of the rent (D11: 300)
   * @param mobilityMetres the new home must lie strictly farther than this from the old one (D05)
   * @param youngCoupleAgeSum highest sum of ages of a young couple
   * @param lowerIncomePercent N-1 counts when lower than N-2 by at least this much (D13)
   * @param jobChangeMonths how long after the entry into the company a job change counts
   * @param dwellings which homes fit how many persons: one row from 1 person up, the last one for
   *     all larger households
   * @param surfacePerFurtherPerson square metres beyond the last row
   * @param surfaceCap highest minimum surface, in square metres
   */
  public record Thresholds(
      int youngAge,
      int privateHeadcount,
      int agriculturalHeadcount,
      int meansPerRentPercent,
      long mobilityMetres,
      int youngCoupleAgeSum,
      int lowerIncomePercent,
      int jobChangeMonths,
      List<DwellingRow> dwellings,
      int surfacePerFurtherPerson,
      int surfaceCap) {

    public Thresholds {
      dwellings = Bounds.atMost(30, dwellings);
      require(youngAge > 0 && youngCoupleAgeSum > 0, "an age is not positive");
      require(privateHeadcount > 0 && agriculturalHeadcount > 0, "a headcount is not positive");
      require(meansPerRentPercent >= 100, "income may not be below the rent");
      require(mobilityMetres > 0, "mobilityMetres is not positive");
      require(
          lowerIncomePercent > 0 && lowerIncomePercent < 100, "lowerIncomePercent outside 1 to 99");
      require(jobChangeMonths > 0, "jobChangeMonths is not positive");
      require(!dwellings.isEmpty(), "no home fits anybody");
      for (var i = 0; i < dwellings.size(); i++) {
        require(dwellings.get(i).persons() == i + 1, "the rows of homes do not follow each other");
        require(
            i == 0 || dwellings.get(i).isAtLeast(dwellings.get(i - 1)),
            "a larger household fits a smaller home");
      }
      require(
          surfacePerFurtherPerson >= 0 && surfaceCap >= dwellings.getLast().minimumSurface(),
          "surfaces contradict one another");
    }

    /** The row for so many persons. */
    public DwellingRow dwellingFor(int persons) {
      return dwellings.get(Math.clamp(persons, 1, dwellings.size()) - 1);
    }

    /** Smallest surface for so many persons, in square metres. */
    public int minimumSurfaceFor(int persons) {
      var further = Math.max(0, persons - dwellings.size());
      return Math.min(
          surfaceCap, dwellingFor(persons).minimumSurface() + further * surfacePerFurtherPerson);
    }
  }

  /**
   * Homes for a number of persons.
   *
   * @param maximumRooms unknown when there is no upper bound
   * @param minimumSurface in square metres
   */
  public record DwellingRow(
      int persons, int minimumRooms, Fact<Integer> maximumRooms, int minimumSurface) {

    public DwellingRow {
      require(minimumRooms >= 1 && minimumRooms <= 6, "minimumRooms outside 1 to 6");
      require(maximumRooms.orElse(6) >= minimumRooms, "maximumRooms below minimumRooms");
      require(minimumSurface > 0, "minimumSurface is not positive");
    }

    private boolean isAtLeast(DwellingRow smaller) {
      return minimumRooms >= smaller.minimumRooms
          && maximumRooms.orElse(Integer.MAX_VALUE)
              >= smaller.maximumRooms.orElse(Integer.MAX_VALUE)
          && minimumSurface >= smaller.minimumSurface;
    }
  }

  /**
   * Delays and counts of the procedure.
   *
   * @param activation of the mailed link of a new account
   * @param importCode of the code that proves a unique number
   * @param importCodeAttempts wrong codes before a new one is needed
   * @param importCodeSendsPerHour codes sent for one import in an hour
   * @param publicationWorkingDays default window of an offer
   * @param answerDays shortest delay that a household gets to answer (R.441-10)
   * @param shortlist files reviewed after closing (D08)
   * @param designations files sent to the landlord at most (D08)
   * @param minimumCandidates below it a designation needs a reason (R.441-3)
   * @param liveApplications at the same time for one request (D09)
   */
  public record Delays(
      Duration activation,
      Duration importCode,
      int importCodeAttempts,
      int importCodeSendsPerHour,
      int publicationWorkingDays,
      int answerDays,
      int shortlist,
      int designations,
      int minimumCandidates,
      int liveApplications) {

    /** Shortest answer delay that the law allows (R.441-10), in days. */
    public static final int LEGAL_ANSWER_DAYS = 10;

    public Delays {
      require(activation.isPositive() && importCode.isPositive(), "a delay is not positive");
      require(importCodeAttempts > 0 && importCodeSendsPerHour > 0, "a limit is not positive");
      require(publicationWorkingDays > 0, "publicationWorkingDays is not positive");
      require(answerDays >= LEGAL_ANSWER_DAYS, "answerDays below the legal " + LEGAL_ANSWER_DAYS);
      require(designations >= 1 && designations <= shortlist, "designations outside the shortlist");
      require(minimumCandidates >= 1, "minimumCandidates is not positive");
      require(liveApplications >= 1, "liveApplications is not positive");
    }
  }

  private static void require(boolean holds, String broken) {
    if (!holds) {
      throw new IllegalArgumentException("broken parameter set: " + broken);
    }
  }
}
