package fr.alin.adapters.synthetic;

import fr.alin.reference.Commune;

/**
 * A real commune of the invented world.
 *
 * @param weight how often homes and households are there; 0 for whole cities known by their parts
 */
record Town(Commune commune, String postcode, int weight) {

  /** Where people look around them: Île-de-France is one basin, elsewhere the département is. */
  String basin() {
    return commune.regionCode().equals("11") ? "111" : commune.department().value();
  }

  /** First part of a unique number registered here. */
  String territory() {
    var basin = basin();
    return basin.length() == 3 ? basin : "0" + basin;
  }
}
