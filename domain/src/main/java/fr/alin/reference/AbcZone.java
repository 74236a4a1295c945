package fr.alin.reference;

/** Zones of the intermediate ceilings (arrêté of 1 August 2014); B2 and C share their figures. */
public enum AbcZone {
  A_BIS,
  A,
  B1,
  B2_C
}
