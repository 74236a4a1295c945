package fr.alin.application;

import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Transactions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where many applications stand now, for pages that are open and wait: the same answer as reading each
 * one, in a number of questions that does not depend on how many there are. Who may follow which one is
 * judged when the page opens.
 */
public final class FollowRanks {

  /** Which ones. */
  public record Command(Set<ApplicationId> applications) {
    public Command {
      applications = Set.copyOf(applications);
    }
  }

  /** What was found. */
  public sealed interface Outcome {

    /** One that has no place any more, being withdrawn before closing, is absent. */
    record Told(Map<ApplicationId, Rank> ranks) implements Outcome {
      public Told {
        ranks = Map.copyOf(ranks);
      }
    }
  }

  /** A position and when it held. */
  public record Rank(int position, int outOf, boolean frozen, Instant asOf) {

    /** Whether a reader would see a difference; the instant alone is none. */
    public boolean tellsTheSameAs(Rank other) {
      return position == other.position && outOf == other.outOf && frozen == other.frozen;
    }
  }

  private final Applications applications;
  private final Placements placements;
  private final BusinessClock clock;
  private final Transactions transactions;

  public FollowRanks(
      Applications applications,
      Placements placements,
      BusinessClock clock,
      Transactions transactions) {
    this.applications = applications;
    this.placements = placements;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.read(
        () -> {
          var now = clock.now();
          var found = applications.findAll(command.applications()).values();
          var ranks = new HashMap<ApplicationId, Rank>();
          placements
              .ofAll(found, now)
              .forEach(
                  (id, place) ->
                      ranks.put(
                          id, new Rank(place.position(), place.outOf(), place.frozen(), now)));
          return new Outcome.Told(ranks);
        });
  }
}
