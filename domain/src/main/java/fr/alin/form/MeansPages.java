package fr.alin.form;

import static fr.alin.form.Ask.ALWAYS;
import static fr.alin.form.Ask.code;
import static fr.alin.form.Ask.day;
import static fr.alin.form.Ask.euros;
import static fr.alin.form.Ask.line;
import static fr.alin.form.Ask.may;
import static fr.alin.form.Ask.mayWhen;
import static fr.alin.form.Ask.must;
import static fr.alin.form.Ask.mustWhen;
import static fr.alin.form.Ask.one;
import static fr.alin.form.Ask.says;
import static fr.alin.form.Ask.yesNo;

import fr.alin.form.AnswerKind.CodeForm;
import fr.alin.form.AnswerKind.Place;
import fr.alin.form.AnswerKind.Span;
import fr.alin.form.FormPage.Repeats;
import java.util.List;

/** Work, tax income and monthly resources: fields 63 to 97 (domain.md 3.2, F to H), and what AL'in adds. */
final class MeansPages {

  static final String WORK = "work";
  static final String CO_APPLICANT_WORK = "co-applicant-work";
  static final String TAX = "tax-income";
  static final String CO_APPLICANT_TAX = "co-applicant-tax-income";
  static final String RESOURCES = "resources";
  static final String CO_APPLICANT_RESOURCES = "co-applicant-resources";
  static final String DEPENDANT_RESOURCES = "dependant-resources";
  static final String EMPLOYER = "employer-details";

  private static final Repeats ONCE = new Repeats.Once();
  private static final Repeats EACH_CO_APPLICANT = new Repeats.Along(PeoplePages.CO_APPLICANTS);

  private static final List<String> RECEIVED_OR_PAID =
      List.of(
          "SAL", "RET", "CHO", "PAR", "PINV", "AF", "AAH", "AEEH", "AJPP", "RSA", "AMV", "PAJE",
          "BE", "AUT", "PAV");

  private MeansPages() {}

  static List<FormPage> list() {
    return List.of(
        work(WORK, ONCE, ALWAYS, ""),
        work(CO_APPLICANT_WORK, EACH_CO_APPLICANT, PeoplePages.HAS_CO_APPLICANT, "coApplicant."),
        tax(TAX, ONCE, ALWAYS, ""),
        tax(CO_APPLICANT_TAX, EACH_CO_APPLICANT, PeoplePages.HAS_CO_APPLICANT, "coApplicant."),
        resources(RESOURCES, ONCE, ALWAYS),
        resources(CO_APPLICANT_RESOURCES, EACH_CO_APPLICANT, PeoplePages.HAS_CO_APPLICANT),
        resources(DEPENDANT_RESOURCES, ONCE, PeoplePages.HAS_DEPENDANT));
  }

  private static FormPage work(String key, Repeats repeats, Condition when, String person) {
    var prefix = person + "work.";
    var atWork = says(key, prefix + "contract", "CDI", "PUB", "CDD", "ART", "APP");
    var hired = says(key, prefix + "contract", "CDI", "PUB", "CDD", "APP");
    var inFrance = says(key, prefix + "worksAbroad", AnswerKind.YesNo.NO);
    return new FormPage(
        key,
        FormSection.WORK,
        repeats,
        when,
        List.of(
            must(prefix + "contract", one(ValueList.CONTRACT)),
            mayWhen(atWork, prefix + "occupation", line(80)),
            mustWhen(hired, prefix + "employerName", line(120)),
            mustWhen(hired, prefix + "employerSiret", code(CodeForm.SIRET)),
            mustWhen(hired, prefix + "severalEmployers", yesNo()),
            mustWhen(atWork, prefix + "worksAbroad", yesNo()),
            mustWhen(inFrance, prefix + "workPostcode", code(CodeForm.POSTCODE)),
            mustWhen(inFrance, prefix + "workCommune", new Place(1))));
  }

  private static FormPage tax(String key, Repeats repeats, Condition when, String person) {
    return new FormPage(
        key,
        FormSection.RESOURCES,
        repeats,
        when,
        List.of(
            may(person + "taxIncome.nMinus2", euros()),
            may(person + "taxIncome.nMinus1", euros())));
  }

  private static FormPage resources(String key, Repeats repeats, Condition when) {
    return new FormPage(
        key,
        FormSection.RESOURCES,
        repeats,
        when,
        RECEIVED_OR_PAID.stream().map(code -> may("resource." + code, euros())).toList());
  }

  /** AL'in's own additions (platform for companies 2020, part 4; handbook, #3). */
  static FormPage employerDetails() {
    return new FormPage(
        EMPLOYER,
        FormSection.COMPLEMENT,
        ONCE,
        ALWAYS,
        List.of(
            mustWhen(PeoplePages.HAS_CO_APPLICANT, "+holder", one(ValueList.HOLDER)),
            may("+companyCode", line(30)),
            may("+companyEntryDate", day(Span.HIRING)),
            may("+staffNumber", line(40)),
            may("+department", line(80)),
            may("+permanentTempContract", yesNo()),
            may("+temporaryHousing", yesNo())));
  }
}
