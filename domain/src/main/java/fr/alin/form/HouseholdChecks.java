package fr.alin.form;

import fr.alin.request.HouseholdMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What answers say together and cannot be: households that do not exist. Judged once each page is
 * complete by itself, before the request is filed.
 */
final class HouseholdChecks {

  /** A minor of sixteen may be emancipated and ask by himself (code civil, art. 413-2). */
  private static final int YOUNGEST_APPLICANT = 16;

  private static final Set<String> COUPLE = Set.of("M", "P", "C");
  private static final String ILE_DE_FRANCE = "11";

  private final FormReading form;
  private final Ground ground;
  private final List<FormFault> faults = new ArrayList<>();

  private HouseholdChecks(FormReading form, Ground ground) {
    this.form = form;
    this.ground = ground;
  }

  static List<FormFault> of(FormReading form, Ground ground) {
    var checks = new HouseholdChecks(form, ground);
    checks.applicantIsOldEnough();
    checks.generations();
    checks.onePartner();
    checks.everybodyOnce();
    checks.reasons();
    checks.places();
    return List.copyOf(checks.faults);
  }

  private void applicantIsOldEnough() {
    var identity = form.draft().only(PeoplePages.IDENTITY);
    if (ageOn(identity.day("birthDate")) < YOUNGEST_APPLICANT) {
      at(PeoplePages.IDENTITY, 0, "birthDate", FaultCode.TOO_YOUNG_TO_APPLY);
    }
    var holders = form.asked(PeoplePages.CO_APPLICANTS);
    for (var i = 0; i < holders.size(); i++) {
      if (ageOn(holders.get(i).day("coApplicant.birthDate")) < YOUNGEST_APPLICANT) {
        at(PeoplePages.CO_APPLICANTS, i, "coApplicant.birthDate", FaultCode.TOO_YOUNG_TO_APPLY);
      }
    }
  }

  private int ageOn(LocalDate birth) {
    return new HouseholdMember(HouseholdMember.Role.APPLICANT, birth, false).ageOn(ground.today());
  }

  /** A child is younger than one of the holders, a parent older than one of them. */
  private void generations() {
    var births = new ArrayList<LocalDate>();
    births.add(form.draft().only(PeoplePages.IDENTITY).day("birthDate"));
    form.asked(PeoplePages.CO_APPLICANTS)
        .forEach(holder -> births.add(holder.day("coApplicant.birthDate")));
    var oldest = births.stream().min(LocalDate::compareTo).orElseThrow();
    var youngest = births.stream().max(LocalDate::compareTo).orElseThrow();
    var dependants = form.asked(PeoplePages.DEPENDANTS);
    for (var i = 0; i < dependants.size(); i++) {
      var born = dependants.get(i).day("dependant.birthDate");
      var kinship = dependants.get(i).text("dependant.relationship");
      if (kinship.equals("E") && !born.isAfter(oldest)) {
        at(PeoplePages.DEPENDANTS, i, "dependant.birthDate", FaultCode.CHILD_OLDER_THAN_HOLDERS);
      }
      if (kinship.equals("P") && !born.isBefore(youngest)) {
        at(PeoplePages.DEPENDANTS, i, "dependant.birthDate", FaultCode.PARENT_YOUNGER_THAN_HOLDERS);
      }
    }
    children(PeoplePages.CUSTODY, "custody.birthDate", oldest);
    children(PeoplePages.VISITING, "visiting.birthDate", oldest);
  }

  private void children(String page, String question, LocalDate oldest) {
    var children = form.asked(page);
    for (var i = 0; i < children.size(); i++) {
      if (!children.get(i).day(question).isAfter(oldest)) {
        at(page, i, question, FaultCode.CHILD_OLDER_THAN_HOLDERS);
      }
    }
  }

  private void onePartner() {
    var holders = form.asked(PeoplePages.CO_APPLICANTS);
    var partners = 0;
    for (var i = 0; i < holders.size(); i++) {
      if (COUPLE.contains(holders.get(i).text("coApplicant.link"))) {
        partners++;
        if (partners > 1) {
          at(PeoplePages.CO_APPLICANTS, i, "coApplicant.link", FaultCode.TWO_PARTNERS);
        }
      }
    }
  }

  private void everybodyOnce() {
    var seen = new HashSet<String>();
    var identity = form.draft().only(PeoplePages.IDENTITY);
    seen.add(person(identity, "birthName", "firstName", "birthDate"));
    once(PeoplePages.CO_APPLICANTS, "coApplicant.", "birthName", seen);
    once(PeoplePages.DEPENDANTS, "dependant.", "lastName", seen);
  }

  private void once(String page, String prefix, String name, Set<String> seen) {
    var items = form.asked(page);
    for (var i = 0; i < items.size(); i++) {
      if (!seen.add(
          person(items.get(i), prefix + name, prefix + "firstName", prefix + "birthDate"))) {
        at(page, i, prefix + "firstName", FaultCode.SAME_PERSON_TWICE);
      }
    }
  }

  private static String person(PageItem item, String name, String first, String birth) {
    return (item.text(name) + "|" + item.text(first) + "|" + item.text(birth))
        .toUpperCase(Locale.ROOT);
  }

  private void reasons() {
    var reasons = form.draft().only(HousingPages.REASONS);
    var seen = new HashSet<String>();
    for (var question : List.of("reason.main", "reason.second", "reason.third")) {
      if (reasons.has(question) && !seen.add(reasons.text(question))) {
        at(HousingPages.REASONS, 0, question, FaultCode.SAME_REASON_TWICE);
      }
    }
  }

  /** One request for a département, and one for all of Île-de-France (domain.md 4.2). */
  private void places() {
    var places = form.draft().only(HousingPages.PLACES);
    var department = places.text("location.department");
    var outside =
        places.all("location.communes").stream()
            .map(code -> ground.communes().byCode(new fr.alin.reference.CommuneCode(code)).get())
            .anyMatch(
                commune ->
                    !commune.department().value().equals(department)
                        && !(commune.regionCode().equals(ILE_DE_FRANCE)
                            && isInIleDeFrance(department)));
    if (outside) {
      at(HousingPages.PLACES, 0, "location.communes", FaultCode.OUTSIDE_THE_DEPARTMENT);
    }
  }

  private static boolean isInIleDeFrance(String department) {
    return Set.of("75", "77", "78", "91", "92", "93", "94", "95").contains(department);
  }

  private void at(String page, int item, String question, FaultCode code) {
    faults.add(new FormFault(page, item, question, code));
  }
}
