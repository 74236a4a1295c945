package fr.alin.form;

import static fr.alin.form.Ask.ALWAYS;
import static fr.alin.form.Ask.code;
import static fr.alin.form.Ask.count;
import static fr.alin.form.Ask.day;
import static fr.alin.form.Ask.line;
import static fr.alin.form.Ask.may;
import static fr.alin.form.Ask.must;
import static fr.alin.form.Ask.mustWhen;
import static fr.alin.form.Ask.name;
import static fr.alin.form.Ask.no;
import static fr.alin.form.Ask.one;
import static fr.alin.form.Ask.yes;
import static fr.alin.form.Ask.yesNo;

import fr.alin.form.AnswerKind.CodeForm;
import fr.alin.form.AnswerKind.Email;
import fr.alin.form.AnswerKind.Place;
import fr.alin.form.AnswerKind.Span;
import fr.alin.form.FormPage.Repeats;
import fr.alin.request.RegisterRecord;
import java.util.ArrayList;
import java.util.List;

/** Who asks, where they live, and who will live with them: fields 1 to 62 (domain.md 3.2, A to E). */
final class PeoplePages {

  static final String IDENTITY = "identity";
  static final String CONTACT = "contact";
  static final String POSTAL = "postal-address";
  static final String CURRENT = "current-address";
  static final String HOUSEHOLD = "household";
  static final String CO_APPLICANTS = "co-applicants";
  static final String DEPENDANTS = "dependants";
  static final String CUSTODY = "custody";
  static final String VISITING = "visiting";

  static final Condition HAS_CO_APPLICANT = yes(HOUSEHOLD, "+coApplicant.any");
  static final Condition HAS_DEPENDANT = yes(HOUSEHOLD, "+dependant.any");

  private static final Repeats ONCE = new Repeats.Once();
  private static final int MOST_BIRTHS = 9;

  /** With five co-holders and twice seven children, the thirty persons that a household can be. */
  private static final int MOST_DEPENDANTS = 10;

  private static final int MOST_CHILDREN = 7;

  private PeoplePages() {}

  static List<FormPage> list() {
    return List.of(
        identity(),
        contact(),
        page(POSTAL, ALWAYS, address(POSTAL, "postal")),
        currentAddress(),
        household(),
        coApplicants(),
        dependants(),
        children(CUSTODY, "custody"),
        children(VISITING, "visiting"));
  }

  private static FormPage page(String key, Condition when, List<Question> questions) {
    return new FormPage(key, FormSection.APPLICANT, ONCE, when, questions);
  }

  private static FormPage identity() {
    return page(
        IDENTITY,
        ALWAYS,
        List.of(
            must("title", one(ValueList.CIVILITY)),
            must("birthName", name()),
            must("lastName", name()),
            must("firstName", name()),
            must("birthDate", day(Span.BIRTH)),
            must("nationality", one(ValueList.NATIONALITY)),
            must("familySituation", one(ValueList.FAMILY))));
  }

  private static FormPage contact() {
    return page(
        CONTACT,
        ALWAYS,
        List.of(
            must("email", new Email()),
            may("mobilePhone", code(CodeForm.PHONE)),
            may("smsConsent", yesNo()),
            may("homePhone", code(CodeForm.PHONE)),
            may("workPhone", code(CodeForm.PHONE)),
            may("helperEmail", new Email())));
  }

  /** The eleven items of an address; a country takes the place of postcode and commune abroad. */
  private static List<Question> address(String page, String prefix) {
    var abroad = "+" + prefix + ".abroad";
    return List.of(
        must(abroad, yesNo()),
        mustWhen(yes(page, abroad), prefix + ".country", line(60)),
        may(prefix + ".streetNumber", line(10)),
        must(prefix + ".street", line(100)),
        mustWhen(no(page, abroad), prefix + ".postcode", code(CodeForm.POSTCODE)),
        mustWhen(no(page, abroad), prefix + ".commune", new Place(1)),
        may(prefix + ".building", line(20)),
        may(prefix + ".staircase", line(20)),
        may(prefix + ".floor", line(20)),
        may(prefix + ".flat", line(20)),
        may(prefix + ".complement", line(100)),
        may(prefix + ".locality", line(60)));
  }

  /** Asked whole, hence its conditions hold only where the home is elsewhere. */
  private static FormPage currentAddress() {
    var questions = new ArrayList<Question>();
    questions.add(must("current.differs", yesNo()));
    var elsewhere = yes(CURRENT, "current.differs");
    for (var question : address(CURRENT, "current")) {
      questions.add(
          question.when() instanceof Condition.Always
              ? new Question(question.key(), question.kind(), question.required(), elsewhere)
              : question);
    }
    return page(CURRENT, ALWAYS, questions);
  }

  private static FormPage household() {
    var expecting = yes(HOUSEHOLD, "births.expected");
    return page(
        HOUSEHOLD,
        ALWAYS,
        List.of(
            must("+coApplicant.any", yesNo()),
            must("+dependant.any", yesNo()),
            must("custody.any", yesNo()),
            must("visiting.any", yesNo()),
            must("births.expected", yesNo()),
            mustWhen(expecting, "births.count", count(1, MOST_BIRTHS)),
            mustWhen(expecting, "births.date", day(Span.EXPECTED))));
  }

  private static FormPage coApplicants() {
    return new FormPage(
        CO_APPLICANTS,
        FormSection.APPLICANT,
        new Repeats.ForEach(RegisterRecord.MOST_CO_HOLDERS),
        HAS_CO_APPLICANT,
        List.of(
            must("coApplicant.link", one(ValueList.LINK)),
            must("coApplicant.title", one(ValueList.CIVILITY)),
            must("coApplicant.birthName", name()),
            must("coApplicant.lastName", name()),
            must("coApplicant.firstName", name()),
            must("coApplicant.birthDate", day(Span.BIRTH)),
            must("coApplicant.nationality", one(ValueList.NATIONALITY)),
            must("coApplicant.familySituation", one(ValueList.FAMILY)),
            may("coApplicant.phone", code(CodeForm.PHONE)),
            may("coApplicant.email", new Email())));
  }

  private static FormPage dependants() {
    return new FormPage(
        DEPENDANTS,
        FormSection.APPLICANT,
        new Repeats.ForEach(MOST_DEPENDANTS),
        HAS_DEPENDANT,
        List.of(
            must("dependant.firstName", name()),
            must("dependant.lastName", name()),
            must("dependant.birthDate", day(Span.BIRTH)),
            must("dependant.sex", one(ValueList.SEX)),
            must("dependant.relationship", one(ValueList.KINSHIP))));
  }

  /** Both kinds of children are in one list of the register, which holds fifteen. */
  private static FormPage children(String key, String prefix) {
    return new FormPage(
        key,
        FormSection.APPLICANT,
        new Repeats.ForEach(MOST_CHILDREN),
        yes(HOUSEHOLD, prefix + ".any"),
        List.of(
            must(prefix + ".birthDate", day(Span.BIRTH)),
            must(prefix + ".sex", one(ValueList.SEX))));
  }
}
