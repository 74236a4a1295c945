package fr.alin.consent;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.testing.Fast;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an employer sees at which level (domain.md 2.10, 3.2, 9). */
@Fast
class FieldCatalogueTest {

  @Test
  void the_form_has_134_fields_numbered_as_in_the_dictionary() {
    assertThat(FieldCatalogue.FIELDS)
        .extracting(FormField::number)
        .isEqualTo(IntStream.rangeClosed(1, 134).boxed().toList());
    assertThat(FieldCatalogue.FIELDS).extracting(FormField::key).doesNotHaveDuplicates();
  }

  @Test
  void level_one_shows_nothing() {
    assertThat(FieldCatalogue.seenAt(DisclosureLevel.ANONYMOUS)).isEmpty();
  }

  @Test
  void level_two_shows_the_twelve_items_of_the_handbook() {
    assertThat(numbersAt(DisclosureLevel.IDENTIFICATION))
        .containsExactly(1, 3, 5, 7, 13, 37, 65, 66, 67, 69, 70, 125);
    assertThat(FieldCatalogue.seenAt(DisclosureLevel.IDENTIFICATION))
        .extracting(FormField::key)
        .containsExactly(
            "title",
            "lastName",
            "firstName",
            "birthDate",
            "email",
            "current.commune",
            "work.severalEmployers",
            "work.employerName",
            "work.employerSiret",
            "work.workPostcode",
            "work.workCommune",
            "location.communes");
  }

  @Test
  void level_three_shows_everything_but_what_no_employer_may_see() {
    var hidden =
        FieldCatalogue.FIELDS.stream()
            .filter(field -> !field.isSeenAt(DisclosureLevel.SUPPORTED))
            .map(FormField::number)
            .toList();

    // nationality, social security number, precision of the reason, adapted home, disability
    assertThat(hidden).containsExactly(2, 6, 40, 44, 115, 122, 128, 129, 130, 131, 132, 133, 134);
  }

  @Test
  void level_four_shows_what_level_three_does() {
    assertThat(numbersAt(DisclosureLevel.ENTERED_BY_COMPANY))
        .isEqualTo(numbersAt(DisclosureLevel.SUPPORTED));
  }

  @Test
  void applications_are_shown_from_level_three_on() {
    assertThat(FieldCatalogue.showsApplications(DisclosureLevel.IDENTIFICATION)).isFalse();
    assertThat(FieldCatalogue.showsApplications(DisclosureLevel.SUPPORTED)).isTrue();
  }

  private static List<Integer> numbersAt(DisclosureLevel level) {
    return FieldCatalogue.seenAt(level).stream().map(FormField::number).toList();
  }
}
