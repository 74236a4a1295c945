package fr.alin.offer;

import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;

/** Port: the landlords. */
public interface Landlords {

  /** The name of a landlord; unknown when there is no such landlord. */
  Fact<String> name(LandlordId landlord);
}
