package fr.alin.eligibility;

import static fr.alin.eligibility.RuleId.DWELLING_TYPE_FITS_HOUSEHOLD;
import static fr.alin.eligibility.RuleId.EMPLOYER_SIZE;
import static fr.alin.eligibility.RuleId.INCOME_UNDER_CEILING;
import static fr.alin.eligibility.RuleId.RENT_AFFORDABLE;
import static fr.alin.eligibility.RuleId.RESERVED_TO_COMPANY;
import static fr.alin.eligibility.RuleId.SEARCHED_LOCATION;
import static fr.alin.eligibility.RuleId.UNIQUE_NUMBER_VALID;

import fr.alin.company.Sector;
import fr.alin.reference.RuleParameters;
import fr.alin.request.SearchedPlaces;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.Fact.Known;
import fr.alin.shared.Fact.Unknown;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules, in the order in which they are published. Intermediate homes (PLI) ask the ceiling, the
 * rent, the place and the employer, neither typology nor unique number (domain.md 2.13).
 */
final class Rules {

  /** The employer has at least 10 employees, 50 in agriculture, unless a priority situation is validated. D10. */
  static final Rule EMPLOYER_SIZE_RULE =
      new Rule(EMPLOYER_SIZE, "S3; L.313-26-2; D10", any -> true, Rules::employerSize);

  /** The number of rooms fits the number of persons. */
  static final Rule DWELLING_TYPE_RULE =
      new Rule(
          DWELLING_TYPE_FITS_HOUSEHOLD,
          "S3; domain.md 2.2",
          Rule.Case::isSocial,
          Rules::dwellingType);

  /** The tax income of the household is at most the ceiling of its category, zone and day. */
  static final Rule INCOME_RULE =
      new Rule(INCOME_UNDER_CEILING, "CCH R.441-1; A1987; D13", any -> true, Rules::income);

  /** Income and benefit reach three times the rent with charges. D11. */
  static final Rule RENT_RULE = new Rule(RENT_AFFORDABLE, "S3; D11", any -> true, Rules::rent);

  /** The home lies where the household searches. */
  static final Rule LOCATION_RULE =
      new Rule(SEARCHED_LOCATION, "S1; S3; S4; domain.md 2.4", any -> true, Rules::location);

  /** The unique number has not expired: no commission may examine a candidate without one. */
  static final Rule NUMBER_RULE =
      new Rule(UNIQUE_NUMBER_VALID, "CCH L.441-2-1, R.441-2-7", Rule.Case::isSocial, Rules::number);

  /** The home is reserved to a company: the employer is that company or one of its subsidiaries. */
  static final Rule RESERVATION_RULE =
      new Rule(
          RESERVED_TO_COMPANY,
          "S1 (☆); domain.md 2.4",
          asked -> asked.offer().reservedTo().isKnown(),
          Rules::reservation);

  static final List<Rule> ALL =
      List.of(
          EMPLOYER_SIZE_RULE,
          DWELLING_TYPE_RULE,
          INCOME_RULE,
          RENT_RULE,
          LOCATION_RULE,
          NUMBER_RULE,
          RESERVATION_RULE);

  private Rules() {}

  private static Finding employerSize(Rule.Case asked) {
    return employerSize(asked.household(), asked.parameters());
  }

  /** Depends on the household alone, hence shared with the projection of a candidate. */
  static Finding employerSize(CandidateFacts household, RuleParameters parameters) {
    var employment = household.employment();
    long least =
        employment.sector() == Sector.AGRICULTURAL
            ? parameters.thresholds().agriculturalHeadcount()
            : parameters.thresholds().privateHeadcount();
    var headcount = employment.headcount().map(Integer::longValue);
    if (household.priority()) {
      return Finding.met(EMPLOYER_SIZE, headcount, least);
    }
    return switch (headcount) {
      case Known<Long>(var persons) ->
          Finding.metWhen(EMPLOYER_SIZE, persons >= least, persons, least);
      case Unknown<Long>(var what) ->
          Finding.unknown(EMPLOYER_SIZE, headcount, Fact.known(least), List.of(what));
    };
  }

  private static Finding dwellingType(Rule.Case asked) {
    var fit = DwellingFit.of(asked.household().household(), asked.parameters());
    var type = asked.offer().dwellingType();
    return Finding.metWhen(
        DWELLING_TYPE_FITS_HOUSEHOLD, fit.admits(type), type.rooms(), fit.borderFor(type));
  }

  private static Finding income(Rule.Case asked) {
    var income = countedIncome(asked).map(Euros::cents);
    var ceiling = ceiling(asked).map(facts -> facts.amount().cents());
    if (income instanceof Known<Long>(var actual) && ceiling instanceof Known<Long>(var limit)) {
      return Finding.metWhen(INCOME_UNDER_CEILING, actual <= limit, actual, limit);
    }
    return Finding.unknown(
        INCOME_UNDER_CEILING,
        income,
        ceiling,
        Stream.of(income, ceiling).flatMap(Rules::nameWhenMissing).toList());
  }

  private static Fact<Euros> countedIncome(Rule.Case asked) {
    var income = asked.household().taxIncome();
    return asked.isSocial()
        ? CountedIncome.social(income, asked.day(), asked.parameters())
        : CountedIncome.intermediate(income, asked.day());
  }

  /** The ceiling of this household for this home, with its category and zone. */
  static Fact<IncomeCeilingFacts> ceiling(Rule.Case asked) {
    var financing = asked.offer().financing();
    var commune = asked.offer().commune();
    var household = asked.household().household();
    var category =
        asked.isSocial()
            ? HouseholdCategory.social(household, asked.day(), asked.parameters())
            : HouseholdCategory.intermediate(household);
    return asked
        .ceilings()
        .zone(financing, commune)
        .flatMap(
            zone ->
                asked
                    .ceilings()
                    .ceiling(financing, commune, category, asked.day())
                    .map(amount -> new IncomeCeilingFacts(category, zone, amount)));
  }

  private static Finding rent(Rule.Case asked) {
    var least = Affordability.leastMeansCents(asked.offer().rentWithCharges(), asked.parameters());
    var means =
        asked
            .household()
            .monthlyIncome()
            .map(income -> income.plus(asked.household().housingBenefit()).cents());
    return switch (means) {
      case Known<Long>(var cents) -> Finding.metWhen(RENT_AFFORDABLE, cents >= least, cents, least);
      case Unknown<Long>(var what) ->
          Finding.unknown(RENT_AFFORDABLE, means, Fact.known(least), List.of(what));
    };
  }

  private static Finding location(Rule.Case asked) {
    return switch (asked.household().places()) {
      case Known<SearchedPlaces>(var places) ->
          Finding.metWhen(SEARCHED_LOCATION, places.include(asked.offer().commune()));
      case Unknown<SearchedPlaces>(var what) -> Finding.unknown(SEARCHED_LOCATION, what);
    };
  }

  private static Finding number(Rule.Case asked) {
    return switch (NumberValidity.on(asked.household(), asked.day())) {
      case Known<Boolean>(var valid) -> Finding.metWhen(UNIQUE_NUMBER_VALID, valid);
      case Unknown<Boolean>(var what) -> Finding.unknown(UNIQUE_NUMBER_VALID, what);
    };
  }

  private static Finding reservation(Rule.Case asked) {
    var employers = asked.household().employment().companies();
    if (employers.isEmpty()) {
      return Finding.unknown(RESERVED_TO_COMPANY, "employer in the company reference");
    }
    return Finding.metWhen(
        RESERVED_TO_COMPANY,
        asked.offer().reservedTo() instanceof Known<CompanyId>(var company)
            && employers.contains(company));
  }

  private static <T> Stream<String> nameWhenMissing(Fact<T> fact) {
    return fact instanceof Unknown<T>(var what) ? Stream.of(what) : Stream.empty();
  }
}
