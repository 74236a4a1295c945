package fr.alin.adapters.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.eligibility.RuleId;
import fr.alin.reference.CeilingTable;
import fr.alin.reference.CeilingZone;
import fr.alin.reference.FinancingCategory;
import fr.alin.reference.RuleSet;
import fr.alin.reference.SizeClass;
import fr.alin.scoring.Criterion;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The published files, and guilty samples of every way to break them. */
@Tag("fast")
class YamlParametersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final List<String> CEILINGS =
      List.of("ceilings/plai.yaml", "ceilings/plus.yaml", "ceilings/pls.yaml", "ceilings/pli.yaml");
  private static final String RULES = "rule-sets/2026.1.yaml";

  private final YamlParameters parameters = new YamlParameters();

  @Test
  void the_published_set_has_the_figures_of_the_sources() {
    var set = parameters.inForceOn(TODAY);
    assertThat(set.version()).isEqualTo("2026.1");
    assertThat(set.points().trancheB()).isEqualTo(80);
    assertThat(set.points().refusedAllocation()).isEqualTo(-40);
    assertThat(set.thresholds().privateHeadcount()).isEqualTo(10);
    assertThat(set.thresholds().agriculturalHeadcount()).isEqualTo(50);
    assertThat(set.thresholds().mobilityMetres()).isEqualTo(70_000);
    assertThat(set.thresholds().dwellingFor(7).maximumRooms().isKnown()).isFalse();
    assertThat(set.delays().activation()).isEqualTo(Duration.ofDays(2));
    assertThat(set.delays().importCode()).isEqualTo(Duration.ofHours(24));
    assertThat(set.delays().shortlist()).isEqualTo(5);
    assertThat(set.jobChangeMonths()).isEqualTo(6);
  }

  @Test
  void every_rule_and_criterion_is_published_in_both_languages_with_its_source() {
    var set = parameters.publishedOn(TODAY);
    assertThat(set.rules())
        .extracting(RuleSet.PublishedRule::id)
        .containsExactlyElementsOf(Stream.of(RuleId.values()).map(RuleId::code).toList());
    assertThat(set.criteria())
        .extracting(RuleSet.PublishedCriterion::id)
        .containsExactlyElementsOf(Stream.of(Criterion.values()).map(Criterion::code).toList());
    assertThat(
            set.criteria().stream()
                .mapToInt(RuleSet.PublishedCriterion::points)
                .filter(p -> p > 0)
                .sum())
        .isEqualTo(1000);
    assertThat(set.rules())
        .allSatisfy(rule -> assertThat(rule.text().french()).isNotEqualTo(rule.text().english()));
    assertThat(set.figures())
        .extracting(RuleSet.Figure::id)
        .doesNotHaveDuplicates()
        .contains("points.tranche-b");
    assertThat(set.ceilings()).hasSize(7);
    assertThat(set.boosts()).hasSize(1);
  }

  @Test
  void a_set_is_found_by_its_version() {
    assertThat(parameters.published("2026.1").isKnown()).isTrue();
    assertThat(parameters.published("1999.1").isKnown()).isFalse();
    assertThat(parameters.published()).hasSize(1);
  }

  @Test
  void days_before_the_first_set_are_judged_by_it() {
    assertThat(parameters.inForceOn(LocalDate.of(1999, 1, 1)).version()).isEqualTo("2026.1");
  }

  @ParameterizedTest
  @CsvSource({"2026-08-31, false", "2026-09-01, true", "2026-11-21, true", "2030-01-01, true"})
  void small_companies_are_boosted_from_september(LocalDate day, boolean boosted) {
    assertThat(parameters.boostOn(day).equals(Fact.known(SizeClass.SME))).isEqualTo(boosted);
  }

  @ParameterizedTest(name = "{0} {1} {2}, category {3}: {4} €")
  @CsvSource({
    "PLUS, PARIS_AND_ADJOINING, 2026, 3, 52740",
    "PLUS, ILE_DE_FRANCE, 2026, 3, 48362",
    "PLUS, OTHER_REGIONS, 2026, 1, 23403",
    "PLUS, PARIS_AND_ADJOINING, 2026, 7, 93698",
    "PLUS, OTHER_REGIONS, 2025, 4, 44982",
    "PLUS, ILE_DE_FRANCE, 2025, 7, 85028",
    "PLAI, OTHER_REGIONS, 2026, 1, 12870",
    "PLAI, PARIS_AND_ADJOINING, 2025, 6, 45968",
    "PLS, OTHER_REGIONS, 2026, 1, 30424",
    "PLS, PARIS_AND_ADJOINING, 2025, 1, 34693",
    "PLS, ILE_DE_FRANCE, 2025, 6, 99455",
    "PLI, A_BIS, 2026, 1, 44344",
    "PLI, B2_C, 2026, 7, 92936",
    "PLI, B1, 2026, 2, 48268"
  })
  void the_tables_hold_the_published_amounts(
      FinancingCategory financing, CeilingZone zone, int year, int category, long euros) {
    var table = parameters.ceilings().tableOf(financing, LocalDate.of(year, 7, 1)).get();
    assertThat(table.ceiling(zone, category)).isEqualTo(Euros.euros(euros));
  }

  @ParameterizedTest
  @EnumSource(FinancingCategory.class)
  void every_table_covers_one_whole_year_and_names_its_source(FinancingCategory financing) {
    assertThat(parameters.ceilings().tables())
        .filteredOn(table -> table.financing() == financing)
        .hasSize(financing.isIntermediate() ? 1 : 2)
        .allSatisfy(
            table -> {
              assertThat(table.validTo()).isEqualTo(table.validFrom().plusYears(1).minusDays(1));
              assertThat(table.source()).isNotBlank();
              assertThat(table.confidence()).matches("(V2?|C|M|X|D)(, (V2?|C|M|X|D))*");
            });
  }

  @Test
  void larger_categories_and_dearer_financing_have_higher_ceilings() {
    for (var year : List.of(2025, 2026)) {
      var plai = table(FinancingCategory.PLAI, year);
      var plus = table(FinancingCategory.PLUS, year);
      var pls = table(FinancingCategory.PLS, year);
      for (var zone : CeilingZone.schemeOf(FinancingCategory.PLUS)) {
        for (var category = 1; category <= 9; category++) {
          assertThat(plai.ceiling(zone, category)).isLessThan(plus.ceiling(zone, category));
          assertThat(plus.ceiling(zone, category)).isLessThan(pls.ceiling(zone, category));
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}: «{1}» becomes «{2}»")
  @CsvSource(
      delimiter = '|',
      value = {
        "rule-sets/2026.1.yaml | under-30: {value: 70 | under-30: {value: 71 | ALS block",
        "rule-sets/2026.1.yaml | tranche-b: {value: 80 | tranche-b: {value: 88 | company block",
        "rule-sets/2026.1.yaml | refused-allocation: {value: -40 | refused-allocation: {value: -50 | refused allocation",
        "rule-sets/2026.1.yaml | territory: {value: 0 | territory: {value: 5 | territory",
        "rule-sets/2026.1.yaml | answer-days: {value: 10 | answer-days: {value: 9 | answerDays",
        "rule-sets/2026.1.yaml | seniority: {value: 20 | seniority: {valeur: 20 | the key is missing",
        "rule-sets/2026.1.yaml | seniority: {value: 20 | seniority: {value: '20' | a whole number is expected",
        "rule-sets/2026.1.yaml | live-applications: | live-aplications: | the key is missing",
        "rule-sets/2026.1.yaml | from: 2019-01-01 | begins: 2019-01-01 | the key is missing",
        "rule-sets/2026.1.yaml | from: 2019-01-01 | 'from: 2019-01-01\nend: 2027-01-01' | unknown key end",
        "rule-sets/2026.1.yaml | from: 2019-01-01 | 'from: 2019-01-01\nto: 2027-01-01' | open-ended",
        "rule-sets/2026.1.yaml | rent-affordable: | rent-afordable: | the key is missing",
        "rule-sets/2026.1.yaml | persons: 3, | persons: 4, | rows of homes",
        "ceilings/plus.yaml | to: 2025-12-31 | to: 2025-12-30 | no ceiling table of PLUS on 2025-12-31",
        "ceilings/plai.yaml | to: 2025-12-31 | to: 2026-01-01 | two ceiling tables of PLAI on 2026-01-01",
        "ceilings/pls.yaml | 30424 | 30425 | are not PLUS and 30 %",
        "ceilings/plus.yaml | 26920, 40233 | 26920, 4023 | lower",
        "ceilings/pli.yaml | b1: | b3: | the key is missing",
        "ceilings/pli.yaml | 44344, 66276, 86878, 103727 | 44344, 66276, 103727 | six categories",
        "ceilings/pli.yaml | financing: PLI | financing: LLI | LLI",
        "boost.yaml | boosted: SME | boosted: TINY | TINY",
        "boost.yaml | 'periods:' | 'periods:\n  - {from: 2026-10-01, boosted: LARGE, source: a, confidence: D, reason: {fr: a, en: b}}' | two boosts on 2026-10-01",
      })
  void a_broken_file_refuses_to_start(String file, String right, String wrong, String said) {
    assertThatThrownBy(() -> broken(file, right, wrong)).hasMessageContaining(said);
  }

  @Test
  void two_rule_sets_must_follow_each_other() {
    assertThat(twoSets("2026-12-31", "2027-01-01").published()).hasSize(2);
    assertThatThrownBy(() -> twoSets("2026-12-31", "2027-01-02"))
        .hasMessageContaining("a hole or an overlap");
    assertThatThrownBy(() -> twoSets("2026-12-31", "2026-12-31"))
        .hasMessageContaining("a hole or an overlap");
  }

  @Test
  void the_set_of_the_day_is_the_one_that_judges() {
    var two = twoSets("2026-12-31", "2027-01-01");
    assertThat(two.inForceOn(LocalDate.of(2026, 12, 31)).version()).isEqualTo("2026.1");
    assertThat(two.inForceOn(LocalDate.of(2027, 1, 1)).version()).isEqualTo("2027.1");
  }

  @Test
  void a_file_that_does_not_exist_is_named() {
    assertThatThrownBy(() -> YamlNode.readResource("/parameters/nowhere.yaml"))
        .isInstanceOf(BrokenParameters.class)
        .hasMessageContaining("nowhere.yaml");
  }

  @Test
  void a_key_written_twice_is_refused() {
    assertThatThrownBy(() -> YamlNode.read("sample", new StringReader("a: 1\na: 2\n")))
        .hasMessageContaining("duplicate key");
  }

  private CeilingTable table(FinancingCategory financing, int year) {
    return parameters.ceilings().tableOf(financing, LocalDate.of(year, 1, 1)).get();
  }

  private static YamlParameters twoSets(String firstEnds, String secondBegins) {
    var first = text(RULES).replace("from: 2019-01-01", "from: 2019-01-01\nto: " + firstEnds);
    var second =
        text(RULES)
            .replace("from: 2019-01-01", "from: " + secondBegins)
            .replace("\"2026.1\"", "\"2027.1\"");
    return new YamlParameters(
        List.of(
            YamlNode.read("first", new StringReader(first)),
            YamlNode.read("second", new StringReader(second))),
        CEILINGS.stream().map(YamlParametersTest::node).toList(),
        node("boost.yaml"));
  }

  private static YamlParameters broken(String file, String right, String wrong) {
    var before = text(file);
    assertThat(before).contains(right);
    var after = before.replace(right, wrong);
    return new YamlParameters(
        List.of(file.equals(RULES) ? YamlNode.read(file, new StringReader(after)) : node(RULES)),
        CEILINGS.stream()
            .map(
                name ->
                    name.equals(file) ? YamlNode.read(file, new StringReader(after)) : node(name))
            .toList(),
        file.equals("boost.yaml")
            ? YamlNode.read(file, new StringReader(after))
            : node("boost.yaml"));
  }

  private static YamlNode node(String file) {
    return YamlNode.read(file, new StringReader(text(file)));
  }

  private static String text(String file) {
    try (var reader = Resources.open("/parameters/" + file)) {
      return reader.readAllAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
