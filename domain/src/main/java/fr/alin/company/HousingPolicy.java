package fr.alin.company;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What the company published: its tranches (any criterion of a tranche grants it, OR), and which
 * disclosure levels it offers beside level 1: 2 or 3.
 */
public record HousingPolicy(Map<Tranche, Set<PolicyCriterion>> tranches, int offeredLevel) {

  /** While a company has published nothing: no tranche, levels 1 and 2 (domain.md 2.13). */
  public static final HousingPolicy NONE_PUBLISHED = new HousingPolicy(Map.of(), 2);

  public HousingPolicy {
    if (offeredLevel != 2 && offeredLevel != 3) {
      throw new IllegalArgumentException("offeredLevel is 2 or 3");
    }
    var copy = new EnumMap<Tranche, Set<PolicyCriterion>>(Tranche.class);
    tranches.forEach((tranche, criteria) -> copy.put(tranche, Set.copyOf(criteria)));
    tranches = Map.copyOf(copy);
  }
}
