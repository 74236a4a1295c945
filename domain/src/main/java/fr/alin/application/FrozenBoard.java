package fr.alin.application;

import fr.alin.reference.SizeClass;
import fr.alin.scoring.ScoreSheet;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import java.time.Instant;
import java.util.List;

/**
 * The ranking at closing, kept for ever: components, rule version, boost, order. From then on the
 * lifecycle reads this copy, and a late employer confirmation moves nobody.
 *
 * @param parameters the figures that closing used and their day, for instance {@code
 *     seniority=20;balancing=240;as-of=2026-11-23}; unknown on boards from before they were kept
 */
public record FrozenBoard(
    OfferId offer,
    Instant closedAt,
    String ruleSetVersion,
    Fact<String> parameters,
    Fact<SizeClass> boosted,
    List<Line> lines) {

  public FrozenBoard {
    lines = List.copyOf(lines);
  }

  /**
   * One applicant, with all eleven lines of the sheet.
   *
   * @param position counts from 1
   * @param facts digest of what the file was ranked on ({@link CanonicalBoard#facts}); unknown on
   *     boards from before it was kept
   */
  public record Line(
      int position, ApplicationId application, ScoreSheet sheet, int total, Fact<String> facts) {}

  public Fact<Line> of(ApplicationId application) {
    return lines.stream()
        .filter(line -> line.application().equals(application))
        .findFirst()
        .map(Fact::known)
        .orElse(Fact.unknown("place on the board"));
  }
}
