package fr.alin.company;

/** Does the employer confirm this employee? DELEGATED: the company leaves it to Action Logement (D06). */
public enum EmployerConfirmation {
  CONFIRMED,
  DELEGATED,
  PENDING,
  REFUSED;

  public boolean givesPoints() {
    return this == CONFIRMED || this == DELEGATED;
  }
}
