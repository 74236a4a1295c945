package fr.alin.offer;

import fr.alin.shared.Bounds;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.time.LocalDate;

/**
 * The home itself, as shown. Surface in square metres; rent without charges per month.
 *
 * @param pictureNumber which of the product's own generated pictures is shown
 */
public record Dwelling(
    Kind kind,
    int surfaceSquareMetres,
    Euros rentWithoutCharges,
    Fact<Integer> floor,
    boolean lift,
    boolean accessible,
    Fact<String> energyClass,
    LocalDate availableOn,
    String address,
    String postcode,
    String description,
    int pictureNumber) {

  public enum Kind {
    FLAT,
    HOUSE
  }

  public Dwelling {
    if (surfaceSquareMetres < 5 || surfaceSquareMetres > 500) {
      throw new IllegalArgumentException("surface outside 5 to 500 m²");
    }
    Bounds.text("address", 200, address);
    Bounds.textOrEmpty("description", 2000, description);
  }
}
