package fr.alin.application;

import fr.alin.offer.Offers;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Puts applications together as they are shown; how often it asks the stores does not depend on how many there are. */
public final class ApplicationViews {

  private final Applications applications;
  private final Offers offers;
  private final Placements placements;

  public ApplicationViews(Applications applications, Offers offers, Placements placements) {
    this.applications = applications;
    this.offers = offers;
    this.placements = placements;
  }

  /** The view of one. */
  public ApplicationView of(Application application, Instant now) {
    return of(List.of(application), now).getFirst();
  }

  /** The views of these ids, in their order; an id that is unknown is left out. */
  public List<ApplicationView> ofIds(List<ApplicationId> ids, Instant now) {
    var found = applications.findAll(ids);
    return of(ids.stream().filter(found::containsKey).map(found::get).toList(), now);
  }

  private List<ApplicationView> of(List<Application> of, Instant now) {
    if (of.isEmpty()) {
      return List.of();
    }
    var homes = offers.findAll(entries(of).stream().map(Entry::offer).distinct().toList());
    var places = placements.ofAll(of, now);
    var histories = applications.histories(entries(of).stream().map(Entry::id).toList());
    return of.stream()
        .map(
            application -> {
              var id = application.entry().id();
              var place = places.get(id);
              return new ApplicationView(
                  application,
                  Objects.requireNonNull(
                      homes.get(application.entry().offer()),
                      "an application names a stored offer"),
                  place == null ? Fact.unknown("place among the applicants") : Fact.known(place),
                  histories.getOrDefault(id, List.of()),
                  now);
            })
        .toList();
  }

  private static List<Entry> entries(Collection<Application> of) {
    return of.stream().map(Application::entry).toList();
  }
}
