package fr.alin.adapters.persistence;

import fr.alin.shared.ApplicationId;

/** A row that the caller had locked the way to moved all the same: the transaction is given up. */
final class MovedMeanwhile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MovedMeanwhile(ApplicationId application) {
    super("application " + application.value() + " moved meanwhile");
  }
}
