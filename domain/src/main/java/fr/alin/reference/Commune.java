package fr.alin.reference;

import fr.alin.shared.Fact;

/**
 * A commune, or an arrondissement whose {@code parent} is its whole city.
 *
 * @param regionCode INSEE region; 11 is Île-de-France
 * @param overseas true where the ceilings of metropolitan France do not apply
 * @param abcZone zone of the A bis / A / B1 / B2-C scheme, when there is one
 */
public record Commune(
    CommuneCode code,
    String name,
    DepartmentCode department,
    String regionCode,
    boolean overseas,
    Fact<CommuneCode> parent,
    Fact<AbcZone> abcZone,
    boolean parisOrAdjoining,
    Fact<Coordinates> coordinates,
    int population) {

  /** Zone of the PLAI/PLUS/PLS ceilings (domain.md 1.3); unknown overseas. */
  public Fact<SocialZone> socialZone() {
    if (overseas) {
      return Fact.unknown("ceilings overseas");
    }
    if (parisOrAdjoining) {
      return Fact.known(SocialZone.PARIS_AND_ADJOINING);
    }
    return Fact.known(
        "11".equals(regionCode) ? SocialZone.ILE_DE_FRANCE : SocialZone.OTHER_REGIONS);
  }
}
