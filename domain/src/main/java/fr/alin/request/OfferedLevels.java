package fr.alin.request;

import fr.alin.company.Company;
import fr.alin.company.HousingPolicy;
import fr.alin.shared.Fact;
import java.util.List;

/** Which disclosure levels an employee may choose from. */
public final class OfferedLevels {

  private OfferedLevels() {}

  /** Level 1 always (consent is free), and the one the company offers beside it. */
  public static List<Integer> by(Fact<Company> employer) {
    return List.of(
        1, employer.map(Company::policy).orElse(HousingPolicy.NONE_PUBLISHED).offeredLevel());
  }
}
