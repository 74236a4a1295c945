package fr.alin.matching;

import fr.alin.consent.DisclosureLevel;
import fr.alin.eligibility.Ages;
import fr.alin.eligibility.CandidateFacts;
import fr.alin.eligibility.CandidateReading;
import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Communes;
import fr.alin.reference.RuleParameters;
import fr.alin.request.Household;
import fr.alin.request.HouseholdMember;
import fr.alin.request.SearchedPlaces;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;

/**
 * What a household imagines of its own situation; what is absent stays as it is. Nothing of it is
 * stored, and everything else is as in the request: a new salary leaves the tax income of the years
 * that count alone, since that is what the law does.
 *
 * @param births children born today, of those expected first
 * @param monthlyIncome of everybody in the home, housing benefit excluded
 * @param turnsThirty as on the thirtieth birthday of the employee, when it is still to come:
 *     everybody in the home is older by as many days, nothing else has moved
 * @param employerConfirms the employer confirms the employee
 * @param searchedCommune a commune searched beside the others
 * @param homeCommune where the household lives today
 */
public record ImaginedChange(
    int births,
    Fact<Euros> monthlyIncome,
    boolean turnsThirty,
    Fact<DisclosureLevel> disclosure,
    boolean employerConfirms,
    Fact<CommuneCode> searchedCommune,
    Fact<CommuneCode> homeCommune) {

  /** Nothing is imagined. */
  public static final ImaginedChange NONE =
      new ImaginedChange(
          0,
          Fact.unknown("monthly income"),
          false,
          Fact.unknown("disclosure level"),
          false,
          Fact.unknown("commune searched"),
          Fact.unknown("commune lived in"));

  public ImaginedChange {
    if (births < 0 || births > 9) {
      throw new IllegalArgumentException("births outside 0 to 9");
    }
  }

  /** The same for an application that was made: its age is that of its day, and stays. */
  ImaginedChange atSameAge() {
    return new ImaginedChange(
        births, monthlyIncome, false, disclosure, employerConfirms, searchedCommune, homeCommune);
  }

  /** More people than a request may name. */
  boolean isTooMany(Household people) {
    return people.members().size() + births > Household.MOST_MEMBERS;
  }

  /** The facts of a household on a day, so changed. */
  CandidateFacts of(
      Seeking seeking,
      LocalDate day,
      CandidateReading reading,
      RuleParameters rules,
      Communes communes) {
    var facts = aged(seeking, day, reading, rules);
    if (births > 0) {
      facts = facts.housing(withBirths(facts.household(), day));
    }
    if (monthlyIncome instanceof Fact.Known<Euros>(var monthly)) {
      facts = facts.earning(monthly);
    }
    if (employerConfirms) {
      facts = facts.employed(facts.employment().confirmed());
    }
    if (disclosure instanceof Fact.Known<DisclosureLevel>(var level)) {
      facts = facts.employed(facts.employment().disclosing(level));
    }
    if (searchedCommune instanceof Fact.Known<CommuneCode>(var commune)) {
      facts = facts.searching(also(seeking.places(), commune));
    }
    if (homeCommune.isKnown()) {
      facts = facts.livingIn(onTheMap(communes));
    }
    return facts;
  }

  private CandidateFacts aged(
      Seeking seeking, LocalDate day, CandidateReading reading, RuleParameters rules) {
    var born = seeking.facts().employeeBirthDate();
    var young = rules.thresholds().youngAge();
    var birthday = Ages.turning(born, young);
    if (!turnsThirty || !birthday.isAfter(day)) {
      return seeking.facts();
    }
    // counted from the day itself: a leap day on the way must not leave the person a day too young
    var bornThen = day.minusYears(young);
    var days = ChronoUnit.DAYS.between(day, birthday);
    var older =
        reading.of(
            seeking.request(), seeking.employer(), rules.thresholds().jobChangeMonths(), bornThen);
    return older.housing(earlierBorn(older.household(), born, bornThen, days));
  }

  private static Household earlierBorn(
      Household people, LocalDate born, LocalDate bornThen, long days) {
    return new Household(
        people.members().stream()
            .map(
                one ->
                    new HouseholdMember(
                        one.role(),
                        one.birthDate().equals(born) ? bornThen : one.birthDate().minusDays(days),
                        one.disabled()))
            .toList(),
        people.couple(),
        people.expectedBirths());
  }

  private Household withBirths(Household people, LocalDate day) {
    var members = new ArrayList<>(people.members());
    for (var child = 0; child < births; child++) {
      members.add(new HouseholdMember(HouseholdMember.Role.DEPENDANT, day, false));
    }
    return new Household(members, people.couple(), Math.max(0, people.expectedBirths() - births));
  }

  private static SearchedPlaces also(SearchedPlaces places, CommuneCode commune) {
    var communes = new HashSet<>(places.communes());
    communes.add(commune);
    return new SearchedPlaces(communes, places.departments());
  }

  /** As a request is read: a home that the reference does not place gives no distance. */
  private Fact<CommuneCode> onTheMap(Communes communes) {
    return homeCommune.flatMap(
        code -> communes.byCode(code).flatMap(Commune::coordinates).map(place -> code));
  }
}
