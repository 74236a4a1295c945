package fr.alin.eligibility;

import fr.alin.shared.Fact;
import java.util.List;

/**
 * What a rule found, with its evidence.
 *
 * @param actual the household's or the home's figure, as a number: cents, persons or rooms (1 to 6)
 * @param limit the border it was held against; for a range, the border that was crossed or the upper one
 * @param missing names of the facts that are missing, when the judgement is UNKNOWN
 */
public record Finding(
    RuleId rule, Judgement judgement, Fact<Long> actual, Fact<Long> limit, List<String> missing) {

  private static final Fact<Long> NO_FIGURE = Fact.unknown("figure");

  public enum Judgement {
    MET,
    FAILED,
    UNKNOWN
  }

  public Finding {
    missing = List.copyOf(missing);
    if ((judgement == Judgement.UNKNOWN) == missing.isEmpty()) {
      throw new IllegalArgumentException(
          "a finding names what is missing when it is unknown, and only then");
    }
  }

  /** Met or failed, with both figures. */
  static Finding metWhen(RuleId rule, boolean met, long actual, long limit) {
    return new Finding(
        rule,
        met ? Judgement.MET : Judgement.FAILED,
        Fact.known(actual),
        Fact.known(limit),
        List.of());
  }

  /** Met or failed, where no figure says more. */
  static Finding metWhen(RuleId rule, boolean met) {
    return new Finding(
        rule, met ? Judgement.MET : Judgement.FAILED, NO_FIGURE, NO_FIGURE, List.of());
  }

  /** Met whatever the figure, shown when it is there. */
  static Finding met(RuleId rule, Fact<Long> actual, long limit) {
    return new Finding(rule, Judgement.MET, actual, Fact.known(limit), List.of());
  }

  /** Not decided; what is known of both figures is kept. */
  static Finding unknown(RuleId rule, Fact<Long> actual, Fact<Long> limit, List<String> missing) {
    return new Finding(rule, Judgement.UNKNOWN, actual, limit, missing);
  }

  static Finding unknown(RuleId rule, String missing) {
    return unknown(rule, NO_FIGURE, NO_FIGURE, List.of(missing));
  }
}
