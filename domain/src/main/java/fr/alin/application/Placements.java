package fr.alin.application;

import fr.alin.reference.Parameters;
import fr.alin.scoring.Scoring;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import java.time.Instant;

/** Where an application stands: live while the offer is open, frozen afterwards. */
public final class Placements {

  private final Applications applications;
  private final RankingBoard board;
  private final Scoring scoring;
  private final Parameters parameters;

  public Placements(
      Applications applications, RankingBoard board, Scoring scoring, Parameters parameters) {
    this.applications = applications;
    this.board = board;
    this.scoring = scoring;
    this.parameters = parameters;
  }

  /** Unknown once withdrawn before closing. */
  public Fact<Placement> of(Application application, Instant now) {
    var entry = application.entry();
    if (applications.frozen(entry.offer()) instanceof Fact.Known<FrozenBoard>(var frozen)) {
      return frozen
          .of(entry.id())
          .map(line -> new Placement(line.position(), frozen.lines().size(), line.sheet(), true));
    }
    var today = BusinessClock.legalDate(now);
    var rules = parameters.inForceOn(today);
    var boosted = parameters.boostOn(today);
    return board
        .amongApplicants(entry.offer(), entry.id(), boosted, rules)
        .map(
            standing ->
                new Placement(
                    standing.position(),
                    standing.outOf(),
                    entry
                        .ownSheet()
                        .with(
                            scoring.relative(
                                standing.strictlyOlder(), entry.employer(), boosted, rules)),
                    false));
  }
}
