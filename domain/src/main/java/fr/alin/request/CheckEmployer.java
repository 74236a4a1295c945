package fr.alin.request;

import fr.alin.company.Companies;
import fr.alin.company.Company;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;

/** Somebody types a SIRET and is told at once whether it can be one, and what the platform knows of the company. */
public final class CheckEmployer {

  /** As typed; spaces do not count. */
  public record Command(String siret) {}

  /** What is known. */
  public sealed interface Outcome {
    record Known(Company company) implements Outcome {}

    /** A right SIRET of a company that the reference does not hold: an adviser looks into it. */
    record NotInReference() implements Outcome {}

    /** No SIRET: not 14 digits, or the key is wrong. */
    record Invalid() implements Outcome {}
  }

  private final Companies companies;
  private final Transactions transactions;

  public CheckEmployer(Companies companies, Transactions transactions) {
    this.companies = companies;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    var digits = command.siret().replaceAll("\\s", "");
    if (!Siret.isValid(digits)) {
      return new Outcome.Invalid();
    }
    return switch (transactions.read(() -> companies.bySiren(new Siret(digits).siren()))) {
      case Fact.Unknown<Company> unknown -> new Outcome.NotInReference();
      case Fact.Known<Company>(var company) -> new Outcome.Known(company);
    };
  }
}
