package fr.alin.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.consent.FieldCatalogue;
import fr.alin.consent.FormField;
import fr.alin.testing.Fast;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@Fast
class RequestFormTest {

  @Test
  void it_asks_every_field_of_the_catalogue_but_the_social_security_numbers() {
    var asked =
        RequestForm.PAGES.stream()
            .flatMap(page -> page.questions().stream())
            .filter(question -> !question.isOurs())
            .map(Question::key)
            .collect(Collectors.toSet());
    var fields =
        FieldCatalogue.FIELDS.stream()
            .map(FormField::key)
            .filter(key -> !key.endsWith("socialSecurityNumber"))
            .collect(Collectors.toSet());

    assertThat(asked).isEqualTo(fields);
  }

  @Test
  void pages_and_the_questions_of_a_page_have_names_of_their_own() {
    assertThat(RequestForm.PAGES).extracting(FormPage::key).doesNotHaveDuplicates();
    for (var page : RequestForm.PAGES) {
      assertThat(page.questions()).extracting(Question::key).doesNotHaveDuplicates();
      assertThat(page.questions().size()).as(page.key()).isLessThanOrEqualTo(16);
    }
  }

  @Test
  void a_condition_names_an_answer_that_can_be_given_before() {
    var before = new LinkedHashSet<String>();
    for (var page : RequestForm.PAGES) {
      assertCanBeSaid(page.when(), before);
      for (var question : page.questions()) {
        assertCanBeSaid(question.when(), before);
        before.add(page.key() + " " + question.key());
      }
    }
  }

  private static void assertCanBeSaid(Condition condition, HashSet<String> before) {
    if (condition instanceof Condition.Says(var page, var key, var values)) {
      assertThat(before).contains(page + " " + key);
      var kind = RequestForm.page(page).get().question(key).get().kind();
      var possible =
          kind instanceof AnswerKind.Choice(var list, var most)
              ? list.codes()
              : List.of(AnswerKind.YesNo.YES, AnswerKind.YesNo.NO);
      assertThat(possible).containsAll(values);
    }
  }

  @Test
  void the_pages_follow_the_seven_sections() {
    assertThat(RequestForm.PAGES)
        .extracting(FormPage::section)
        .isSortedAccordingTo(FormSection::compareTo);
    for (var section : FormSection.values()) {
      assertThat(RequestForm.of(section)).as(section.name()).isNotEmpty();
    }
  }

  @Test
  void the_largest_household_of_the_form_fits_the_register() {
    var most =
        RequestForm.PAGES.stream()
            .mapToInt(
                page -> page.repeats() instanceof FormPage.Repeats.ForEach(var limit) ? limit : 0)
            .sum();

    assertThat(1 + most).isLessThanOrEqualTo(fr.alin.request.Household.MOST_MEMBERS);
  }
}
