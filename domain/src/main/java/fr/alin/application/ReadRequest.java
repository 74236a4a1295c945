package fr.alin.application;

import fr.alin.account.Actor;
import fr.alin.company.Companies;
import fr.alin.company.Company;
import fr.alin.eligibility.CandidateFacts;
import fr.alin.eligibility.CandidateReading;
import fr.alin.reference.Parameters;
import fr.alin.request.Completeness;
import fr.alin.request.HousingRequest;
import fr.alin.request.OfferedLevels;
import fr.alin.request.Requests;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import java.time.LocalDate;
import java.util.List;

/** My request, its completeness, and what my employer is known as. */
public final class ReadRequest {

  /** Whose. */
  public record Command(Actor actor) {}

  /** The request as its owner sees it. */
  public sealed interface Outcome {

    /**
     * The request.
     *
     * @param employer unknown when the SIRET is missing or not in the company reference
     * @param offeredLevels disclosure levels that the employer offers
     * @param facts what the rules know of the household
     */
    record Found(
        HousingRequest request,
        Completeness completeness,
        Fact<Company> employer,
        List<Integer> offeredLevels,
        CandidateFacts facts,
        LocalDate today)
        implements Outcome {}

    record NotFound() implements Outcome {}
  }

  private final Requests requests;
  private final Companies companies;
  private final CandidateReading reading;
  private final Parameters parameters;
  private final BusinessClock clock;
  private final Transactions transactions;

  public ReadRequest(
      Requests requests,
      Companies companies,
      CandidateReading reading,
      Parameters parameters,
      BusinessClock clock,
      Transactions transactions) {
    this.requests = requests;
    this.companies = companies;
    this.reading = reading;
    this.parameters = parameters;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.read(
        () ->
            switch (requests.ofAccount(command.actor().account())) {
              case Fact.Unknown<HousingRequest> u -> new Outcome.NotFound();
              case Fact.Known<HousingRequest>(var request) -> describe(request);
            });
  }

  private Outcome describe(HousingRequest request) {
    var today = BusinessClock.legalDate(clock.now());
    var employer = request.employerSiret().flatMap(siret -> companies.bySiren(siret.siren()));
    return new Outcome.Found(
        request,
        Completeness.of(request, today),
        employer,
        OfferedLevels.by(employer),
        reading.of(request, parameters.inForceOn(today).jobChangeMonths()),
        today);
  }
}
