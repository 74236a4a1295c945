package fr.alin.matching;

import fr.alin.account.Actor;
import fr.alin.company.Company;
import fr.alin.company.Employer;
import fr.alin.company.EmployerConfirmation;
import fr.alin.company.Tranche;
import fr.alin.consent.DisclosureLevel;
import fr.alin.consent.FieldCatalogue;
import fr.alin.eligibility.CandidateReading;
import fr.alin.reference.Parameters;
import fr.alin.reference.RuleParameters;
import fr.alin.request.EmployerView;
import fr.alin.request.Holder;
import fr.alin.request.HousingRequest;
import fr.alin.request.OfferedLevels;
import fr.alin.request.Requests;
import fr.alin.scoring.CompanyPoints;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Before choosing: exactly what the employer would see at each level offered, and what each level, and
 * each holder's employer, would give in points. Nothing is stored.
 */
public final class PreviewDisclosure {

  /** Whose. */
  public record Command(Actor actor) {}

  /** What there is to choose from. */
  public sealed interface Outcome {
    record Previewed(List<Option> options, List<HolderOption> holders) implements Outcome {
      public Previewed {
        options = List.copyOf(options);
        holders = List.copyOf(holders);
      }
    }

    record NotFound() implements Outcome {}
  }

  /** A level, what is seen at it, and what it gives. */
  public record Option(
      DisclosureLevel level,
      List<EmployerView.Shown> seen,
      boolean showsApplications,
      Points points) {}

  /**
   * A holder to whose job the request may be attached.
   *
   * @param company unknown when there is no SIRET or the reference does not hold it
   * @param points at the highest level that this employer offers
   */
  public record HolderOption(
      Holder holder,
      String name,
      Fact<String> employerName,
      Fact<Company> company,
      Points points) {}

  /**
   * Points of the employer.
   *
   * @param now as the employer's confirmation stands today
   * @param whenConfirmed once the employer has confirmed
   * @param most that an employer can give at all
   */
  public record Points(int now, int whenConfirmed, int most) {}

  private final Requests requests;
  private final CandidateReading reading;
  private final Parameters parameters;
  private final BusinessClock clock;
  private final Transactions transactions;

  public PreviewDisclosure(
      Requests requests,
      CandidateReading reading,
      Parameters parameters,
      BusinessClock clock,
      Transactions transactions) {
    this.requests = requests;
    this.reading = reading;
    this.parameters = parameters;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.read(
        () ->
            switch (requests.ofAccount(command.actor().account())) {
              case Fact.Unknown<HousingRequest> none -> new Outcome.NotFound();
              case Fact.Known<HousingRequest>(var request) ->
                  preview(request, BusinessClock.legalDate(clock.now()));
            });
  }

  private Outcome preview(HousingRequest request, LocalDate today) {
    var employer = reading.employer(request);
    var options =
        OfferedLevels.by(employer.map(Employer::company)).stream()
            .map(DisclosureLevel::of)
            .map(
                level ->
                    new Option(
                        level,
                        EmployerView.of(request, level),
                        FieldCatalogue.showsApplications(level),
                        points(request.disclosing(level), employer, today)))
            .toList();
    return new Outcome.Previewed(options, holders(request, today));
  }

  private List<HolderOption> holders(HousingRequest request, LocalDate today) {
    var holders = new ArrayList<HolderOption>();
    for (var holder : Holder.values()) {
      if (holder == Holder.CO_APPLICANT && request.register().coHolders().isEmpty()) {
        continue;
      }
      var attached = request.attachedTo(holder);
      var employer = reading.employer(attached);
      var level = DisclosureLevel.of(OfferedLevels.by(employer.map(Employer::company)).getLast());
      holders.add(
          new HolderOption(
              holder,
              attached.employee().firstName() + " " + attached.employee().lastName(),
              attached.employerName(),
              employer.map(Employer::company),
              points(attached.disclosing(level), employer, today)));
    }
    return holders;
  }

  private Points points(HousingRequest request, Fact<Employer> employer, LocalDate today) {
    var rules = parameters.inForceOn(today);
    var confirmed =
        employer.map(
            known ->
                new Employer(
                    known.company().answering(EmployerConfirmation.CONFIRMED), known.lineage()));
    var most = rules.points();
    return new Points(
        points(request, employer, today, rules),
        points(request, confirmed, today, rules),
        most.companyConfirmed() + most.trancheA() + most.trancheB() + most.trancheC());
  }

  private int points(
      HousingRequest request, Fact<Employer> employer, LocalDate today, RuleParameters rules) {
    var employment =
        reading.of(request, employer, rules.thresholds().jobChangeMonths()).employment();
    return CompanyPoints.confirmed(employment, rules)
        + Arrays.stream(Tranche.values())
            .mapToInt(tranche -> CompanyPoints.tranche(employment, tranche, today, rules))
            .sum();
  }
}
