package fr.alin.reference;

import fr.alin.shared.Bounds;
import fr.alin.shared.Euros;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The yearly ceilings of one financing, in force from {@code validFrom} to {@code validTo}, both
 * included. Compared with the reference tax income of the household (domain.md 1.1).
 *
 * @param source the text or publication that the figures come from
 * @param confidence how well each was verified, in the tags of domain.md (V, V2, C, M, X, D)
 */
public record CeilingTable(
    FinancingCategory financing,
    LocalDate validFrom,
    LocalDate validTo,
    Map<CeilingZone, Column> columns,
    String source,
    String confidence) {

  /** Rows written out in a table; larger categories add the supplement. */
  public static final int WRITTEN_CATEGORIES = 6;

  public CeilingTable {
    columns = Map.copyOf(columns);
    if (validTo.isBefore(validFrom)) {
      throw new IllegalArgumentException("ceiling table ends before it begins");
    }
    if (!columns.keySet().equals(Set.copyOf(CeilingZone.schemeOf(financing)))) {
      throw new IllegalArgumentException("ceiling table of " + financing + " lacks a zone");
    }
    Bounds.text("source", 500, source);
    Bounds.text("confidence", 40, confidence);
  }

  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(validFrom) && !day.isAfter(validTo);
  }

  public Euros ceiling(CeilingZone zone, int category) {
    return column(zone).ceiling(category);
  }

  public Column column(CeilingZone zone) {
    var column = columns.get(zone);
    if (column == null) {
      throw new IllegalArgumentException("zone of another scheme");
    }
    return column;
  }

  /** One zone: categories 1 to 6 and the supplement of each further one. */
  public record Column(List<Euros> byCategory, Euros supplement) {

    public Column {
      byCategory = List.copyOf(byCategory);
      if (byCategory.size() != WRITTEN_CATEGORIES) {
        throw new IllegalArgumentException("ceiling table without its six categories");
      }
      for (var i = 1; i < byCategory.size(); i++) {
        if (!byCategory.get(i - 1).isAtMost(byCategory.get(i))) {
          throw new IllegalArgumentException("ceiling of a larger category is lower");
        }
      }
      if (supplement.equals(Euros.ZERO)) {
        throw new IllegalArgumentException("ceiling table without supplement");
      }
    }

    public Euros ceiling(int category) {
      if (category < 1) {
        throw new IllegalArgumentException("category below 1");
      }
      var written = byCategory.get(Math.min(category, WRITTEN_CATEGORIES) - 1);
      return written.plus(supplement.times(Math.max(0, category - WRITTEN_CATEGORIES)));
    }
  }
}
