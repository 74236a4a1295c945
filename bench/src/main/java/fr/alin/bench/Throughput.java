package fr.alin.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** P1 and P2: a view against the least that an answer costs, limit and target in turn. */
record Throughput(String id, String what, Target target, Function<Lab.Visit, String> path)
    implements Row {

  static final String LIMIT = "/api/v1/bench/select-one";

  static Row offers() {
    return new Throughput(
        "P1",
        "listOffers / SELECT 1, requests a second",
        Target.atLeast(0.80, "ratio"),
        visit -> "/api/v1/offers?limit=20");
  }

  static Row offer() {
    return new Throughput(
        "P2",
        "offer with both exact ranks / SELECT 1, requests a second",
        Target.atLeast(0.60, "ratio"),
        visit -> "/api/v1/offers/" + visit.offer());
  }

  @Override
  public List<Double> measure(Lab lab) throws Exception {
    var wrk = new Wrk(lab);
    var node = lab.node(0);
    wrk.run(node, path, lab.warmUpSeconds() * 2);
    wrk.run(node, visit -> LIMIT, lab.warmUpSeconds());
    var ratios = new ArrayList<Double>();
    for (var round = 0; round < lab.rounds(); round++) {
      var limit = wrk.run(node, visit -> LIMIT, lab.roundSeconds());
      var reached = wrk.run(node, path, lab.roundSeconds());
      System.out.printf(
          "  %s round %d: limit %.0f/s, target %.0f/s%n", id, round + 1, limit, reached);
      lab.note(id, "limit", limit);
      lab.note(id, "reached", reached);
      ratios.add(reached / limit);
    }
    return ratios;
  }
}
