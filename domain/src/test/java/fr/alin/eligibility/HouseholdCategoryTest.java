package fr.alin.eligibility;

import static fr.alin.eligibility.SampleCandidate.TODAY;
import static fr.alin.eligibility.SampleCandidate.couple;
import static fr.alin.eligibility.SampleCandidate.single;
import static fr.alin.reference.SampleParameters.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.request.CoupleLink;
import fr.alin.request.HouseholdMember.Role;
import fr.alin.testing.Fast;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Domain.md 1.2, 1.7 and 2.13; T36, T38, T41. */
@Fast
class HouseholdCategoryTest {

  private static final LocalDate AGED_30 = LocalDate.of(1996, 6, 15);
  private static final LocalDate AGED_25 = LocalDate.of(2000, 9, 1);

  @Test
  void each_person_counts_one() {
    assertThat(social(single())).isEqualTo(1);
    assertThat(social(couple())).isEqualTo(2);
    assertThat(social(couple().children(1))).isEqualTo(3);
    assertThat(social(couple().children(5))).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "2, 4", "3, 5", "4, 6", "5, 7", "6, 8"})
  void a_single_parent_ranks_one_category_higher(int children, int category) {
    assertThat(social(single().children(children))).isEqualTo(category);
  }

  @Test
  void two_adults_with_a_child_are_no_single_parent() {
    assertThat(social(single().with(Role.OTHER, AGED_30).children(1))).isEqualTo(3);
    assertThat(social(single().with(Role.CO_APPLICANT, AGED_30).children(2))).isEqualTo(4);
  }

  @Test
  void a_couple_whose_ages_add_up_to_55_is_young() {
    assertThat(social(young())).isEqualTo(3);
  }

  @Test
  void a_couple_whose_ages_add_up_to_56_is_not() {
    var a_day_older = LocalDate.of(1995, 6, 15);
    assertThat(
            social(
                single()
                    .born(a_day_older)
                    .with(Role.CO_APPLICANT, AGED_25)
                    .linked(CoupleLink.PACS)))
        .isEqualTo(2);
  }

  @Test
  void a_young_couple_with_a_child_counts_its_persons() {
    assertThat(social(young().children(1))).isEqualTo(3);
    assertThat(social(young().children(2))).isEqualTo(4);
  }

  @Test
  void two_young_flatmates_are_no_couple() {
    assertThat(social(single().born(AGED_30).with(Role.CO_APPLICANT, AGED_25))).isEqualTo(2);
  }

  @Test
  void a_young_couple_housing_a_third_adult_counts_three() {
    assertThat(social(young().with(Role.OTHER, AGED_25))).isEqualTo(3);
  }

  @Test
  void disability_adds_a_category_below_six_persons() {
    assertThat(social(single().withDisabled(Role.OTHER))).isEqualTo(3);
    assertThat(social(couple().children(2).withDisabled(Role.DEPENDANT))).isEqualTo(6);
  }

  @Test
  void from_six_persons_on_disability_adds_nothing() {
    assertThat(social(couple().children(3).withDisabled(Role.DEPENDANT))).isEqualTo(6);
    assertThat(social(couple().children(4).withDisabled(Role.DEPENDANT))).isEqualTo(7);
  }

  @Test
  void disability_and_single_parent_do_not_add_up() {
    assertThat(social(single().withDisabled(Role.DEPENDANT))).isEqualTo(3);
  }

  @Test
  void expected_births_do_not_count_for_the_ceiling() {
    assertThat(social(couple().expecting(2))).isEqualTo(2);
  }

  @Test
  void intermediate_rows_know_neither_young_couples_nor_disability_nor_single_parents() {
    assertThat(pli(single())).isEqualTo(1);
    assertThat(pli(couple())).isEqualTo(2);
    assertThat(pli(young())).isEqualTo(2);
    assertThat(pli(single().withDisabled(Role.OTHER))).isEqualTo(2);
    assertThat(pli(single().children(1))).isEqualTo(3);
    assertThat(pli(couple().children(1))).isEqualTo(3);
    assertThat(pli(couple().children(5))).isEqualTo(7);
  }

  @Test
  void in_intermediate_rows_a_third_adult_counts_as_a_dependant() {
    assertThat(pli(couple().with(Role.OTHER, AGED_30))).isEqualTo(3);
    assertThat(pli(couple().with(Role.OTHER, AGED_30).children(1))).isEqualTo(4);
  }

  @Test
  void a_young_couple_stays_young_up_to_the_next_birthday_that_matters() {
    var household = young().facts().household();
    var until = HouseholdCategory.youngUntil(household, TODAY, RULES);
    assertThat(until).isEqualTo(LocalDate.of(2026, 9, 1));
    assertThat(HouseholdCategory.isYoungCouple(household, until.minusDays(1), RULES)).isTrue();
    assertThat(HouseholdCategory.isYoungCouple(household, until, RULES)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1996-02-29, 2026-02-28, 29", "1996-02-29, 2026-03-01, 30", "1996-02-29, 2028-02-28, 31",
    "1996-02-29, 2028-02-29, 32", "1996-06-16, 2026-06-15, 29", "1996-06-15, 2026-06-15, 30"
  })
  void ages_are_completed_years(LocalDate birth, LocalDate day, int age) {
    assertThat(Ages.on(birth, day)).isEqualTo(age);
    assertThat(Ages.turning(birth, age)).isBeforeOrEqualTo(day);
    assertThat(Ages.turning(birth, age + 1)).isAfter(day);
  }

  private static SampleCandidate young() {
    return single().born(AGED_30).with(Role.CO_APPLICANT, AGED_25).linked(CoupleLink.COHABITING);
  }

  private static int social(SampleCandidate candidate) {
    return HouseholdCategory.social(candidate.facts().household(), TODAY, RULES);
  }

  private static int pli(SampleCandidate candidate) {
    return HouseholdCategory.intermediate(candidate.facts().household());
  }
}
