package fr.alin.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Rows that a node measures in itself: a tool is asked some times, the first time for warmth, and a figure is taken out of its
 * answer.
 */
record Told(
    String id,
    String what,
    Target target,
    String tool,
    int times,
    ToDoubleFunction<String[]> figure)
    implements Row {

  static Row alerts() {
    return new Told(
        "P11",
        "a new offer's alerts recorded, on the forty offers that most want",
        Target.atMost(1, "µs a match"),
        "/bench/alerts?count=40",
        6,
        cells -> Double.parseDouble(cells[0]) / Math.max(1, Double.parseDouble(cells[1])));
  }

  static Row replays() {
    return new Told(
        "P7c",
        "of 10 000 boards made again from their inputs, so many differ by a byte",
        Target.atMost(0, "boards"),
        "/bench/replays?count=10000",
        1,
        cells -> Double.parseDouble(cells[0]));
  }

  @Override
  public List<Double> measure(Lab lab) throws Exception {
    var node = lab.node(0);
    var figures = new ArrayList<Double>();
    for (var time = 0; time < times; time++) {
      var answer = node.ask("POST", tool).strip();
      System.out.println("  " + id + ": " + answer.replace('\t', ' '));
      figures.add(figure.applyAsDouble(answer.split("\t")));
    }
    return times == 1 ? figures : figures.subList(1, times);
  }
}
