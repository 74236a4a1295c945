package fr.alin.reference;

import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * All published ceilings. A hole between the first and the last day of a financing's tables, or two
 * tables on one day, refuse to load; before and after them the ceiling is unknown, and so it is
 * overseas, where another regime applies (domain.md 1.3, 2.13).
 */
public final class IncomeCeilings {

  /** What is missing for an offer overseas. */
  public static final String OVERSEAS = "income ceiling overseas";

  /** What is missing on a day that no published table covers. */
  public static final String ON_THIS_DAY = "income ceiling on this day";

  /** What is missing for a commune outside the scheme of zones. */
  public static final String ZONE = "zone of the income ceiling";

  private final List<CeilingTable> tables;

  public IncomeCeilings(Collection<CeilingTable> tables) {
    this.tables =
        tables.stream()
            .sorted(
                Comparator.comparing(CeilingTable::financing)
                    .thenComparing(CeilingTable::validFrom))
            .toList();
    for (var i = 1; i < this.tables.size(); i++) {
      refuseHoleOrOverlap(this.tables.get(i - 1), this.tables.get(i));
    }
    this.tables.stream()
        .filter(table -> table.financing() == FinancingCategory.PLS)
        .forEach(this::refuseOtherThanPlusAndThirtyPercent);
  }

  private static void refuseHoleOrOverlap(CeilingTable earlier, CeilingTable later) {
    if (earlier.financing() != later.financing()) {
      return;
    }
    if (!later.validFrom().isAfter(earlier.validTo())) {
      throw new IllegalArgumentException(
          "two ceiling tables of " + later.financing() + " on " + later.validFrom());
    }
    if (later.validFrom().isAfter(earlier.validTo().plusDays(1))) {
      throw new IllegalArgumentException(
          "no ceiling table of " + later.financing() + " on " + earlier.validTo().plusDays(1));
    }
  }

  /** PLS is the ceiling of PLUS with 30 % more, rounded half up to the euro (arrêté of 29 July 1987, article 1). */
  private void refuseOtherThanPlusAndThirtyPercent(CeilingTable pls) {
    if (!(tableOf(FinancingCategory.PLUS, pls.validFrom())
        instanceof Fact.Known<CeilingTable>(var plus))) {
      throw new IllegalArgumentException(
          "PLS ceilings without PLUS ceilings on " + pls.validFrom());
    }
    for (var zone : CeilingZone.schemeOf(FinancingCategory.PLS)) {
      if (!pls.column(zone).equals(withThirtyPercent(plus.column(zone)))) {
        throw new IllegalArgumentException(
            "PLS ceilings of " + zone + " on " + pls.validFrom() + " are not PLUS and 30 %");
      }
    }
  }

  private static CeilingTable.Column withThirtyPercent(CeilingTable.Column plus) {
    return new CeilingTable.Column(
        plus.byCategory().stream().map(IncomeCeilings::withThirtyPercent).toList(),
        withThirtyPercent(plus.supplement()));
  }

  private static Euros withThirtyPercent(Euros wholeEuros) {
    return Euros.euros((wholeEuros.cents() / 100 * 13 + 5) / 10);
  }

  /** The ceiling of a category in a commune on the day of the decision. */
  public Fact<Euros> ceiling(
      FinancingCategory financing, Commune commune, int category, LocalDate decisionDate) {
    return zone(financing, commune)
        .flatMap(
            zone -> tableOf(financing, decisionDate).map(table -> table.ceiling(zone, category)));
  }

  /** The zone of a commune in the scheme of this financing. */
  public Fact<CeilingZone> zone(FinancingCategory financing, Commune commune) {
    if (commune.overseas()) {
      return Fact.unknown(OVERSEAS);
    }
    var zone =
        financing.isIntermediate()
            ? commune.abcZone().map(CeilingZone::of)
            : commune.socialZone().map(CeilingZone::of);
    return zone.isKnown() ? zone : Fact.unknown(ZONE);
  }

  /** The table of a financing in force on a day. */
  public Fact<CeilingTable> tableOf(FinancingCategory financing, LocalDate day) {
    for (var table : tables) {
      if (table.financing() == financing && table.isInForceOn(day)) {
        return Fact.known(table);
      }
    }
    return Fact.unknown(ON_THIS_DAY);
  }

  /** Every table, by financing and date, to be read by anyone. */
  public List<CeilingTable> tables() {
    return tables;
  }
}
