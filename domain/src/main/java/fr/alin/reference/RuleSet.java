package fr.alin.reference;

import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.util.List;

/**
 * A rule set as anyone may read it: the figures with their sources, the rules and the criteria in
 * words, the dated tables. The law wants the rules public (ALUR, ELAN); so do we.
 *
 * @param validTo last day; unknown while no later set is published
 * @param ceilings every published table: the date of the decision chooses
 * @param boosts the published periods of balancing
 */
public record RuleSet(
    RuleParameters parameters,
    LocalDate validFrom,
    Fact<LocalDate> validTo,
    List<Figure> figures,
    List<PublishedRule> rules,
    List<PublishedCriterion> criteria,
    List<CeilingTable> ceilings,
    List<BoostPeriod> boosts) {

  public RuleSet {
    figures = List.copyOf(figures);
    rules = List.copyOf(rules);
    criteria = List.copyOf(criteria);
    ceilings = List.copyOf(ceilings);
    boosts = List.copyOf(boosts);
  }

  public String version() {
    return parameters.version();
  }

  /**
   * One figure of the set.
   *
   * @param id group and name, for instance {@code points.under-30}
   * @param unit what is counted: points, persons, percent, metres, days…
   * @param confidence tag of domain.md: V, V2, C, M, X or D
   */
  public record Figure(String id, long value, String unit, String source, String confidence) {}

  /** A rule of eligibility in words; the identifier is that of the contract. */
  public record PublishedRule(String id, BilingualText title, BilingualText text, String source) {}

  /**
   * A criterion of the scale in words.
   *
   * @param points what it gives at most; negative when it takes points off
   */
  public record PublishedCriterion(
      String id,
      String block,
      int points,
      BilingualText title,
      BilingualText text,
      String source) {}
}
