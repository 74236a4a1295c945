package fr.alin.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/**
 * P4, second half: an update committed through one node is in the next answer of another. Somebody who may apply says that
 * the co-applicant, who has no job, holds the request, and takes it back: leaves and joins the eligible people.
 */
final class NextAnswer implements Row {

  private static final int TIMES = 10_000;
  private static final int TIMES_WHEN_SHORT = 1_000;

  private final ObjectMapper json = new ObjectMapper();

  @Override
  public String id() {
    return "P4b";
  }

  @Override
  public String what() {
    return "an update through node A is in the next answer of node B, share of the times";
  }

  @Override
  public Target target() {
    return Target.atLeast(1.0, "share");
  }

  @Override
  public List<Double> measure(Lab lab) throws Exception {
    var times = lab.isShort() ? TIMES_WHEN_SHORT : TIMES;
    var offer = lab.popularOffer();
    var people =
        lab.node(0)
            .ask("GET", "/bench/toggles?offer=" + offer)
            .lines()
            .map(line -> line.split("\t"))
            .toList();
    var mover = people.getFirst();
    var viewer = people.getLast()[1];
    try (var a = new Wire(lab.node(0).port());
        var b = new Wire(lab.node(1).port())) {
      var before = eligible(b, offer, viewer);
      var right = 0;
      for (var i = 0; i < times; i++) {
        var out = i % 2 == 0;
        update(a, mover[1], out ? "CO_APPLICANT" : "APPLICANT");
        var seen = eligible(b, offer, viewer);
        if (seen == before + (out ? -1 : 0)) {
          right++;
        }
      }
      return List.of((double) right / times);
    }
  }

  private void update(Wire wire, String token, String holder) throws IOException {
    var answer =
        wire.call(
            Wire.request(
                "PATCH", "/api/v1/me/request", token, "", "{\"holder\":\"" + holder + "\"}"));
    if (answer.status() != 200) {
      throw new IOException("update answered " + answer.status() + " " + answer.body());
    }
  }

  private int eligible(Wire wire, String offer, String token) throws IOException {
    var answer = wire.call(Wire.get("/api/v1/offers/" + offer, token));
    if (answer.status() != 200) {
      throw new IOException("view answered " + answer.status() + " " + answer.body());
    }
    var count = json.readTree(answer.body()).findValue("eligibleCount");
    if (count == null || !count.isInt()) {
      throw new IOException("no eligibleCount in " + answer.body());
    }
    return count.asInt();
  }
}
