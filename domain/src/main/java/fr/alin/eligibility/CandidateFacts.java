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
    boolean priority) {}
