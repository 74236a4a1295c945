package fr.alin.reference;

import fr.alin.reference.RuleParameters.Delays;
import fr.alin.reference.RuleParameters.DwellingRow;
import fr.alin.reference.RuleParameters.Points;
import fr.alin.reference.RuleParameters.Thresholds;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The published figures of domain.md, without YAML, for the tests of the domain. */
public final class SampleParameters implements Parameters {

  public static final Points POINTS =
      new Points(70, 70, 40, 26, 33, 4, 40, -40, 12, 20, 240, 166, 80, 34, 240, 0);

  public static final Thresholds THRESHOLDS =
      new Thresholds(
          30,
          10,
          50,
          300,
          70_000,
          55,
          10,
          6,
          List.of(
              new DwellingRow(1, 1, Fact.known(2), 9),
              new DwellingRow(2, 1, Fact.known(3), 16),
              new DwellingRow(3, 2, Fact.known(4), 25),
              new DwellingRow(4, 3, Fact.known(5), 34),
              new DwellingRow(5, 4, Fact.unknown("upper bound"), 43)),
          9,
          70);

  public static final Delays DELAYS =
      new Delays(Duration.ofDays(2), Duration.ofHours(24), 5, 3, 5, 10, 5, 3, 3, 1);

  public static final RuleParameters RULES =
      new RuleParameters("2026.1", POINTS, THRESHOLDS, DELAYS);

  private static final LocalDate YEAR_2025 = LocalDate.of(2025, 1, 1);
  private static final LocalDate YEAR_2026 = LocalDate.of(2026, 1, 1);

  public static final IncomeCeilings CEILINGS =
      new IncomeCeilings(
          List.of(
              social(
                  FinancingCategory.PLUS,
                  YEAR_2025,
                  column(26687, 39885, 52284, 62424, 74271, 83575, 9313),
                  column(26687, 39885, 47944, 57429, 67984, 76504, 8524),
                  column(23201, 30984, 37259, 44982, 52915, 59636, 6652)),
              social(
                  FinancingCategory.PLUS,
                  YEAR_2026,
                  column(26920, 40233, 52740, 62968, 74919, 84304, 9394),
                  column(26920, 40233, 48362, 57930, 68577, 77171, 8598),
                  column(23403, 31254, 37584, 45374, 53376, 60156, 6710)),
              social(
                  FinancingCategory.PLAI,
                  YEAR_2025,
                  column(14683, 23931, 31369, 34338, 40847, 45968, 5121),
                  column(14683, 23931, 28767, 31585, 37393, 42077, 4686),
                  column(12759, 18591, 22356, 24875, 29105, 32800, 3657)),
              social(
                  FinancingCategory.PLAI,
                  YEAR_2026,
                  column(14811, 24140, 31643, 34637, 41203, 46369, 5166),
                  column(14811, 24140, 29018, 31860, 37719, 42444, 4727),
                  column(12870, 18753, 22551, 25092, 29359, 33086, 3689)),
              social(
                  FinancingCategory.PLS,
                  YEAR_2025,
                  column(34693, 51851, 67969, 81151, 96552, 108648, 12107),
                  column(34693, 51851, 62327, 74658, 88379, 99455, 11081),
                  column(30161, 40279, 48437, 58477, 68790, 77527, 8648)),
              social(
                  FinancingCategory.PLS,
                  YEAR_2026,
                  column(34996, 52303, 68562, 81858, 97395, 109595, 12212),
                  column(34996, 52303, 62871, 75309, 89150, 100322, 11177),
                  column(30424, 40630, 48859, 58986, 69389, 78203, 8723)),
              intermediate(
                  YEAR_2026,
                  column(44344, 66276, 86878, 103727, 123415, 138874, 15471),
                  column(44344, 66276, 79666, 95427, 112968, 127122, 14164),
                  column(36144, 48268, 58043, 70073, 82432, 92900, 10364),
                  column(32530, 43439, 52239, 63066, 74189, 83611, 9325))));

  private final Fact<SizeClass> boosted;

  public SampleParameters() {
    this(Fact.known(SizeClass.SME));
  }

  public SampleParameters(Fact<SizeClass> boosted) {
    this.boosted = boosted;
  }

  @Override
  public RuleParameters inForceOn(LocalDate day) {
    return RULES;
  }

  @Override
  public IncomeCeilings ceilings() {
    return CEILINGS;
  }

  @Override
  public Fact<SizeClass> boostOn(LocalDate day) {
    return boosted;
  }

  @Override
  public List<RuleSet> published() {
    return List.of(publishedOn(YEAR_2026));
  }

  @Override
  public RuleSet publishedOn(LocalDate day) {
    return new RuleSet(
        RULES,
        LocalDate.of(2019, 1, 1),
        Fact.unknown("to"),
        List.of(),
        List.of(),
        List.of(),
        CEILINGS.tables(),
        List.of());
  }

  @Override
  public Fact<RuleSet> published(String version) {
    return version.equals(RULES.version())
        ? Fact.known(publishedOn(YEAR_2026))
        : Fact.unknown("rule set of that version");
  }

  public static CeilingTable social(
      FinancingCategory financing,
      LocalDate from,
      CeilingTable.Column paris,
      CeilingTable.Column ileDeFrance,
      CeilingTable.Column others) {
    return table(
        financing,
        from,
        Map.of(
            CeilingZone.PARIS_AND_ADJOINING, paris,
            CeilingZone.ILE_DE_FRANCE, ileDeFrance,
            CeilingZone.OTHER_REGIONS, others));
  }

  private static CeilingTable intermediate(
      LocalDate from,
      CeilingTable.Column aBis,
      CeilingTable.Column a,
      CeilingTable.Column b1,
      CeilingTable.Column b2c) {
    return table(
        FinancingCategory.PLI,
        from,
        Map.of(
            CeilingZone.A_BIS, aBis, CeilingZone.A, a, CeilingZone.B1, b1, CeilingZone.B2_C, b2c));
  }

  private static CeilingTable table(
      FinancingCategory financing, LocalDate from, Map<CeilingZone, CeilingTable.Column> columns) {
    return new CeilingTable(
        financing,
        from,
        from.plusYears(1).minusDays(1),
        new EnumMap<>(columns),
        "domain.md 1.4 to 1.7",
        "V");
  }

  public static CeilingTable.Column column(
      long one, long two, long three, long four, long five, long six, long supplement) {
    return new CeilingTable.Column(
        LongStream.of(one, two, three, four, five, six).mapToObj(Euros::euros).toList(),
        Euros.euros(supplement));
  }
}
