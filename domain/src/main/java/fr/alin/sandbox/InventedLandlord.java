package fr.alin.sandbox;

import fr.alin.shared.Bounds;
import fr.alin.shared.LandlordId;

/** An invented social landlord; the SIREN is well-formed but starts with 0, as no real one does. */
public record InventedLandlord(LandlordId id, String name, String siren) {

  public InventedLandlord {
    Bounds.text("name", 120, name);
    if (!siren.matches("\\d{9}")) {
      throw new IllegalArgumentException("SIREN malformed");
    }
  }
}
