package fr.alin.sandbox;

import fr.alin.company.Company;
import fr.alin.offer.Offer;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterRecord;
import fr.alin.shared.OfferId;
import java.time.LocalDate;
import java.util.List;

/**
 * The invented world of the demonstration: companies, landlords, homes and households that exist
 * nowhere. The same anchor gives the same world on every machine, to the last digit.
 */
public interface InventedWorld {

  /** The day before whose start everything is history and from which deadlines count. */
  LocalDate anchor();

  /** Parents before their subsidiaries. */
  List<Company> companies();

  /** The first one is the landlord of the fixed demonstration log-in. */
  List<InventedLandlord> landlords();

  /** By deadline; those whose deadline lies before the anchor are closed at their deadline. */
  List<Offer> offers();

  /** Requests imported, completed and submitted before the anchor; the first belongs to the demo log-in. */
  List<HousingRequest> requests();

  /** What the register holds and nobody imported: the two people of the worked example come first. */
  List<RegisterRecord> registerOnly();

  /** The offers that the stories of the README name. */
  Stories stories();

  /**
   * Known offers, all online at the anchor.
   *
   * @param workedExample T1 in Lyon 6e for 500 € with charges, on which nobody has applied
   * @param employee one that suits the demo log-in of the employee, with other applicants
   */
  record Stories(OfferId workedExample, OfferId employee) {}
}
