package fr.alin.simulator;

import fr.alin.adapters.synthetic.SyntheticWorld;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterRecord;
import fr.alin.request.RegisterRecord.RegisteredPerson;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The requests that the simulated register holds, those that nobody imported first. Changes last as
 * long as the process: they stand for what a household did on its registration site.
 */
final class Holdings {

  private final Map<String, RegisterRecord> byNumber = new LinkedHashMap<>();
  private LocalDate anchor;

  Holdings(LocalDate anchor) {
    this.anchor = anchor;
    fill();
  }

  /** Holds the world around another day; nothing happens, changes included, when it is the same. */
  synchronized void anchorAt(LocalDate day) {
    if (!day.equals(anchor)) {
      anchor = day;
      fill();
    }
  }

  synchronized LocalDate anchor() {
    return anchor;
  }

  private void fill() {
    var world = new SyntheticWorld(SyntheticWorld.DEMONSTRATION, anchor);
    byNumber.clear();
    world.registerOnly().forEach(this::put);
    world.requests().stream().map(HousingRequest::register).forEach(this::put);
  }

  private void put(RegisterRecord record) {
    byNumber.put(record.number().value(), record);
  }

  synchronized Optional<RegisterRecord> find(String number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  synchronized List<RegisterRecord> first(int limit) {
    return byNumber.values().stream().limit(limit).toList();
  }

  /** Any record but this one. */
  synchronized RegisterRecord otherThan(String number) {
    return byNumber.values().stream()
        .filter(record -> !record.number().value().equals(number))
        .findFirst()
        .orElseThrow();
  }

  /** Deletes the request (radiation); false when there is none. */
  synchronized boolean delete(String number) {
    return byNumber.remove(number) != null;
  }

  /**
   * Changes the applicant: {@code email}, {@code lastName}, {@code birthName}, {@code firstName},
   * {@code mobilePhone}, {@code monthlyIncomeCents}. Fields left out stay. Empty when there is no
   * such request.
   */
  synchronized Optional<RegisterRecord> change(String number, Map<String, String> fields) {
    return find(number)
        .map(
            record -> {
              var changed = changed(record, fields);
              put(changed);
              return changed;
            });
  }

  private static RegisterRecord changed(RegisterRecord record, Map<String, String> fields) {
    var old = record.applicant();
    var income = fields.get("monthlyIncomeCents");
    var applicant =
        new RegisteredPerson(
            old.title(),
            fields.getOrDefault("lastName", old.lastName()),
            fields.getOrDefault("birthName", old.birthName()),
            fields.getOrDefault("firstName", old.firstName()),
            old.birthDate(),
            old.familySituation(),
            old.disabled(),
            text(fields, "mobilePhone", old.mobilePhone()),
            text(fields, "email", old.email()),
            old.address(),
            old.job(),
            old.taxIncomeByYear(),
            income == null
                ? old.monthlyResources()
                : Map.of("SAL", Euros.cents(Long.parseLong(income))));
    return new RegisterRecord(
        record.number(),
        record.firstRegisteredOn(),
        record.expiresOn(),
        record.dalo(),
        applicant,
        record.coHolders(),
        record.dependants(),
        record.childrenInCustody(),
        record.expectedBirths(),
        record.currentHousing(),
        record.reasons(),
        record.wish());
  }

  private static Fact<String> text(Map<String, String> fields, String name, Fact<String> old) {
    var value = fields.get(name);
    return value == null ? old : Fact.known(value);
  }
}
