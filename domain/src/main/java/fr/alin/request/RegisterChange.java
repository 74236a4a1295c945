package fr.alin.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * One thing that changed between two readings of the register.
 *
 * @param field a stable name, translated by the screen
 */
public record RegisterChange(String field, String before, String after) {

  private record Compared(String field, Function<RegisterRecord, Object> value) {}

  private static final List<Compared> COMPARED =
      List.of(
          new Compared("lastName", r -> r.applicant().lastName()),
          new Compared("birthName", r -> r.applicant().birthName()),
          new Compared("firstName", r -> r.applicant().firstName()),
          new Compared("birthDate", r -> r.applicant().birthDate()),
          new Compared("familySituation", r -> r.applicant().familySituation()),
          new Compared("email", r -> r.applicant().email().orElse("")),
          new Compared("mobilePhone", r -> r.applicant().mobilePhone().orElse("")),
          new Compared(
              "address",
              r -> r.applicant().address().map(a -> a.street() + " " + a.postcode()).orElse("")),
          new Compared("householdSize", r -> r.household().sizeForDwelling()),
          new Compared("coHolders", r -> r.coHolders().size()),
          new Compared("dependants", r -> r.dependants().size() + r.childrenInCustody().size()),
          new Compared("expectedBirths", RegisterRecord::expectedBirths),
          new Compared(
              "employerName",
              r -> r.applicant().job().flatMap(RegisterRecord.Job::employerName).orElse("")),
          new Compared(
              "employerSiret",
              r ->
                  r.applicant()
                      .job()
                      .flatMap(RegisterRecord.Job::employerSiret)
                      .map(Siret::value)
                      .orElse("")),
          new Compared("monthlyIncome", r -> HouseholdIncome.monthly(r).cents()),
          new Compared(
              "housingBenefit",
              r ->
                  r.currentHousing()
                      .housingBenefit()
                      .map(e -> Long.toString(e.cents()))
                      .orElse("")),
          new Compared(
              "taxIncome",
              r ->
                  new java.util.TreeMap<>(HouseholdIncome.taxIncome(r).byYear())
                      .values().stream().map(e -> Long.toString(e.cents())).toList()),
          new Compared(
              "searchedCommunes",
              r -> r.wish().communes().stream().map(c -> c.value()).sorted().toList()),
          new Compared(
              "searchedDepartments",
              r -> r.wish().departments().stream().map(d -> d.value()).sorted().toList()),
          new Compared("widened", r -> r.wish().widened()),
          new Compared("reasons", RegisterRecord::reasons),
          new Compared("dalo", RegisterRecord::dalo),
          new Compared("expiresOn", RegisterRecord::expiresOn));

  /** Every compared field whose value differs, in a fixed order. */
  public static List<RegisterChange> between(RegisterRecord before, RegisterRecord after) {
    var changes = new ArrayList<RegisterChange>();
    for (var compared : COMPARED) {
      var old = compared.value().apply(before);
      var fresh = compared.value().apply(after);
      if (!Objects.equals(old, fresh)) {
        changes.add(new RegisterChange(compared.field(), old.toString(), fresh.toString()));
      }
    }
    return changes;
  }
}
