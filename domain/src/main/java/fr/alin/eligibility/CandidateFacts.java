package fr.alin.eligibility;

import fr.alin.reference.CommuneCode;
import fr.alin.request.Household;
import fr.alin.request.ReferenceTaxIncome;
import fr.alin.request.SearchedPlaces;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.time.LocalDate;

/**
 * All that rules and points need to know of a household, whoever provides it: a stored request, a
 * simulation, a property test. Dates are facts; what depends on the day is computed for a day.
 *
 * @param employeeBirthDate of the holder to whose job the request is attached
 * @param monthlyIncome resources of all persons to be housed, housing benefit excluded
 * @param housingBenefit zero when unknown (domain.md 2.3)
 * @param currentCommune the old home; unknown too when the reference does not place it on the map
 * @param commissionRefusals non-allocations after a designation by the platform
 * @param refusedAllocationOn last refusal of an allocated home, silence included
 * @param places unknown in a simulation: the rule is then left out
 * @param numberExpiresOn last day of validity of the unique number; unknown in a simulation
 * @param priority validated priority situation; waives the size of the employer
 */
public record CandidateFacts(
    Household household,
    LocalDate employeeBirthDate,
    Fact<ReferenceTaxIncome> taxIncome,
    Fact<Euros> monthlyIncome,
    Euros housingBenefit,
    LocalDate firstRegisteredOn,
    Fact<CommuneCode> currentCommune,
    int commissionRefusals,
    Fact<LocalDate> refusedAllocationOn,
    EmploymentFacts employment,
    Fact<SearchedPlaces> places,
    Fact<LocalDate> numberExpiresOn,
    boolean priority) {

  /** The same with other people in the home. */
  public CandidateFacts housing(Household people) {
    return with(people, monthlyIncome, currentCommune, employment, places);
  }

  /** The same with other resources, housing benefit excluded. */
  public CandidateFacts earning(Euros monthly) {
    return with(household, Fact.known(monthly), currentCommune, employment, places);
  }

  /** The same, living elsewhere today. */
  public CandidateFacts livingIn(Fact<CommuneCode> commune) {
    return with(household, monthlyIncome, commune, employment, places);
  }

  /** The same with another word of the employer, or another one to the employer. */
  public CandidateFacts employed(EmploymentFacts other) {
    return with(household, monthlyIncome, currentCommune, other, places);
  }

  /** The same, searching elsewhere. */
  public CandidateFacts searching(SearchedPlaces other) {
    return with(household, monthlyIncome, currentCommune, employment, Fact.known(other));
  }

  private CandidateFacts with(
      Household people,
      Fact<Euros> income,
      Fact<CommuneCode> home,
      EmploymentFacts job,
      Fact<SearchedPlaces> searched) {
    return new CandidateFacts(
        people,
        employeeBirthDate,
        taxIncome,
        income,
        housingBenefit,
        firstRegisteredOn,
        home,
        commissionRefusals,
        refusedAllocationOn,
        job,
        searched,
        numberExpiresOn,
        priority);
  }
}
