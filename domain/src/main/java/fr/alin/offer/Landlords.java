package fr.alin.offer;

import fr.alin.shared.LandlordId;

/** Port: the landlords. */
public interface Landlords {

  /** The name of a landlord that exists. */
  String name(LandlordId landlord);
}
