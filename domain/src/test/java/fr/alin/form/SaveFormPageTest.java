package fr.alin.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.form.SaveFormPage.Entry;
import fr.alin.form.SaveFormPage.Outcome;
import fr.alin.request.SampleRecord;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import fr.alin.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One page at a time, on one device or on two. */
@Fast
class SaveFormPageTest {

  private final World world = new World();
  private final Actor camille = world.account(1, SampleRecord.aSingleEmployee(1).record());

  @Test
  void the_account_is_suggested_until_the_page_is_saved() {
    var identity = page("identity");

    assertThat(identity.state()).isEqualTo(PageState.NOT_STARTED);
    assertThat(identity.items().getFirst().text("firstName")).isEqualTo("Camille");
    assertThat(world.formOf(camille).draft().version()).isZero();
  }

  @Test
  void an_answer_may_be_missing_and_is_named() {
    save("contact", 0, once(Map.of("mobilePhone", List.of("06 39 98 12 34"))));

    var contact = page("contact");
    assertThat(contact.state()).isEqualTo(PageState.INCOMPLETE);
    assertThat(contact.gaps()).containsExactly(new PageReading.Gap(0, "email"));
    assertThat(contact.items().getFirst().text("mobilePhone")).isEqualTo("0639981234");
    assertThat(world.formOf(camille).state(FormSection.APPLICANT)).isEqualTo(PageState.INCOMPLETE);
  }

  @Test
  void a_wrong_answer_is_told_with_its_place_and_nothing_is_stored() {
    assertThat(
            save(
                "contact",
                0,
                once(
                    Map.of(
                        "email", List.of("camille at home"),
                        "mobilePhone", List.of("12"),
                        "shoeSize", List.of("38")))))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.faults())
                    .containsExactlyInAnyOrder(
                        new FormFault("contact", 0, "email", FaultCode.NOT_AN_EMAIL),
                        new FormFault("contact", 0, "mobilePhone", FaultCode.NOT_A_PHONE),
                        new FormFault("contact", 0, "shoeSize", FaultCode.UNKNOWN_QUESTION)));
    assertThat(world.formOf(camille).draft().version()).isZero();
  }

  @Test
  void two_devices_on_different_pages_lose_nothing() {
    save("contact", 0, once(Map.of("email", List.of("one@courriel.example"))));

    assertThat(save("reasons", 0, once(Map.of("reason.main", List.of("09")))))
        .isInstanceOf(Outcome.Saved.class);

    assertThat(page("contact").state()).isEqualTo(PageState.COMPLETE);
    assertThat(page("reasons").state()).isEqualTo(PageState.COMPLETE);
  }

  @Test
  void two_devices_on_one_page_the_second_is_told() {
    save("contact", 0, once(Map.of("email", List.of("one@courriel.example"))));

    assertThat(save("contact", 0, once(Map.of("email", List.of("two@courriel.example")))))
        .isEqualTo(new Outcome.Stale());
    assertThat(page("contact").items().getFirst().text("email")).isEqualTo("one@courriel.example");

    assertThat(save("contact", 1, once(Map.of("email", List.of("two@courriel.example")))))
        .isInstanceOf(Outcome.Saved.class);
  }

  @Test
  void a_draft_thrown_away_on_the_other_device_is_told() {
    save("contact", 0, once(Map.of("email", List.of("one@courriel.example"))));
    world.abandonForm.handle(new AbandonForm.Command(camille));

    assertThat(save("reasons", 1, once(Map.of("reason.main", List.of("09")))))
        .isEqualTo(new Outcome.Stale());
  }

  @Test
  void what_is_no_longer_asked_is_not_kept() {
    save(
        "current-address",
        0,
        once(
            Map.of(
                "current.differs", List.of("no"),
                "+current.abroad", List.of("yes"),
                "current.country", List.of("Belgique"))));

    var answers = page("current-address").items().getFirst().answers();
    assertThat(answers).containsOnlyKeys("current.differs");
  }

  @Test
  void a_page_that_does_not_concern_the_household_is_not_asked() {
    assertThat(page("co-applicants").state()).isEqualTo(PageState.NOT_ASKED);
    assertThat(save("co-applicants", 0, new Entry(Fact.unknown("entry"), Map.of())))
        .isEqualTo(new Outcome.Stale());
    assertThat(save("no-such-page", 0)).isEqualTo(new Outcome.UnknownPage());
  }

  @Test
  void said_to_exist_and_nobody_named_is_a_gap() {
    household("+coApplicant.any");
    save("co-applicants", 1);

    assertThat(page("co-applicants").state()).isEqualTo(PageState.INCOMPLETE);
  }

  @Test
  void the_answers_of_somebody_taken_away_do_not_come_back_for_another() {
    household("+coApplicant.any");
    save("co-applicants", 1, person("Ada"), person("Bob"));
    assertThat(ids("co-applicants")).containsExactly("2", "3");
    save("co-applicant-work", 2, work("2", "CDI"), work("3", "RET"));
    save("co-applicants", 3, known("2", "Ada"), person("Cleo"));

    assertThat(ids("co-applicant-work")).containsExactly("2", "4");
    assertThat(page("co-applicant-work").items().get(1).answers()).isEmpty();
    assertThat(save("co-applicant-work", 3, work("2", "CDI"), work("3", "RET")))
        .isEqualTo(new Outcome.Stale());
  }

  @Test
  void five_co_applicants_and_no_sixth() {
    household("+coApplicant.any");
    var five = new ArrayList<Entry>();
    for (var name : List.of("Ada", "Bob", "Cleo", "Dan", "Eve")) {
      five.add(person(name));
    }
    assertThat(save("co-applicants", 1, five.toArray(Entry[]::new)))
        .isInstanceOf(Outcome.Saved.class);
    five.add(person("Fay"));

    assertThat(save("co-applicants", 2, five.toArray(Entry[]::new)))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(FormFault::code)
                    .containsExactly(FaultCode.TOO_MANY_VALUES));
  }

  @Test
  void eight_communes_and_no_ninth_and_none_twice() {
    assertThat(
            save("places-sought", 0, once(Map.of("location.communes", List.of("69123", "69123")))))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.faults().getFirst().code()).isEqualTo(FaultCode.TWICE));
    assertThat(
            save(
                "places-sought",
                0,
                once(
                    Map.of(
                        "location.communes",
                        java.util.Collections.nCopies(HousingPages.MOST_COMMUNES + 1, "69123")))))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.faults().getFirst())
                    .isEqualTo(
                        new FormFault(
                            "places-sought",
                            0,
                            "location.communes",
                            FaultCode.TOO_MANY_VALUES,
                            "8")));
  }

  @Test
  void who_has_a_request_fills_in_no_form() {
    var registered = world.household(2, SampleRecord.aSingleEmployee(2).record());

    assertThat(
            world.saveFormPage.handle(
                new SaveFormPage.Command(
                    registered, "contact", List.of(once(Map.of())), Fact.unknown("version"))))
        .isEqualTo(new Outcome.AlreadyRegistered());
  }

  @Test
  void a_whole_form_is_complete() {
    assertThat(SampleForm.aSinglePerson().saved(world, camille).isComplete()).isTrue();
    var family = world.account(2, "Durandb", "Camille");
    assertThat(SampleForm.aFamily().saved(world, family).isComplete()).isTrue();
  }

  private void household(String said) {
    save(
        "household",
        0,
        once(
            Map.of(
                said,
                List.of("yes"),
                "+dependant.any",
                List.of("no"),
                "custody.any",
                List.of("no"),
                "visiting.any",
                List.of("no"),
                "births.expected",
                List.of("no"))));
  }

  private static Entry once(Map<String, List<String>> answers) {
    return new Entry(Fact.known(PageItem.ONLY), answers);
  }

  private static Entry person(String firstName) {
    return new Entry(Fact.unknown("entry"), Map.of("coApplicant.firstName", List.of(firstName)));
  }

  private static Entry known(String id, String firstName) {
    return new Entry(Fact.known(id), Map.of("coApplicant.firstName", List.of(firstName)));
  }

  private static Entry work(String id, String contract) {
    return new Entry(Fact.known(id), Map.of("coApplicant.work.contract", List.of(contract)));
  }

  private List<String> ids(String page) {
    return page(page).items().stream().map(PageItem::id).toList();
  }

  private PageReading page(String key) {
    return world.formOf(camille).pages().stream()
        .filter(page -> page.page().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private Outcome save(String page, long seen, Entry... entries) {
    return world.saveFormPage.handle(
        new SaveFormPage.Command(camille, page, List.of(entries), Fact.known(seen)));
  }
}
