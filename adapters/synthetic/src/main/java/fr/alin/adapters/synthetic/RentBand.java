package fr.alin.adapters.synthetic;

import fr.alin.reference.Commune;
import fr.alin.reference.FinancingCategory;
import fr.alin.shared.Euros;

/**
 * Rents of the demonstration: an assumption, not a source. The bands (PLUS, cents per square metre
 * and month, charges excluded) are near what social landlords ask; the factors between the
 * financing categories come from the same assumption (reference-data/README: PLAI 0.87, PLUS 1, PLS
 * 1.45, PLI 1.8). Charges run from 1.50 to 2.40 € per square metre.
 */
enum RentBand {
  A_BIS(660, 820),
  A(600, 740),
  B1(550, 660),
  B2_C(500, 590),
  OVERSEAS(580, 700);

  static final int LOWEST_CHARGES = 150;
  static final int HIGHEST_CHARGES = 240;

  /** Rents are asked to ten cents. */
  private static final int ROUNDING = 10;

  private final int lowest;
  private final int highest;

  RentBand(int lowest, int highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  static RentBand of(Commune commune) {
    if (commune.overseas()) {
      return OVERSEAS;
    }
    return switch (commune.abcZone().orElse(fr.alin.reference.AbcZone.B2_C)) {
      case A_BIS -> A_BIS;
      case A -> A;
      case B1 -> B1;
      case B2_C -> B2_C;
    };
  }

  /** Percent of the PLUS rent. */
  static int factor(FinancingCategory financing) {
    return switch (financing) {
      case PLAI -> 87;
      case PLUS -> 100;
      case PLS -> 145;
      case PLI -> 180;
    };
  }

  /** Rent without charges of a home of this surface. */
  Euros rent(int squareMetres, FinancingCategory financing, Dice dice) {
    var cents = (long) dice.around(lowest, highest) * squareMetres * factor(financing) / 100;
    return Euros.cents(cents / ROUNDING * ROUNDING);
  }

  /** Lowest and highest cents per square metre of a category, for the test that holds offers to them. */
  long lowest(FinancingCategory financing) {
    return (long) lowest * factor(financing) / 100;
  }

  long highest(FinancingCategory financing) {
    return (long) highest * factor(financing) / 100;
  }

  static Euros charges(int squareMetres, Dice dice) {
    var cents = (long) dice.between(LOWEST_CHARGES, HIGHEST_CHARGES) * squareMetres;
    return Euros.cents(cents / ROUNDING * ROUNDING);
  }
}
