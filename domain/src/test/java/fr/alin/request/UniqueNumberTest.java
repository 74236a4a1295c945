package fr.alin.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Domain.md 4.1; T50 to T53. */
@Fast
class UniqueNumberTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

  @ParameterizedTest
  @CsvSource({
    "0751115082154GDPUB, 075, 2015-11, 082154, GDPUB",
    "1110720020439G1175, 111, 2020-07, 020439, G1175",
    "1110920621114ACLOG, 111, 2020-09, 621114, ACLOG",
    "02A0122000001G1104, 02A, 2022-01, 000001, G1104",
    "9711225000001GDPUB, 971, 2025-12, 000001, GDPUB",
  })
  void a_well_formed_number_is_read(
      String text, String territory, YearMonth month, String sequence, String desk) {
    var number = UniqueNumber.parse(text, TODAY).get();
    assertThat(number.territory()).isEqualTo(territory);
    assertThat(number.registeredIn()).isEqualTo(month);
    assertThat(number.sequence()).isEqualTo(sequence);
    assertThat(number.desk()).isEqualTo(desk);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1007201204261175",
        "1111320020439G1175",
        "1110020020439G1175",
        "9991115082154GDPUB",
        "0961115082154GDPUB",
        "0201115082154GDPUB",
        "0751115082154GDPU",
        "0751115082154GDPUBX",
        "0750726082154GDPUB",
        ""
      })
  void anything_else_is_no_unique_number(String text) {
    assertThat(UniqueNumber.parse(text, TODAY).isKnown()).isFalse();
  }

  @Test
  void corsica_has_two_territories_and_19_and_21_stay_what_they_are() {
    for (var territory : java.util.List.of("02A", "02B", "019", "021")) {
      assertThat(UniqueNumber.parse(territory + "1115082154GDPUB", TODAY).isKnown())
          .as(territory)
          .isTrue();
    }
  }

  @Test
  void the_current_month_is_not_in_the_future() {
    assertThat(UniqueNumber.parse("0750626082154GDPUB", TODAY).isKnown()).isTrue();
  }

  @Test
  void spaces_and_lower_case_are_forgiven() {
    assertThat(UniqueNumber.parse(" 075 1115 082154 gdpub ", TODAY))
        .isEqualTo(Fact.known(new UniqueNumber("0751115082154GDPUB")));
  }
}
