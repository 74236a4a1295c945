package fr.alin.simulator;

/** The fault in force, for every number or for one. */
final class Faults {

  private Fault fault = Fault.NONE;

  /** Empty for all. */
  private String number = "";

  synchronized void set(Fault ordered, String forNumber) {
    fault = ordered;
    number = forNumber;
  }

  /** What to do with a question about this number; {@link Fault#FAIL_THEN_OK} is used up by one. */
  synchronized Fault strike(String asked) {
    if (!number.isEmpty() && !number.equals(asked)) {
      return Fault.NONE;
    }
    var struck = fault;
    if (struck == Fault.FAIL_THEN_OK) {
      fault = Fault.NONE;
    }
    return struck;
  }
}
