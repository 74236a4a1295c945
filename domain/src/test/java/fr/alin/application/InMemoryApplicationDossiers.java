package fr.alin.application;

import fr.alin.company.Companies;
import fr.alin.mail.Recipients;
import fr.alin.offer.Offers;
import fr.alin.request.HousingRequest;
import fr.alin.request.Requests;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.OfferId;

/** Dossiers put together from the other stores, one question after another. */
public record InMemoryApplicationDossiers(
    Requests requests,
    Companies companies,
    Offers offers,
    Applications applications,
    Recipients recipients,
    BusinessClock clock)
    implements ApplicationDossiers {

  @Override
  public ToSubmit toSubmit(AccountId account, OfferId offer, IdempotencyClaim claim) {
    var request = requests.ofAccount(account);
    return new ToSubmit(
        clock.now(),
        applications.earlier(claim),
        offers.find(offer),
        request,
        request
            .flatMap(HousingRequest::employerSiret)
            .flatMap(siret -> companies.employer(siret.siren())),
        request.flatMap(r -> applications.liveOf(r.id())).map(live -> live.entry().id()),
        recipients.of(account));
  }

  @Override
  public ToWithdraw toWithdraw(ApplicationId id) {
    var application = applications.find(id);
    return new ToWithdraw(
        clock.now(),
        application,
        application.flatMap(found -> offers.find(found.entry().offer())),
        application.flatMap(found -> recipients.of(found.entry().account())));
  }
}
