package fr.alin.application;

import fr.alin.reference.Parameters;
import fr.alin.scoring.Scoring;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where applications stand: live while the offer is open, frozen afterwards. */
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

  /** The place of each; absent once withdrawn before closing. */
  public Map<ApplicationId, Placement> ofAll(Collection<Application> of, Instant now) {
    var places =
        new HashMap<>(applications.frozenPlaces(of.stream().map(a -> a.entry().id()).toList()));
    var running =
        of.stream()
            .filter(Application.Submitted.class::isInstance)
            .map(Application::entry)
            .filter(entry -> !places.containsKey(entry.id()))
            .toList();
    if (!running.isEmpty()) {
      places.putAll(live(running, now));
    }
    return places;
  }

  /** The live place of one; unknown when it is not in the running any more. */
  Fact<Placement> running(Entry entry, Instant now) {
    var place = live(List.of(entry), now).get(entry.id());
    return place == null ? Fact.unknown("place among the applicants") : Fact.known(place);
  }

  private Map<ApplicationId, Placement> live(Collection<Entry> running, Instant now) {
    var today = BusinessClock.legalDate(now);
    var rules = parameters.inForceOn(today);
    var boosted = parameters.boostOn(today);
    var standings = board.amongApplicants(running.stream().map(Entry::id).toList(), boosted, rules);
    var places = new HashMap<ApplicationId, Placement>();
    for (var entry : running) {
      if (standings.get(entry.id()) instanceof RankingBoard.Standing standing) {
        var relative = scoring.relative(standing.strictlyOlder(), entry.employer(), boosted, rules);
        places.put(
            entry.id(),
            new Placement(
                standing.position(), standing.outOf(), entry.ownSheet().with(relative), false));
      }
    }
    return places;
  }
}
