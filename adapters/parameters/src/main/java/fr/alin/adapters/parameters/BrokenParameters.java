package fr.alin.adapters.parameters;

/** A file of parameters or reference data cannot be used: the platform does not start with it. */
final class BrokenParameters extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenParameters(String file, String problem) {
    super(file + ": " + problem);
  }

  BrokenParameters(String file, Exception cause) {
    super(file + ": " + cause.getMessage(), cause);
  }
}
