package fr.alin.guilty.request;

/** A refusal as an exception that everybody must declare. */
public class Checked extends Exception {
  private static final long serialVersionUID = 1L;
}
