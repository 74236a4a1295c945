package fr.alin.reference;

/** Zones of the PLAI, PLUS and PLS ceilings (arrêté of 29 July 1987). */
public enum SocialZone {
  PARIS_AND_ADJOINING,
  ILE_DE_FRANCE,
  OTHER_REGIONS
}
