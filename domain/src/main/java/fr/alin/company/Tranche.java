package fr.alin.company;

/** The three tranches of a company's housing policy; each counts at most once (D06). */
public enum Tranche {
  A,
  B,
  C
}
