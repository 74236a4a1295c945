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
 */
public record FrozenBoard(
    OfferId offer, Instant closedAt, String ruleSetVersion, Fact<SizeClass> boosted, List<Line> lines) {

  public FrozenBoard {
    lines = List.copyOf(lines);
  }

  /** One applicant, with all eleven lines of the sheet. Positions count from 1. */
  public record Line(int position, ApplicationId application, ScoreSheet sheet, int total) {}

  public Fact<Line> of(ApplicationId application) {
    return lines.stream()
        .filter(line -> line.application().equals(application))
        .findFirst()
        .map(Fact::known)
        .orElse(Fact.unknown("place on the board"));
  }
}
