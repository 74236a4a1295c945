package fr.alin.company;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What the company published: its tranches (any criterion of a tranche grants it, OR), and which
 * disclosure levels it offers beside level 1: 2 or 3.
 *
 * @param askedFields what it wants to know beyond the form before it confirms an employee
 */
public record HousingPolicy(
    Map<Tranche, Set<PolicyCriterion>> tranches, int offeredLevel, Set<ExtraField> askedFields) {

  /** While a company has published nothing: no tranche, levels 1 and 2 (domain.md 2.13). */
  public static final HousingPolicy NONE_PUBLISHED = new HousingPolicy(Map.of(), 2);

  /** A company that asks for nothing beyond the form. */
  public HousingPolicy(Map<Tranche, Set<PolicyCriterion>> tranches, int offeredLevel) {
    this(tranches, offeredLevel, Set.of());
  }

  public HousingPolicy {
    askedFields = Set.copyOf(askedFields);
    if (offeredLevel != 2 && offeredLevel != 3) {
      throw new IllegalArgumentException("offeredLevel is 2 or 3");
    }
    var copy = new EnumMap<Tranche, Set<PolicyCriterion>>(Tranche.class);
    tranches.forEach((tranche, criteria) -> copy.put(tranche, Set.copyOf(criteria)));
    tranches = Map.copyOf(copy);
  }
}
