package fr.alin.matching;

import fr.alin.account.Actor;
import fr.alin.application.ApplicationView;
import fr.alin.application.Placement;
import fr.alin.registry.RefreshRequest;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;

/**
 * Reads the register again and tells what it does to the person: homes that open or close, the rent
 * within reach, the place in the ranking. Both sides come from the dashboard itself, so that they are
 * what the person saw and will see.
 */
public final class RefreshAndCompare {

  /** Whose. */
  public record Command(Actor actor) {}

  /** What became of it. */
  public sealed interface Outcome {
    /** The register was read; both standings where there is a request to stand by. */
    record Compared(RefreshRequest.Outcome refresh, Fact<Effect> effect) implements Outcome {}
  }

  /** Before and after. */
  public record Effect(Standing before, Standing after) {

    public boolean isNone() {
      return before.equals(after);
    }
  }

  /**
   * Where a person stands.
   *
   * @param eligible offers; unknown until the request is submitted
   * @param placement in the live application, when there is one
   */
  public record Standing(
      Fact<Integer> eligible,
      Fact<Integer> toComplete,
      Fact<Euros> maximumRent,
      int householdSize,
      Fact<Place> placement) {}

  /** A place among the applicants. */
  public record Place(String offer, int position, int outOf, int points) {}

  private final ReadDashboard dashboard;
  private final RefreshRequest refresh;

  public RefreshAndCompare(ReadDashboard dashboard, RefreshRequest refresh) {
    this.dashboard = dashboard;
    this.refresh = refresh;
  }

  public Outcome handle(Command command) {
    var before = standing(command.actor());
    var outcome = refresh.handle(new RefreshRequest.Command(command.actor()));
    var after = standing(command.actor());
    return new Outcome.Compared(
        outcome, before.flatMap(then -> after.map(now -> new Effect(then, now))));
  }

  private Fact<Standing> standing(Actor actor) {
    return switch (dashboard.handle(new ReadDashboard.Command(actor))) {
      case ReadDashboard.Outcome.Newcomer newcomer -> Fact.unknown("request");
      case ReadDashboard.Outcome.Found(var found) ->
          Fact.known(
              new Standing(
                  found.eligible().map(OfferSearch.Counts::offers),
                  found.toComplete().map(OfferSearch.Counts::offers),
                  found.maximumRent(),
                  found.facts().household().sizeForDwelling(),
                  live(found)));
    };
  }

  private static Fact<Place> live(ReadDashboard.Dashboard found) {
    return found.applications().stream()
        .filter(view -> !view.application().status().isFinal())
        .findFirst()
        .map(RefreshAndCompare::placeOf)
        .orElse(Fact.unknown("live application"));
  }

  private static Fact<Place> placeOf(ApplicationView view) {
    return view.placement().map(placement -> place(view, placement));
  }

  private static Place place(ApplicationView view, Placement placement) {
    return new Place(
        view.offer().title(), placement.position(), placement.outOf(), placement.sheet().total());
  }
}
