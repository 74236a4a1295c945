package fr.alin.matching;

import fr.alin.account.Account;
import fr.alin.account.Accounts;
import fr.alin.account.Actor;
import fr.alin.application.ApplicationView;
import fr.alin.application.ApplicationViews;
import fr.alin.application.Applications;
import fr.alin.company.Company;
import fr.alin.company.Employer;
import fr.alin.eligibility.Affordability;
import fr.alin.eligibility.CandidateFacts;
import fr.alin.eligibility.CandidateReading;
import fr.alin.eligibility.DwellingFit;
import fr.alin.eligibility.EmployerAccess;
import fr.alin.eligibility.Finding.Judgement;
import fr.alin.ranking.CandidateProjection;
import fr.alin.reference.Parameters;
import fr.alin.reference.RuleParameters;
import fr.alin.request.Completeness;
import fr.alin.request.HousingRequest;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.Page;
import fr.alin.shared.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** My situation, the offers, my applications: what the person needs first. */
public final class ReadDashboard {

  /** Whose. */
  public record Command(Actor actor) {}

  /** What was found. */
  public sealed interface Outcome {
    /** No request imported yet. */
    record Newcomer(String firstName, Instant asOf) implements Outcome {}

    record Found(Dashboard dashboard) implements Outcome {}
  }

  /**
   * The dashboard.
   *
   * @param eligible counts of eligible offers; unknown until the request is submitted
   */
  public record Dashboard(
      HousingRequest request,
      Completeness completeness,
      Fact<Company> employer,
      CandidateFacts facts,
      CandidateProjection projection,
      Judgement employerSize,
      DwellingFit fit,
      Fact<Euros> maximumRent,
      Fact<OfferSearch.Counts> eligible,
      Fact<OfferSearch.Counts> toComplete,
      List<OfferCard> latest,
      List<ApplicationView> applications,
      String firstName,
      RuleParameters rules,
      Instant asOf,
      LocalDate today) {

    public Dashboard {
      latest = List.copyOf(latest);
      applications = List.copyOf(applications);
    }
  }

  private static final int SHOWN_OFFERS = 3;
  private static final int SHOWN_APPLICATIONS = 4;

  private final Accounts accounts;
  private final Dossiers dossiers;
  private final CandidateReading reading;
  private final OfferSearch search;
  private final Cards cards;
  private final Applications applications;
  private final ApplicationViews views;
  private final Parameters parameters;
  private final Transactions transactions;

  public ReadDashboard(
      Accounts accounts,
      Dossiers dossiers,
      CandidateReading reading,
      OfferSearch search,
      Cards cards,
      Applications applications,
      ApplicationViews views,
      Parameters parameters,
      Transactions transactions) {
    this.accounts = accounts;
    this.dossiers = dossiers;
    this.reading = reading;
    this.search = search;
    this.cards = cards;
    this.applications = applications;
    this.views = views;
    this.parameters = parameters;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.read(
        () -> {
          var dossier = dossiers.of(command.actor().account());
          return dossier.request().isKnown()
              ? new Outcome.Found(dashboard(command.actor(), dossier))
              : new Outcome.Newcomer(firstName(command.actor()), dossier.now());
        });
  }

  private Dashboard dashboard(Actor actor, Dossiers.Dossier dossier) {
    var now = dossier.now();
    var seeking = Seeking.of(dossier, reading, parameters);
    var request = seeking.request();
    var today = seeking.today();
    var rules = parameters.inForceOn(today);
    var may = Seeking.maySeek(dossier.request());
    return new Dashboard(
        request,
        Completeness.of(request, today),
        seeking.employer().map(Employer::company),
        seeking.facts(),
        seeking.projection(),
        EmployerAccess.judge(seeking.facts(), rules),
        DwellingFit.of(seeking.facts().household(), rules),
        Affordability.maximumRent(
            seeking.facts().monthlyIncome(), seeking.facts().housingBenefit(), rules),
        may
            ? Fact.known(count(seeking, OfferSearch.Selection.ELIGIBLE, now))
            : Fact.unknown("offers"),
        may
            ? Fact.known(count(seeking, OfferSearch.Selection.TO_COMPLETE, now))
            : Fact.unknown("offers"),
        may ? latest(seeking, now) : List.of(),
        mine(actor, now),
        firstName(actor),
        rules,
        now,
        today);
  }

  private String firstName(Actor actor) {
    return accounts.byId(actor.account()).map(Account::firstName).get();
  }

  private OfferSearch.Counts count(Seeking seeking, OfferSearch.Selection selection, Instant now) {
    return search.count(seeking.bounds(), selection, now, seeking.today());
  }

  private List<OfferCard> latest(Seeking seeking, Instant now) {
    var found =
        search.find(
            seeking.bounds(),
            OfferSearch.Selection.ELIGIBLE,
            OfferSearch.Filter.NONE,
            seeking.request().account(),
            now,
            Page.first(SHOWN_OFFERS));
    return cards.of(found.items(), seeking);
  }

  private List<ApplicationView> mine(Actor actor, Instant now) {
    return views.ofIds(
        applications.ofAccount(actor.account(), Page.first(SHOWN_APPLICATIONS)).items(), now);
  }
}
