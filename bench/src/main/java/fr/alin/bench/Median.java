package fr.alin.bench;

import java.util.List;

/** The middle of some figures. */
final class Median {

  private Median() {}

  static double of(List<Double> figures) {
    var sorted = figures.stream().sorted().toList();
    var middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** The value that this share of the figures does not exceed. */
  static double percentile(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1.0, Math.ceil(share * sorted.length) - 1)];
  }
}
