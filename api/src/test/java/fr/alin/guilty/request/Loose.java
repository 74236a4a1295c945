package fr.alin.guilty.request;

import java.util.Optional;

/** Open, changeable, inexact, and absent in the wrong way. */
public class Loose {

  private double rent;
  private final Optional<String> name = Optional.empty();

  public void setRent(double rent) {
    this.rent = rent;
  }

  String text() {
    return name.orElse("") + rent;
  }
}
