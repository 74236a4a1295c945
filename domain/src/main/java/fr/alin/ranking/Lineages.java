package fr.alin.ranking;

import fr.alin.shared.CompanyId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Numbers for the sets of companies that people work for: an employer with all its parent companies. A home reserved to a
 * company asks of each row whether the company is in its set, which a bit for each set answers. There are as many sets as
 * employers, whatever the number of people. For several threads.
 */
public final class Lineages {

  private final Map<Set<UUID>, Integer> numbers = new HashMap<>();
  private final Map<UUID, int[]> withCompany = new HashMap<>();

  /** The number of a set, the same whenever it is asked for. */
  synchronized int number(Collection<UUID> companies) {
    return numbers.computeIfAbsent(Set.copyOf(companies), this::next);
  }

  private int next(Set<UUID> companies) {
    var number = numbers.size();
    for (var company : companies) {
      var known = withCompany.getOrDefault(company, new int[0]);
      var longer = Arrays.copyOf(known, known.length + 1);
      longer[known.length] = number;
      withCompany.put(company, longer);
    }
    return number;
  }

  /** A bit for each set numbered so far, raised where the company is in it. */
  synchronized long[] with(CompanyId company) {
    var bits = new long[(numbers.size() + Long.SIZE - 1) / Long.SIZE];
    for (var number : withCompany.getOrDefault(company.value(), new int[0])) {
      bits[number >>> 6] |= 1L << number;
    }
    return bits;
  }
}
