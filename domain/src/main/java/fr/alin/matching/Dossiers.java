package fr.alin.matching;

import fr.alin.application.Application;
import fr.alin.application.RankingBoard;
import fr.alin.company.Company;
import fr.alin.company.Employer;
import fr.alin.offer.Offer;
import fr.alin.request.HousingRequest;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import java.time.Instant;

/** Port: what a view of offers starts from, read in one question: these views are asked for most, and wait for each answer. */
public interface Dossiers {

  /** The time and who looks for a home. */
  Dossier of(AccountId account);

  /** The same, with everything about one offer but the ranks. */
  OfferDossier of(AccountId account, OfferId offer);

  /**
   * Who looks for a home.
   *
   * @param now the one clock's time of this answer
   */
  record Dossier(Instant now, Fact<HousingRequest> request, Fact<Employer> employer) {}

  /**
   * An offer and what this account has to do with it.
   *
   * @param live the live application of the request, to any offer
   * @param latest this account's latest application to this offer
   * @param onBoard how many are on the frozen board; zero before closing
   * @param board what the live board needs, read in the same question; unknown when it asks by itself
   */
  record OfferDossier(
      Dossier seeker,
      Fact<Offer> offer,
      Fact<Company> reservedTo,
      Fact<Application> live,
      Fact<ApplicationId> latest,
      int onBoard,
      Fact<RankingBoard.Snapshot> board) {}
}
