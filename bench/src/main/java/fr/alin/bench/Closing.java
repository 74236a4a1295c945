package fr.alin.bench;

import java.util.ArrayList;
import java.util.List;

/** P7: closing what is due, on copies of seeded offers with applicants of their own. */
record Closing(String id, String what, Target target, int offers, int applicants, int most)
    implements Row {

  static Row oneLarge() {
    return new Closing(
        "P7", "one offer with 1 000 applicants closed", Target.atMost(20, "ms"), 1, 1_000, 50);
  }

  static Row many() {
    return new Closing(
        "P7b",
        "2 000 offers due the same minute closed, 15 applicants each",
        Target.atMost(5_000, "ms"),
        2_000,
        15,
        2_000);
  }

  @Override
  public List<Double> measure(Lab lab) throws Exception {
    var rounds = offers == 1 ? lab.rounds() + 3 : 2;
    var times = new ArrayList<Double>();
    for (var round = 0; round < rounds; round++) {
      lab.node(0).ask("POST", "/bench/due?offers=" + offers + "&applicants=" + applicants);
      var micros = 0.0;
      var answer = "";
      do {
        answer = lab.node(0).ask("POST", "/bench/close?most=" + most);
        micros += Double.parseDouble(answer.substring(0, answer.indexOf('\t')));
      } while (lab.count("select count(*) from offer where closed_at is null and deadline < now()")
          > 0);
      System.out.printf(
          "  %s round %d: %.1f ms, last answer %s%n",
          id, round + 1, micros / 1_000, answer.strip());
      times.add(micros / 1_000);
    }
    // The first ones are those of a young process.
    return offers == 1 ? times.subList(3, times.size()) : times.subList(1, times.size());
  }
}
