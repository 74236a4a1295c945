package fr.alin.matching;

import fr.alin.application.Application;
import fr.alin.application.Applications;
import fr.alin.company.Companies;
import fr.alin.offer.Offers;
import fr.alin.request.HousingRequest;
import fr.alin.request.Requests;
import fr.alin.shared.AccountId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import java.util.List;

/** Dossiers put together from the other stores, one question after another. */
public final class InMemoryDossiers implements Dossiers {

  private final Requests requests;
  private final Companies companies;
  private final Offers offers;
  private final Applications applications;
  private final BusinessClock clock;

  public InMemoryDossiers(
      Requests requests,
      Companies companies,
      Offers offers,
      Applications applications,
      BusinessClock clock) {
    this.requests = requests;
    this.companies = companies;
    this.offers = offers;
    this.applications = applications;
    this.clock = clock;
  }

  @Override
  public Dossier of(AccountId account) {
    var request = requests.ofAccount(account);
    return new Dossier(
        clock.now(),
        request,
        request
            .flatMap(HousingRequest::employerSiret)
            .flatMap(siret -> companies.employer(siret.siren())));
  }

  @Override
  public OfferDossier of(AccountId account, OfferId id) {
    var seeker = of(account);
    var offer = offers.find(id);
    var latest = applications.ofAccountOn(account, List.of(id)).get(id);
    return new OfferDossier(
        seeker,
        offer,
        offer.flatMap(o -> o.facts().reservedTo()).flatMap(companies::byId),
        seeker.request().<Application>flatMap(r -> applications.liveOf(r.id())),
        latest == null ? Fact.unknown("application") : Fact.known(latest),
        applications.frozen(id).map(board -> board.lines().size()).orElse(0),
        Fact.unknown("a snapshot of the board"));
  }
}
