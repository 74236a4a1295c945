package fr.alin.testing;

import fr.alin.company.Company;
import fr.alin.company.Contribution;
import fr.alin.company.EmployerConfirmation;
import fr.alin.company.HousingPolicy;
import fr.alin.company.InMemoryCompanies;
import fr.alin.company.PolicyCriterion;
import fr.alin.company.Sector;
import fr.alin.company.Tranche;
import fr.alin.reference.SizeClass;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;
import java.util.Map;
import java.util.Set;

/** Invented employers: a bakery, an airline with a policy and a subsidiary, a workshop too small. */
public final class SampleCompanies {

  /** Small, compensated, confirmed by delegation, without a policy: levels 1 and 2. */
  public static final Company BAKERY =
      company(
          1,
          "812345678",
          Fact.unknown("parent"),
          40,
          SizeClass.SME,
          EmployerConfirmation.DELEGATED,
          HousingPolicy.NONE_PUBLISHED);

  /** Large, confirmed; tranche A for a job change; levels 1 and 3. */
  public static final Company AIRLINE =
      company(
          2,
          "555666777",
          Fact.unknown("parent"),
          9_400,
          SizeClass.LARGE,
          EmployerConfirmation.CONFIRMED,
          new HousingPolicy(Map.of(Tranche.A, Set.of(PolicyCriterion.JOB_MOBILITY)), 3));

  public static final Company AIRLINE_CATERING =
      company(
          3,
          "555666888",
          Fact.known(AIRLINE.id()),
          310,
          SizeClass.LARGE,
          EmployerConfirmation.PENDING,
          HousingPolicy.NONE_PUBLISHED);

  /** Nine employees. */
  public static final Company WORKSHOP =
      company(
          4,
          "909090909",
          Fact.unknown("parent"),
          9,
          SizeClass.SME,
          EmployerConfirmation.CONFIRMED,
          HousingPolicy.NONE_PUBLISHED);

  private SampleCompanies() {}

  public static InMemoryCompanies all() {
    var companies = new InMemoryCompanies();
    companies.put(BAKERY);
    companies.put(AIRLINE);
    companies.put(AIRLINE_CATERING);
    companies.put(WORKSHOP);
    return companies;
  }

  /** The same company, which now says this of its employees. */
  public static Company saying(Company c, EmployerConfirmation said) {
    return new Company(
        c.id(),
        c.siren(),
        c.name(),
        c.parent(),
        c.sector(),
        c.headcount(),
        c.sizeClass(),
        c.contribution(),
        said,
        c.policy());
  }

  public static Company withPolicy(Company c, HousingPolicy policy) {
    return new Company(
        c.id(),
        c.siren(),
        c.name(),
        c.parent(),
        c.sector(),
        c.headcount(),
        c.sizeClass(),
        c.contribution(),
        c.confirmation(),
        policy);
  }

  private static Company company(
      long n,
      String siren,
      Fact<CompanyId> parent,
      int headcount,
      SizeClass size,
      EmployerConfirmation confirmation,
      HousingPolicy policy) {
    return new Company(
        new CompanyId(SequentialIds.nth(6_000 + n)),
        siren,
        "Société " + n,
        parent,
        Sector.PRIVATE,
        headcount,
        size,
        headcount < 50 ? Contribution.COMPENSATED : Contribution.CONTRIBUTING,
        confirmation,
        policy);
  }
}
