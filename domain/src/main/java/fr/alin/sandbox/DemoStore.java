package fr.alin.sandbox;

import fr.alin.application.FrozenBoard;
import fr.alin.company.Company;
import fr.alin.offer.Offer;
import fr.alin.request.HousingRequest;
import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.util.List;

/**
 * Port: loads the demonstration in bulk. Called inside one write transaction, so that a start which
 * is interrupted leaves nothing behind and the next one loads again. Batches; no outbox task, no mail.
 */
public interface DemoStore {

  /** The anchor of the demonstration held here; unknown while none was loaded. */
  Fact<LocalDate> anchor();

  /** True when the database holds any account, company or offer that no demonstration loaded. */
  boolean isOccupied();

  /** Writes everything and, last, the anchor. */
  void load(Content content);

  /**
   * The demonstration, in the order of the foreign keys.
   *
   * @param requests each belongs to one of the accounts; numbers and platform numbers are unique
   * @param applications at most one not final per request; the board position of a file past
   *     closing is the one of its frozen board
   * @param boards one for each offer that is closed
   */
  record Content(
      LocalDate anchor,
      List<Company> companies,
      List<InventedLandlord> landlords,
      List<Offer> offers,
      List<DemoAccount> accounts,
      List<HousingRequest> requests,
      List<DemoApplication> applications,
      List<FrozenBoard> boards) {

    public Content {
      companies = List.copyOf(companies);
      landlords = List.copyOf(landlords);
      offers = List.copyOf(offers);
      accounts = List.copyOf(accounts);
      requests = List.copyOf(requests);
      applications = List.copyOf(applications);
      boards = List.copyOf(boards);
    }
  }
}
