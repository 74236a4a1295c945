package fr.alin.company;

/** Contributing: liable to the employers' housing contribution (PEEC); compensated: 10 to 49 employees. */
public enum Contribution {
  CONTRIBUTING,
  COMPENSATED,
  NONE
}
