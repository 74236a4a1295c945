package fr.alin.request;

import fr.alin.shared.Euros;
import java.util.HashMap;
import java.util.Map;

/** Sums over the adults of a request. */
public final class HouseholdIncome {

  private HouseholdIncome() {}

  /** Monthly resources of all persons to be housed, housing benefit excluded. */
  public static Euros monthly(RegisterRecord record) {
    var total = resources(record.applicant());
    for (var holder : record.coHolders()) {
      total = total.plus(resources(holder.person()));
    }
    return total;
  }

  /** Reference tax income by year; a year counts only when every adult's figure is known. */
  public static ReferenceTaxIncome taxIncome(RegisterRecord record) {
    Map<Integer, Euros> sum = new HashMap<>(record.applicant().taxIncomeByYear());
    for (var holder : record.coHolders()) {
      var other = holder.person().taxIncomeByYear();
      sum.keySet().retainAll(other.keySet());
      sum.replaceAll((year, amount) -> amount.plus(other.getOrDefault(year, Euros.ZERO)));
    }
    return new ReferenceTaxIncome(sum);
  }

  private static Euros resources(RegisterRecord.RegisteredPerson person) {
    return person.monthlyResources().values().stream().reduce(Euros.ZERO, Euros::plus);
  }
}
