package fr.alin.application;

import fr.alin.company.Employer;
import fr.alin.mail.Recipients;
import fr.alin.offer.Offer;
import fr.alin.request.HousingRequest;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import java.time.Instant;

/**
 * Port: what applying and withdrawing start from, each read in one question, hence at one instant:
 * in the last minute of an offer every question is asked by thousands.
 */
public interface ApplicationDossiers {

  /** Who applies to what, and what became of the same intent before. */
  ToSubmit toSubmit(AccountId account, OfferId offer, IdempotencyClaim claim);

  /** The application, its offer and who is told. */
  ToWithdraw toWithdraw(ApplicationId application);

  /**
   * Everything that a submission is judged on.
   *
   * @param now the one clock's time of this answer
   * @param earlier what stands under the caller's key
   * @param live the live application of the request, to any offer
   */
  record ToSubmit(
      Instant now,
      Applications.Earlier earlier,
      Fact<Offer> offer,
      Fact<HousingRequest> request,
      Fact<Employer> employer,
      Fact<ApplicationId> live,
      Fact<Recipients.Recipient> recipient) {}

  /**
   * Everything that a withdrawal is judged on; unknown application: unknown offer and recipient.
   *
   * @param now the one clock's time of this answer
   */
  record ToWithdraw(
      Instant now,
      Fact<Application> application,
      Fact<Offer> offer,
      Fact<Recipients.Recipient> recipient) {}
}
