package fr.alin.reference;

import static fr.alin.reference.SampleParameters.CEILINGS;
import static fr.alin.reference.SampleParameters.column;
import static fr.alin.reference.SampleParameters.social;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Fast
class IncomeCeilingsTest {

  private static final LocalDate JUNE_2026 = LocalDate.of(2026, 6, 15);
  private static final CeilingTable.Column ANY = column(1, 2, 3, 4, 5, 6, 1);

  @ParameterizedTest(name = "{1} of category {2} in {0}: {3} €")
  @CsvSource({
    "69123, PLUS, 1, 23403",
    "69123, PLAI, 1, 12870",
    "69123, PLS, 1, 30424",
    "75056, PLUS, 3, 52740",
    "75111, PLUS, 3, 52740",
    "92012, PLUS, 3, 52740",
    "78646, PLUS, 3, 48362",
    "93008, PLUS, 3, 48362",
    "75056, PLUS, 7, 93698",
    "69123, PLAI, 8, 40464",
    "93008, PLI, 1, 44344",
    "78646, PLI, 3, 86878",
    "35238, PLI, 7, 103264",
    "42218, PLI, 2, 43439",
  })
  void a_ceiling_depends_on_financing_zone_and_category(
      String commune, FinancingCategory financing, int category, long euros) {
    var place = new SampleCommunes().byCode(new CommuneCode(commune)).get();
    assertThat(CEILINGS.ceiling(financing, place, category, JUNE_2026))
        .isEqualTo(Fact.known(Euros.euros(euros)));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-31, unknown",
    "2025-01-01, 23201",
    "2025-12-31, 23201",
    "2026-01-01, 23403",
    "2026-12-31, 23403",
    "2027-01-01, unknown"
  })
  void the_day_of_the_decision_chooses_the_table(LocalDate day, String euros) {
    var ceiling = CEILINGS.ceiling(FinancingCategory.PLUS, SampleCommunes.LYON, 1, day);
    assertThat(ceiling)
        .isEqualTo(
            euros.equals("unknown")
                ? Fact.unknown(IncomeCeilings.ON_THIS_DAY)
                : Fact.known(Euros.euros(Long.parseLong(euros))));
  }

  @Test
  void intermediate_ceilings_open_in_2026() {
    assertThat(
            CEILINGS.ceiling(
                FinancingCategory.PLI, SampleCommunes.LYON, 1, LocalDate.of(2025, 12, 31)))
        .isEqualTo(Fact.unknown(IncomeCeilings.ON_THIS_DAY));
  }

  @ParameterizedTest
  @EnumSource(FinancingCategory.class)
  void overseas_no_ceiling_is_known(FinancingCategory financing) {
    assertThat(CEILINGS.ceiling(financing, SampleCommunes.FORT_DE_FRANCE, 1, JUNE_2026))
        .isEqualTo(Fact.unknown(IncomeCeilings.OVERSEAS));
  }

  @Test
  void a_hole_between_two_tables_refuses_to_load() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IncomeCeilings(List.of(plai(2024), plai(2026))))
        .withMessage("no ceiling table of PLAI on 2025-01-01");
  }

  @Test
  void two_tables_on_one_day_refuse_to_load() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IncomeCeilings(List.of(plai(2025), plai(2025))))
        .withMessage("two ceiling tables of PLAI on 2025-01-01");
  }

  @Test
  void pls_ceilings_that_are_not_plus_and_thirty_percent_refuse_to_load() {
    var from = LocalDate.of(2026, 1, 1);
    var plus = column(10, 20, 30, 40, 50, 65, 5);
    var pls = column(13, 26, 39, 52, 65, 85, 7);
    var wrong = column(13, 26, 39, 52, 65, 84, 7);
    assertThat(
            new IncomeCeilings(
                    List.of(
                        social(FinancingCategory.PLUS, from, plus, plus, plus),
                        social(FinancingCategory.PLS, from, pls, pls, pls)))
                .tables())
        .hasSize(2);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new IncomeCeilings(
                    List.of(
                        social(FinancingCategory.PLUS, from, plus, plus, plus),
                        social(FinancingCategory.PLS, from, pls, wrong, pls))));
  }

  @Test
  void a_table_without_one_of_its_zones_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new CeilingTable(
                    FinancingCategory.PLUS,
                    JUNE_2026,
                    JUNE_2026,
                    Map.of(CeilingZone.OTHER_REGIONS, ANY),
                    "source",
                    "V"));
  }

  @Test
  void a_column_that_falls_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> column(2, 1, 3, 4, 5, 6, 1));
  }

  private static CeilingTable plai(int year) {
    return social(FinancingCategory.PLAI, LocalDate.of(year, 1, 1), ANY, ANY, ANY);
  }
}
