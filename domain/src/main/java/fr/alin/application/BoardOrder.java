package fr.alin.application;

import fr.alin.reference.SizeClass;
import fr.alin.scoring.ScoreLine;
import fr.alin.scoring.ScoreSheet;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The board of an offer as closing makes it: who stands where, and the relative lines. With the own
 * sheets, which lie with the applications, it is the {@link FrozenBoard}.
 *
 * @param closedAt the deadline
 * @param parameters the figures used, see {@link FrozenBoard}
 */
public record BoardOrder(
    OfferId offer,
    Instant closedAt,
    String ruleSetVersion,
    String parameters,
    Fact<SizeClass> boosted,
    List<Place> places) {

  public BoardOrder {
    places = List.copyOf(places);
  }

  /**
   * One applicant's place.
   *
   * @param position counts from 1
   * @param relative seniority and balancing
   */
  public record Place(int position, Applicant applicant, List<ScoreLine> relative, int total) {
    public Place {
      relative = List.copyOf(relative);
    }
  }

  /** Those who are reviewed: the first of the order. */
  public List<Place> first(int shortlist) {
    return places.subList(0, Math.min(shortlist, places.size()));
  }

  /** The whole board, given each applicant's own sheet. */
  public FrozenBoard frozen(Map<ApplicationId, ScoreSheet> own) {
    return new FrozenBoard(
        offer,
        closedAt,
        ruleSetVersion,
        Fact.known(parameters),
        boosted,
        places.stream()
            .map(
                place ->
                    new FrozenBoard.Line(
                        place.position(),
                        place.applicant().id(),
                        Objects.requireNonNull(own.get(place.applicant().id()))
                            .with(place.relative()),
                        place.total(),
                        Fact.known(place.applicant().facts())))
            .toList());
  }
}
