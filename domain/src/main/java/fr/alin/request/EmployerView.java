package fr.alin.request;

import fr.alin.consent.DisclosureLevel;
import fr.alin.consent.FieldCatalogue;
import fr.alin.consent.FormField;
import fr.alin.reference.DwellingType;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an employer is shown of a request, field by field. What a person previews before choosing and
 * what the employer's screens show are this one list: there is no other way from a request to an
 * employer.
 */
public final class EmployerView {

  /** Violence, disability and health among the reasons are nobody's business at work (domain.md 9). */
  private static final Set<String> CLOSED_REASONS = Set.of("06", "07", "08");

  /** A field that is shown, with its values in the codes of the form; no value when none is held. */
  public record Shown(FormField field, List<String> values) {
    public Shown {
      values = List.copyOf(values);
    }
  }

  private EmployerView() {}

  /** Every field open at the level, in the order of the form. */
  public static List<Shown> of(HousingRequest request, DisclosureLevel level) {
    var held = held(request);
    return FieldCatalogue.seenAt(level).stream()
        .map(field -> new Shown(field, held.getOrDefault(field.key(), List.of())))
        .toList();
  }

  private static Map<String, List<String>> held(HousingRequest request) {
    var record = request.register();
    var held = new HashMap<String, List<String>>();
    person(held, "", record.applicant());
    record
        .applicant()
        .address()
        .map(address -> held.put("postal.street", List.of(address.street())));
    record
        .applicant()
        .address()
        .map(address -> held.put("postal.postcode", List.of(address.postcode())));
    record
        .applicant()
        .address()
        .map(address -> held.put("postal.commune", List.of(address.commune().value())));
    if (!record.coHolders().isEmpty()) {
      var holder = record.coHolders().getFirst();
      person(held, "coApplicant.", holder.person());
      held.put("coApplicant.link", List.of(link(holder.link())));
    }
    held.put(
        "dependant.firstName",
        record.dependants().stream().map(RegisterRecord.Dependant::firstName).toList());
    held.put(
        "dependant.birthDate",
        record.dependants().stream().map(child -> child.birthDate().toString()).toList());
    if (record.expectedBirths() > 0) {
      held.put("births.count", List.of(Integer.toString(record.expectedBirths())));
    }
    employer(held, request);
    home(held, record);
    search(held, record);
    return held;
  }

  private static void person(
      Map<String, List<String>> held, String prefix, RegisterRecord.RegisteredPerson person) {
    held.put(
        prefix + "title", List.of(person.title() == RegisterRecord.Title.MONSIEUR ? "1" : "2"));
    held.put(prefix + "lastName", List.of(person.lastName()));
    held.put(prefix + "birthName", List.of(person.birthName()));
    held.put(prefix + "firstName", List.of(person.firstName()));
    held.put(prefix + "birthDate", List.of(person.birthDate().toString()));
    held.put(prefix + "familySituation", List.of(person.familySituation()));
    put(held, prefix + "email", person.email());
    put(held, prefix.isEmpty() ? "mobilePhone" : prefix + "phone", person.mobilePhone());
    person
        .job()
        .map(
            job -> {
              work(held, prefix + "work.", job);
              return job;
            });
    var years = new TreeMap<>(person.taxIncomeByYear()).descendingMap().values().iterator();
    for (var back = 1; back <= 2 && years.hasNext(); back++) {
      held.put(prefix + "taxIncome.nMinus" + back, List.of(cents(years.next())));
    }
    person
        .monthlyResources()
        .forEach(
            (code, amount) ->
                held.merge("resource." + code, List.of(cents(amount)), EmployerView::bothAmounts));
  }

  /** The form has one line for each resource of the household. */
  private static List<String> bothAmounts(List<String> first, List<String> second) {
    return List.of(
        Long.toString(Long.parseLong(first.getFirst()) + Long.parseLong(second.getFirst())));
  }

  private static void work(Map<String, List<String>> held, String prefix, RegisterRecord.Job job) {
    put(held, prefix + "occupation", job.occupation());
    held.put(prefix + "contract", List.of(job.contract()));
    held.put(prefix + "severalEmployers", List.of(yesNo(job.severalEmployers())));
    put(held, prefix + "employerName", job.employerName());
    put(held, prefix + "employerSiret", job.employerSiret().map(Siret::value));
    put(held, prefix + "workPostcode", job.workPostcode());
    put(held, prefix + "workCommune", job.workCommune().map(code -> code.value()));
  }

  /** What was typed here where the register holds nothing. */
  private static void employer(Map<String, List<String>> held, HousingRequest request) {
    var prefix =
        request.complement().holder() == Holder.CO_APPLICANT ? "coApplicant.work." : "work.";
    put(held, prefix + "employerName", request.employerName());
    put(held, prefix + "employerSiret", request.employerSiret().map(Siret::value));
  }

  private static void home(Map<String, List<String>> held, RegisterRecord record) {
    var home = record.currentHousing();
    held.put("housing.kind", List.of(home.kind()));
    put(held, "current.commune", home.commune().map(code -> code.value()));
    put(held, "housing.rent", home.rentWithCharges().map(EmployerView::cents));
    put(held, "housing.benefit", home.housingBenefit().map(EmployerView::cents));
    put(held, "housing.occupants", home.occupants().map(count -> Integer.toString(count)));
  }

  private static void search(Map<String, List<String>> held, RegisterRecord record) {
    var open = record.reasons().stream().filter(code -> !CLOSED_REASONS.contains(code)).toList();
    var places = List.of("reason.main", "reason.second", "reason.third");
    for (var i = 0; i < open.size(); i++) {
      held.put(places.get(i), List.of(open.get(i)));
    }
    var wish = record.wish();
    held.put("sought.types", wish.types().stream().map(EmployerView::type).toList());
    put(held, "sought.maximumRent", wish.maximumRent().map(EmployerView::cents));
    held.put(
        "location.communes", wish.communes().stream().map(commune -> commune.value()).toList());
    held.put(
        "location.department",
        wish.departments().stream().limit(1).map(department -> department.value()).toList());
    held.put("location.widened", List.of(yesNo(wish.widened())));
  }

  private static void put(Map<String, List<String>> held, String key, Fact<String> value) {
    value.map(text -> held.put(key, List.of(text)));
  }

  private static String cents(Euros amount) {
    return Long.toString(amount.cents());
  }

  private static String yesNo(boolean yes) {
    return yes ? "yes" : "no";
  }

  private static String type(DwellingType type) {
    return switch (type) {
      case ROOM -> "C";
      case T6_PLUS -> "T6P";
      default -> type.name();
    };
  }

  private static String link(CoupleLink link) {
    return switch (link) {
      case MARRIED -> "M";
      case PACS -> "P";
      case COHABITING -> "C";
      case NONE -> "L";
    };
  }
}
