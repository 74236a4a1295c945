package fr.alin.scoring;

/**
 * One line of the sheet.
 *
 * @param points may be negative for {@link Criterion#REFUSED_ALLOCATION} only
 * @param fact the fact used, in a neutral form: {@code age=29}, {@code effort=31}, {@code olderApplicants=0}
 * @param source where the rule comes from, for instance {@code S1/S2, D03}
 */
public record ScoreLine(Criterion criterion, int points, int maximum, String fact, String source) {

  public ScoreLine {
    if (points > maximum || (points < 0 && criterion != Criterion.REFUSED_ALLOCATION)) {
      throw new IllegalArgumentException("points outside the bounds of " + criterion.code());
    }
  }
}
