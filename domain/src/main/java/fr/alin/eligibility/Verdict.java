package fr.alin.eligibility;

import java.util.List;

/** The findings together: any FAILED is ineligible; else any UNKNOWN is undetermined; else eligible. */
public sealed interface Verdict {

  List<Finding> findings();

  /** Every rule is met. */
  record Eligible(List<Finding> findings) implements Verdict {}

  /** At least one rule fails. */
  record Ineligible(List<Finding> findings) implements Verdict {}

  /** No rule fails, at least one lacks a fact: never a silent refusal. */
  record Undetermined(List<Finding> findings) implements Verdict {}

  static Verdict of(List<Finding> findings) {
    var all = List.copyOf(findings);
    if (all.stream().anyMatch(f -> f.judgement() == Finding.Judgement.FAILED)) {
      return new Ineligible(all);
    }
    if (all.stream().anyMatch(f -> f.judgement() == Finding.Judgement.UNKNOWN)) {
      return new Undetermined(all);
    }
    return new Eligible(all);
  }
}
