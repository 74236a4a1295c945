package fr.alin.eligibility;

import fr.alin.reference.RuleParameters;
import fr.alin.request.ReferenceTaxIncome;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.time.LocalDate;

/**
 * Which year's tax income is held against the ceiling. The year of the decision names N: in 2026 the
 * income of 2024 counts (N-2), unless that of 2025 (N-1) is lower. Source: domain.md 1.1, 2.13, D13.
 */
public final class CountedIncome {

  private CountedIncome() {}

  /** Social housing: N-2, or N-1 when it is lower by at least 10 %. */
  public static Fact<Euros> social(
      Fact<ReferenceTaxIncome> income, LocalDate day, RuleParameters parameters) {
    var percent = parameters.thresholds().lowerIncomePercent();
    return income.flatMap(
        years ->
            years
                .of(day.getYear() - 2)
                .map(
                    twoYearsAgo ->
                        switch (years.of(day.getYear() - 1)) {
                          case Fact.Known<Euros>(var lastYear)
                              when lastYear.cents() <= lowered(twoYearsAgo.cents(), percent) ->
                              lastYear;
                          case Fact.Known<Euros> tooClose -> twoYearsAgo;
                          case Fact.Unknown<Euros> notGiven -> twoYearsAgo;
                        }));
  }

  /** Intermediate housing: the lower of N-2 and N-1, when N-1 is given. */
  public static Fact<Euros> intermediate(Fact<ReferenceTaxIncome> income, LocalDate day) {
    return income.flatMap(
        years ->
            years
                .of(day.getYear() - 2)
                .map(
                    twoYearsAgo ->
                        years
                            .of(day.getYear() - 1)
                            .map(
                                lastYear -> lastYear.isAtMost(twoYearsAgo) ? lastYear : twoYearsAgo)
                            .orElse(twoYearsAgo)));
  }

  /** The most that a year's income may be to count in place of a higher one of the year before. */
  static Euros mostToCount(Euros before, RuleParameters parameters) {
    return new Euros(lowered(before.cents(), parameters.thresholds().lowerIncomePercent()));
  }

  /** The highest amount that is lower by at least so many percent, without overflow. */
  private static long lowered(long cents, int percent) {
    var hundreds = cents / 100;
    var rest = cents % 100;
    return hundreds * (100 - percent) + Math.floorDiv(rest * (100 - percent), 100);
  }
}
