package fr.alin.eligibility;

import fr.alin.eligibility.NearestChange.EarnMonthly;
import fr.alin.eligibility.NearestChange.OutOfReach;
import fr.alin.eligibility.NearestChange.PersonsInHome;
import fr.alin.eligibility.NearestChange.RenewNumber;
import fr.alin.eligibility.NearestChange.SearchIn;
import fr.alin.eligibility.NearestChange.TaxIncomeOf;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * From a rule that fails to what would meet it, by the figures that the rule itself holds against.
 */
final class Openings {

  /** As many persons as a household may have; above, no table says more. */
  private static final int MOST_PERSONS = 30;

  private Openings() {}

  static NearestChange nearest(Finding failed, Rule.Case asked) {
    return switch (failed.rule()) {
      case RENT_AFFORDABLE -> new EarnMonthly(monthlyIncome(asked));
      case INCOME_UNDER_CEILING -> laterYear(asked);
      case SEARCHED_LOCATION -> new SearchIn(asked.offer().commune().code());
      case UNIQUE_NUMBER_VALID -> new RenewNumber();
      case DWELLING_TYPE_FITS_HOUSEHOLD -> persons(asked);
      case EMPLOYER_SIZE, RESERVED_TO_COMPANY -> new OutOfReach(failed.rule());
    };
  }

  private static Euros monthlyIncome(Rule.Case asked) {
    var least = Affordability.leastMeansCents(asked.offer().rentWithCharges(), asked.parameters());
    // the rule fails, so that the benefit alone does not reach it
    return new Euros(least - asked.household().housingBenefit().cents());
  }

  /**
   * Social homes take the later year when it is lower by a tenth; intermediate ones the lower of
   * both.
   */
  private static NearestChange laterYear(Rule.Case asked) {
    var year = asked.day().getYear() - 1;
    var before = asked.household().taxIncome().flatMap(years -> years.of(year - 1));
    var most =
        Rules.ceiling(asked)
            .map(IncomeCeilingFacts::amount)
            .flatMap(
                ceiling ->
                    before.map(
                        counted ->
                            asked.isSocial()
                                ? lower(
                                    ceiling, CountedIncome.mostToCount(counted, asked.parameters()))
                                : ceiling));
    return switch (most) {
      case Fact.Known<Euros>(var atMost) -> new TaxIncomeOf(year, atMost);
      case Fact.Unknown<Euros> neither -> new OutOfReach(RuleId.INCOME_UNDER_CEILING);
    };
  }

  private static Euros lower(Euros one, Euros other) {
    return one.isAtMost(other) ? one : other;
  }

  private static NearestChange persons(Rule.Case asked) {
    var now = asked.household().household().sizeForDwelling();
    return IntStream.rangeClosed(1, MOST_PERSONS)
        .filter(
            persons ->
                DwellingFit.of(persons, asked.parameters()).admits(asked.offer().dwellingType()))
        .boxed()
        .min(Comparator.comparingInt(persons -> Math.abs(persons - now)))
        .<NearestChange>map(PersonsInHome::new)
        .orElseGet(() -> new OutOfReach(RuleId.DWELLING_TYPE_FITS_HOUSEHOLD));
  }
}
