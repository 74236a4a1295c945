package fr.alin.bench;

import java.util.List;

/** One row of the table of targets. */
interface Row {

  /** Name in the issue, with a letter where a row has several figures. */
  String id();

  /** What is measured, in words. */
  String what();

  Target target();

  /** Measures; the figures of the single rounds, of which the result is the median. */
  List<Double> measure(Lab lab) throws Exception;

  /** Which side of the border is good. */
  record Target(double border, boolean atLeast, String unit) {

    static Target atLeast(double border, String unit) {
      return new Target(border, true, unit);
    }

    static Target atMost(double border, String unit) {
      return new Target(border, false, unit);
    }

    boolean isMet(double value) {
      return atLeast ? value >= border : value <= border;
    }
  }
}
