package fr.alin.bench;

import java.util.List;

/** P12, second half: memory of a node that has every place with an open offer loaded. */
final class LoadedNode implements Row {

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
    try (var node = lab.freshNode(List.of("-Xmx448m"))) {
      var wrk = new Wrk(lab);
      wrk.run(node, visit -> "/api/v1/offers/" + visit.offer(), lab.warmUpSeconds() * 2);
      return List.of((double) node.residentMebibytes());
    }
  }
}
