package fr.alin.sandbox;

import fr.alin.application.FrozenBoard;
import fr.alin.application.Projections;
import fr.alin.company.Company;
import fr.alin.offer.Offer;
import fr.alin.request.HousingRequest;
import java.util.List;

/**
 * Port: fills an empty database with a nation, by the means of bulk loading: no index and no constraint while rows come in,
 * all of them made and checked afterwards. Not atomic: a load that is interrupted leaves a database to be thrown away.
 */
public interface NationStore {

  /** True when the database holds any account, company or offer. */
  boolean isOccupied();

  /** Takes indexes and constraints away. */
  void begin();

  void world(List<Company> companies, List<InventedLandlord> landlords, List<Offer> offers);

  /** Called by several threads at once. */
  void people(
      List<DemoAccount> accounts,
      List<HousingRequest> requests,
      List<Projections.Projected> projections);

  void applications(List<DemoApplication> applications, List<FrozenBoard> boards);

  /**
   * Makes indexes and constraints again, gives every place its first version, and tells the planner what is there.
   *
   * @param rules by which the projections were computed
   */
  void finish(String rules);
}
