package fr.alin.bench;

import java.io.IOException;
import java.util.List;

/** P12, second half: memory of a node that has every place with an open offer loaded. */
final class LoadedNode implements Row {

  /** The heap is bounded, so that what is held counts and not what nobody has collected yet. */
  private static final List<String> SMALL =
      List.of("-Xmx352m", "-XX:+UseSerialGC", "-XX:ReservedCodeCacheSize=64m", "-Xss512k");

  @Override
  public String id() {
    return "P12b";
  }

  @Override
  public String what() {
    return "resident memory of a node with every place of an open offer loaded";
  }

  @Override
  public Target target() {
    return Target.atMost(512, "MB");
  }

  @Override
  public List<Double> measure(Lab lab) throws Exception {
    lab.node(0);
    try (var node = lab.freshNode(SMALL)) {
      var tokens = lab.visits().stream().map(Lab.Visit::token).toList();
      var offers = lab.openOffers();
      try (var wire = new Wire(node.port())) {
        for (var i = 0; i < offers.size(); i++) {
          var answer =
              wire.call(Wire.get("/api/v1/offers/" + offers.get(i), tokens.get(i % tokens.size())));
          if (answer.status() != 200) {
            throw new IOException("a view answered " + answer.status() + " " + answer.body());
          }
        }
      }
      return List.of((double) node.residentMebibytes());
    }
  }
}
