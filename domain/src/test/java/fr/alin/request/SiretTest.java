package fr.alin.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.alin.testing.Fast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Domain.md 2.1; T59. */
@Fast
class SiretTest {

  @ParameterizedTest
  @ValueSource(strings = {"82454114802432", "78285569600020", "35600000000048", "35600000009075"})
  void the_luhn_key_or_the_rule_of_la_poste_makes_it_valid(String siret) {
    assertThat(Siret.isValid(siret)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11122211111111",
        "8245414802432",
        "82454114809014",
        "35600000009076",
        "8245411480243A",
        ""
      })
  void anything_else_is_invalid(String siret) {
    assertThat(Siret.isValid(siret)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Siret(siret));
  }

  @Test
  void the_company_is_named_by_the_first_nine_digits() {
    assertThat(new Siret("82454114802432").siren()).isEqualTo("824541148");
  }
}
