package fr.alin.company;

import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * A company of the reference with its place in the group.
 *
 * @param lineage the company and all its ancestors: an offer reserved to one of them is open to its employees
 */
public record Employer(Company company, Set<CompanyId> lineage) {
  public Employer {
    lineage = Set.copyOf(lineage);
  }

  /** Walks up the tree; a circle in the data ends. */
  public static Employer of(Company company, Function<CompanyId, Fact<Company>> reference) {
    var lineage = new HashSet<CompanyId>();
    Fact<Company> next = Fact.known(company);
    while (next instanceof Fact.Known<Company>(var known) && lineage.add(known.id())) {
      next = known.parent().flatMap(reference);
    }
    return new Employer(company, lineage);
  }
}
