package fr.alin.form;

import static fr.alin.form.Ask.ALWAYS;
import static fr.alin.form.Ask.code;
import static fr.alin.form.Ask.count;
import static fr.alin.form.Ask.day;
import static fr.alin.form.Ask.euros;
import static fr.alin.form.Ask.line;
import static fr.alin.form.Ask.may;
import static fr.alin.form.Ask.mayWhen;
import static fr.alin.form.Ask.must;
import static fr.alin.form.Ask.mustWhen;
import static fr.alin.form.Ask.one;
import static fr.alin.form.Ask.says;
import static fr.alin.form.Ask.several;
import static fr.alin.form.Ask.yes;
import static fr.alin.form.Ask.yesNo;

import fr.alin.form.AnswerKind.CodeForm;
import fr.alin.form.AnswerKind.Department;
import fr.alin.form.AnswerKind.Place;
import fr.alin.form.AnswerKind.Span;
import fr.alin.form.FormPage.Repeats;
import java.util.List;

/** The home of today, the reasons, the home sought and disability: fields 98 to 134 (domain.md 3.2, I to M). */
final class HousingPages {

  static final String CURRENT_HOME = "current-home";
  static final String HOME_DETAILS = "current-home-details";
  static final String OTHER_HOME = "other-home";
  static final String REASONS = "reasons";
  static final String DWELLING = "dwelling-sought";
  static final String PLACES = "places-sought";
  static final String DISABILITY = "disability";

  /** The form has room for eight communes. */
  static final int MOST_COMMUNES = 8;

  private static final Repeats ONCE = new Repeats.Once();

  private HousingPages() {}

  static List<FormPage> list() {
    return List.of(
        currentHome(), homeDetails(), otherHome(), reasons(), dwelling(), places(), disability());
  }

  private static FormPage page(
      String key, FormSection section, Condition when, List<Question> questions) {
    return new FormPage(key, section, ONCE, when, questions);
  }

  private static FormPage currentHome() {
    var social = says(CURRENT_HOME, "housing.kind", "HLM");
    var hosted =
        says(CURRENT_HOME, "housing.kind", "RS", "RHVS", "RE", "SLHT", "SH", "CDEFCM", "CPE", "CP");
    return page(
        CURRENT_HOME,
        FormSection.CURRENT_HOME,
        ALWAYS,
        List.of(
            must("housing.kind", one(ValueList.HOUSING)),
            mustWhen(social, "housing.landlordName", line(100)),
            mayWhen(social, "housing.landlordSiren", code(CodeForm.SIREN)),
            mayWhen(hosted, "housing.hostName", line(100)),
            may("housing.since", day(Span.PAST))));
  }

  /** Not of those who have no home of their own to describe. */
  private static FormPage homeDetails() {
    var housed =
        says(
            CURRENT_HOME,
            "housing.kind",
            "HLM",
            "LP",
            "RS",
            "RHVS",
            "RE",
            "SLHT",
            "CPE",
            "CP",
            "LTG",
            "FONC",
            "POCC");
    return page(
        HOME_DETAILS,
        FormSection.CURRENT_HOME,
        housed,
        List.of(
            may("housing.rent", euros()),
            may("housing.benefit", euros()),
            must("housing.occupants", count(1, 30)),
            may("housing.category", one(ValueList.BUILDING)),
            may("housing.rooms", one(ValueList.DWELLING)),
            may("housing.surface", count(1, 999))));
  }

  private static FormPage otherHome() {
    var owner = yes(OTHER_HOME, "housing.ownsAnother");
    return page(
        OTHER_HOME,
        FormSection.CURRENT_HOME,
        ALWAYS,
        List.of(
            must("housing.ownsAnother", yesNo()),
            mustWhen(owner, "housing.otherLocation", line(100)),
            mustWhen(owner, "housing.otherKind", one(ValueList.OTHER_HOME))));
  }

  private static FormPage reasons() {
    return page(
        REASONS,
        FormSection.SEARCH,
        ALWAYS,
        List.of(
            must("reason.main", one(ValueList.REASON)),
            may("reason.second", one(ValueList.REASON)),
            may("reason.third", one(ValueList.REASON)),
            may("reason.precision", line(300))));
  }

  private static FormPage dwelling() {
    return page(
        DWELLING,
        FormSection.SEARCH,
        ALWAYS,
        List.of(
            must("sought.category", one(ValueList.BUILDING_SOUGHT)),
            must("sought.types", several(ValueList.DWELLING)),
            may("sought.maximumRent", euros()),
            may("sought.groundFloor", yesNo()),
            may("sought.withoutLift", yesNo()),
            may("sought.parking", yesNo()),
            must("sought.adapted", yesNo()),
            may("sought.residence", yesNo())));
  }

  private static FormPage places() {
    return page(
        PLACES,
        FormSection.SEARCH,
        ALWAYS,
        List.of(
            must("location.department", new Department()),
            must("location.communes", new Place(MOST_COMMUNES)),
            may("location.district", line(60)),
            must("location.widened", yesNo())));
  }

  private static FormPage disability() {
    var concerned = yes(DISABILITY, "+disability.any");
    return page(
        DISABILITY,
        FormSection.DISABILITY,
        ALWAYS,
        List.of(
            must("+disability.any", yesNo()),
            mustWhen(concerned, "disability.person", several(ValueList.WHO)),
            mustWhen(concerned, "+disability.card", yesNo()),
            mayWhen(concerned, "disability.nature", several(ValueList.IMPAIRMENT)),
            mayWhen(concerned, "disability.state", one(ValueList.COURSE)),
            mayWhen(concerned, "disability.stairs", one(ValueList.STEPS)),
            mayWhen(concerned, "disability.aids", several(ValueList.AIDS)),
            mayWhen(concerned, "disability.equipment", several(ValueList.EQUIPMENT)),
            mayWhen(concerned, "disability.thirdPerson", yesNo())));
  }
}
