package fr.alin.reference;

import fr.alin.shared.Fact;
import java.time.LocalDate;

/**
 * Days on which one size class of employers gets the balancing points (D07), both included. Between
 * two periods nobody is boosted, which is no gap.
 *
 * @param to unknown while the period is open-ended
 */
public record BoostPeriod(
    LocalDate from, Fact<LocalDate> to, SizeClass boosted, BilingualText reason) {

  public BoostPeriod {
    if (to.orElse(LocalDate.MAX).isBefore(from)) {
      throw new IllegalArgumentException("boost ends before it begins");
    }
  }

  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to.orElse(LocalDate.MAX));
  }

  public boolean overlaps(BoostPeriod other) {
    return !from.isAfter(other.to.orElse(LocalDate.MAX))
        && !other.from.isAfter(to.orElse(LocalDate.MAX));
  }
}
