package fr.alin.account;

import static fr.alin.account.PasswordRule.Weakness.COMMON;
import static fr.alin.account.PasswordRule.Weakness.NO_DIGIT;
import static fr.alin.account.PasswordRule.Weakness.NO_LOWER_CASE;
import static fr.alin.account.PasswordRule.Weakness.NO_UPPER_CASE;
import static fr.alin.account.PasswordRule.Weakness.SAME_AS_ADDRESS;
import static fr.alin.account.PasswordRule.Weakness.TOO_LONG;
import static fr.alin.account.PasswordRule.Weakness.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.PasswordRule.Weakness;
import fr.alin.testing.Fast;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Fast
class PasswordRuleTest {

  private final PasswordRule rule =
      new PasswordRule(Set.of("password", "azerty123", "soleil", "abc")::contains);

  /** Example T57 of the domain rules. */
  @Test
  void the_shape_follows_the_handbook() {
    assertThat(shapeOf("Abcdefg1")).isEmpty();
    assertThat(shapeOf("abcdefg1")).containsExactly(NO_UPPER_CASE);
    assertThat(shapeOf("Abcdefgh")).containsExactly(NO_DIGIT);
    assertThat(shapeOf("Abcde1")).containsExactly(TOO_SHORT);
    assertThat(shapeOf("ABCDEFG1")).containsExactly(NO_LOWER_CASE);
  }

  @Test
  void lengths_are_8_to_128_characters_as_people_count_them() {
    assertThat(shapeOf("Abcdef1")).containsExactly(TOO_SHORT);
    assertThat(shapeOf("A1" + "b".repeat(126))).isEmpty();
    assertThat(shapeOf("A1" + "b".repeat(127))).containsExactly(TOO_LONG);
    assertThat(shapeOf("Ab1" + "😀".repeat(5))).isEmpty();
    assertThat(shapeOf("Éte\u0301-2026")).containsExactly();
  }

  @Test
  void the_user_name_is_no_password_in_any_case() {
    assertThat(weaknesses("Camille7@mail.example")).containsExactly(SAME_AS_ADDRESS);
    assertThat(weaknesses("Camille7")).containsExactly(SAME_AS_ADDRESS);
    assertThat(weaknesses("Camille7-et-plus")).isEmpty();
  }

  @Test
  void the_commonest_are_refused_in_any_case_and_with_digits_or_signs_behind() {
    assertThat(weaknesses("AZERTY123")).containsExactly(NO_LOWER_CASE, COMMON);
    assertThat(weaknesses("Azerty123")).containsExactly(COMMON);
    assertThat(weaknesses("Password1")).containsExactly(COMMON);
    assertThat(weaknesses("Soleil2026!")).containsExactly(COMMON);
    assertThat(weaknesses("Soleil2026!x")).isEmpty();
  }

  @Test
  void a_short_stem_does_not_refuse_the_rest() {
    assertThat(weaknesses("Abc-48213")).isEmpty();
  }

  @Test
  void one_password_is_one_password_however_the_keyboard_spells_its_accents() {
    assertThat(new Password("e\u0301te\u0301")).isEqualTo(new Password("été"));
  }

  private static List<Weakness> shapeOf(String password) {
    return PasswordRule.weaknessesOfShape(new Password(password));
  }

  private List<Weakness> weaknesses(String password) {
    return rule.weaknesses(new Password(password), new EmailAddress("camille7@mail.example"));
  }
}
