package fr.alin.request;

import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.util.Map;

/**
 * The household's reference tax income (RFR), summed over its members, by tax year. Which year
 * counts depends on the year of the decision: N-2, or N-1 when it is at least 10 % lower (D13).
 */
public record ReferenceTaxIncome(Map<Integer, Euros> byYear) {

  public ReferenceTaxIncome {
    byYear = Map.copyOf(byYear);
  }

  public Fact<Euros> of(int year) {
    var amount = byYear.get(year);
    return amount == null ? Fact.unknown("reference tax income " + year) : Fact.known(amount);
  }
}
