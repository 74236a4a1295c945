package fr.alin.matching;

import fr.alin.eligibility.RuleId;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DwellingType;
import fr.alin.shared.Bounds;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Port: what a wider search would show, counted over the open offers by the same values and with
 * the same answer as {@link OfferSearch}.
 */
public interface OfferWidening {

  /** At most so many communes are named. */
  int MOST_COMMUNES = 5;

  Widening widen(HouseholdBounds bounds, OfferSearch.Filter filter, Instant now);

  /**
   * Counts beside those that match now.
   *
   * @param matching eligible, and within the filter
   * @param communes eligible but for a commune that is not searched yet, whatever place the filter
   *     names; those of the départements searched first, then most offers first
   * @param types eligible and within the filter but for its types, type by type; empty without
   *     types
   * @param wishes what each wish alone takes away, for those that take something
   * @param rules within the filter, and eligible but for this one rule
   */
  record Widening(
      int matching,
      List<InCommune> communes,
      Map<DwellingType, Integer> types,
      Map<OfferSearch.Wish, Integer> wishes,
      Map<RuleId, Integer> rules) {

    public Widening {
      communes = Bounds.atMost(MOST_COMMUNES, communes);
      types = Map.copyOf(types);
      wishes = Map.copyOf(wishes);
      rules = Map.copyOf(rules);
    }
  }

  /** So many offers in a commune. */
  record InCommune(CommuneCode commune, int offers) {}
}
