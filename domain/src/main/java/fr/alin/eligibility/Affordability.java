package fr.alin.eligibility;

import fr.alin.reference.RuleParameters;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;

/**
 * Income and housing benefit must reach three times the rent with charges; nothing at all affords
 * nothing. Source: handbook (S3), D11, domain.md 2.13.
 */
public final class Affordability {

  private Affordability() {}

  /** The least means (income and benefit, in cents a month) that afford a rent. */
  public static long leastMeansCents(Euros rentWithCharges, RuleParameters parameters) {
    var hundredfold = rentWithCharges.times(parameters.thresholds().meansPerRentPercent()).cents();
    return Math.max(1, Math.ceilDiv(hundredfold, 100L));
  }

  /** The highest rent with charges that a household affords, rounded down to the cent. */
  public static Fact<Euros> maximumRent(
      Fact<Euros> monthlyIncome, Euros housingBenefit, RuleParameters parameters) {
    return monthlyIncome.map(
        income ->
            new Euros(
                income.plus(housingBenefit).times(100).cents()
                    / parameters.thresholds().meansPerRentPercent()));
  }
}
