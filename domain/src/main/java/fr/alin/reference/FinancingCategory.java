package fr.alin.reference;

/** Financing of the programme; it decides the income ceiling. PLI stands for LLI too: intermediate housing. */
public enum FinancingCategory {
  PLAI,
  PLUS,
  PLS,
  PLI;

  public boolean isIntermediate() {
    return this == PLI;
  }
}
