package fr.alin.scoring;

import java.util.List;

/**
 * A sheet of lines. The own sheet lacks the relative lines; the whole sheet has all eleven, zero
 * points included. The ALS block may go below zero (the −40).
 */
public record ScoreSheet(List<ScoreLine> lines) {

  public ScoreSheet {
    lines = List.copyOf(lines);
    if (lines.stream().map(ScoreLine::criterion).distinct().count() != lines.size()) {
      throw new IllegalArgumentException("criterion listed twice");
    }
  }

  public int total() {
    return lines.stream().mapToInt(ScoreLine::points).sum();
  }

  public int points(Criterion.Block block) {
    return of(block).stream().mapToInt(ScoreLine::points).sum();
  }

  public int maximum(Criterion.Block block) {
    return of(block).stream().mapToInt(ScoreLine::maximum).sum();
  }

  public List<ScoreLine> of(Criterion.Block block) {
    return lines.stream().filter(line -> line.criterion().block() == block).toList();
  }

  /** The own lines: what is stored with an application. */
  public ScoreSheet own() {
    return new ScoreSheet(lines.stream().filter(line -> !line.criterion().isRelative()).toList());
  }

  /** This own sheet with the relative lines, in the published order. */
  public ScoreSheet with(List<ScoreLine> relative) {
    return new ScoreSheet(
        java.util.stream.Stream.concat(lines.stream(), relative.stream())
            .sorted(java.util.Comparator.comparing(ScoreLine::criterion))
            .toList());
  }
}
