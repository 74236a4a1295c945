package fr.alin.form;

import fr.alin.account.Actor;
import fr.alin.shared.Fact;
import fr.alin.testing.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A whole household's answers, page by page; each test changes what it is about. */
public final class SampleForm {

  private final Map<String, List<Map<String, List<String>>>> pages = new LinkedHashMap<>();

  private SampleForm() {}

  /** Camille Duranda, single, a baker in Lyon who searches there: the account of {@code World.account(1, …)}. */
  public static SampleForm aSinglePerson() {
    var form = new SampleForm();
    form.page(
        "identity",
        "title",
        "2",
        "birthName",
        "Durandb",
        "lastName",
        "Durandb",
        "firstName",
        "Camille",
        "birthDate",
        "1986-02-03",
        "nationality",
        "1",
        "familySituation",
        "C");
    form.page("contact", "email", "camille@courriel.example", "mobilePhone", "06 39 98 12 34");
    form.page(
        "postal-address",
        "+postal.abroad",
        "no",
        "postal.streetNumber",
        "8",
        "postal.street",
        "quai des Platanes",
        "postal.postcode",
        "69001",
        "postal.commune",
        "69381",
        "postal.floor",
        "3e");
    form.page("current-address", "current.differs", "no");
    form.page(
        "household",
        "+coApplicant.any",
        "no",
        "+dependant.any",
        "no",
        "custody.any",
        "no",
        "visiting.any",
        "no",
        "births.expected",
        "no");
    form.page(
        "work",
        "work.contract",
        "PUB",
        "work.occupation",
        "Boulangère",
        "work.employerName",
        "Au Bon Levain",
        "work.employerSiret",
        "82454114802432",
        "work.severalEmployers",
        "no",
        "work.worksAbroad",
        "no",
        "work.workPostcode",
        "69002",
        "work.workCommune",
        "69123");
    form.page("tax-income", "taxIncome.nMinus2", "2000000", "taxIncome.nMinus1", "2050000");
    form.page("resources", "resource.SAL", "180050", "resource.PAV", "10000");
    form.page("current-home", "housing.kind", "LP", "housing.since", "2019-09-01");
    form.page(
        "current-home-details",
        "housing.rent",
        "61000",
        "housing.benefit",
        "4500",
        "housing.occupants",
        "1",
        "housing.category",
        "A",
        "housing.rooms",
        "T2",
        "housing.surface",
        "38");
    form.page("other-home", "housing.ownsAnother", "no");
    form.page("reasons", "reason.main", "09", "reason.second", "19");
    form.page(
        "dwelling-sought",
        "sought.category",
        "A",
        "sought.maximumRent",
        "78000",
        "sought.adapted",
        "no",
        "sought.parking",
        "yes");
    form.several("dwelling-sought", "sought.types", "T2", "T3");
    form.page("places-sought", "location.department", "69", "location.widened", "yes");
    form.several("places-sought", "location.communes", "69123", "69386");
    form.page("disability", "+disability.any", "no");
    form.page("employer-details", "+staffNumber", "M-4411", "+companyEntryDate", "2021-03-01");
    return form;
  }

  /** The same with a spouse, a child, a child in custody, one with visiting right, and a birth to come. */
  public static SampleForm aFamily() {
    var form = aSinglePerson();
    form.page(
        "household",
        "+coApplicant.any",
        "yes",
        "+dependant.any",
        "yes",
        "custody.any",
        "yes",
        "visiting.any",
        "yes",
        "births.expected",
        "yes",
        "births.count",
        "1",
        "births.date",
        "2027-02-01");
    form.page(
        "co-applicants",
        "coApplicant.link",
        "M",
        "coApplicant.title",
        "1",
        "coApplicant.birthName",
        "Benali",
        "coApplicant.lastName",
        "Benali",
        "coApplicant.firstName",
        "Karim",
        "coApplicant.birthDate",
        "1984-09-09",
        "coApplicant.nationality",
        "2",
        "coApplicant.familySituation",
        "M",
        "coApplicant.email",
        "karim@courriel.example");
    form.page(
        "dependants",
        "dependant.firstName",
        "Malo",
        "dependant.lastName",
        "Durandb",
        "dependant.birthDate",
        "2016-05-01",
        "dependant.sex",
        "M",
        "dependant.relationship",
        "E");
    form.page("custody", "custody.birthDate", "2014-08-30", "custody.sex", "F");
    form.page("visiting", "visiting.birthDate", "2012-01-15", "visiting.sex", "M");
    form.page("co-applicant-work", "coApplicant.work.contract", "CHO");
    form.page(
        "co-applicant-tax-income",
        "coApplicant.taxIncome.nMinus2",
        "1520000",
        "coApplicant.taxIncome.nMinus1",
        "1590000");
    form.page("co-applicant-resources", "resource.CHO", "110000");
    form.page("dependant-resources", "resource.AF", "14800");
    form.page(
        "disability",
        "+disability.any",
        "yes",
        "+disability.card",
        "yes",
        "disability.state",
        "STA",
        "disability.thirdPerson",
        "no");
    form.several("disability", "disability.person", "DEPENDANT");
    form.page("employer-details", "+holder", "APPLICANT");
    return form;
  }

  /** The page with these answers alone, question and answer in turn. */
  public SampleForm page(String page, String... answers) {
    pages.put(page, new ArrayList<>(List.of(answers(answers))));
    return this;
  }

  /** One more person on the page. */
  public SampleForm also(String page, String... answers) {
    pages.get(page).add(answers(answers));
    return this;
  }

  public SampleForm several(String page, String question, String... values) {
    pages.get(page).getFirst().put(question, List.of(values));
    return this;
  }

  /** The same with another answer. */
  public SampleForm but(String page, String question, String value) {
    return several(page, question, value);
  }

  public SampleForm without(String page) {
    pages.remove(page);
    return this;
  }

  public List<SaveFormPage.Entry> entries(String page) {
    return pages.get(page).stream()
        .map(answers -> new SaveFormPage.Entry(Fact.unknown("entry"), answers))
        .toList();
  }

  /** Saves every page in the order of the form; a page along another names its persons. */
  public FormReading saved(World world, Actor actor) {
    for (var page : RequestForm.PAGES) {
      if (pages.containsKey(page.key())) {
        var listed = world.formOf(actor).draft().items(page.listedOn());
        var entries = new ArrayList<SaveFormPage.Entry>();
        for (var i = 0; i < pages.get(page.key()).size(); i++) {
          Fact<String> id =
              page.repeats() instanceof FormPage.Repeats.Along
                  ? Fact.known(listed.get(i).id())
                  : Fact.unknown("entry");
          entries.add(new SaveFormPage.Entry(id, pages.get(page.key()).get(i)));
        }
        var outcome =
            world.saveFormPage.handle(
                new SaveFormPage.Command(actor, page.key(), entries, Fact.unknown("version")));
        if (!(outcome instanceof SaveFormPage.Outcome.Saved)) {
          throw new AssertionError(page.key() + ": " + outcome);
        }
      }
    }
    return world.formOf(actor);
  }

  private static Map<String, List<String>> answers(String... said) {
    var answers = new LinkedHashMap<String, List<String>>();
    for (var i = 0; i < said.length; i += 2) {
      answers.put(said[i], List.of(said[i + 1]));
    }
    return answers;
  }
}
