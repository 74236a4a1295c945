package fr.alin.bench;

import fr.alin.request.RegisterRecord;
import fr.alin.request.RegisterRecord.RegisteredPerson;
import fr.alin.shared.Euros;
import java.util.HashMap;

/** What one household in twenty changes between two deliveries: income and expiry, hence rows in all its places. */
final class Renewal {

  private static final int ONE_IN = 20;

  private Renewal() {}

  /** The same for one number and round on every call: a second delivery of the same day brings nothing new. */
  static RegisterRecord of(RegisterRecord held, int round) {
    if (Math.floorMod(held.number().value().hashCode(), ONE_IN) != 0) {
      return held;
    }
    return new RegisterRecord(
        held.number(),
        held.firstRegisteredOn(),
        held.firstRegisteredOn().plusYears(9).plusDays(round),
        held.dalo(),
        earning(held.applicant(), Euros.euros(1_700 + 3L * round)),
        held.coHolders(),
        held.dependants(),
        held.childrenInCustody(),
        held.expectedBirths(),
        held.currentHousing(),
        held.reasons(),
        held.wish());
  }

  private static RegisteredPerson earning(RegisteredPerson person, Euros salary) {
    var resources = new HashMap<>(person.monthlyResources());
    resources.put("SAL", salary);
    return new RegisteredPerson(
        person.title(),
        person.lastName(),
        person.birthName(),
        person.firstName(),
        person.birthDate(),
        person.familySituation(),
        person.disabled(),
        person.mobilePhone(),
        person.email(),
        person.address(),
        person.job(),
        person.taxIncomeByYear(),
        resources);
  }
}
