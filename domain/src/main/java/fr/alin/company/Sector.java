package fr.alin.company;

/** Private employers, agricultural ones apart: their thresholds differ (10 and 50 employees, D10). */
public enum Sector {
  PRIVATE,
  AGRICULTURAL
}
