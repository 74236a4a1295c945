package fr.alin.application;

import fr.alin.offer.InMemoryOffers;
import fr.alin.scoring.ScoreSheet;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;

/** Closing on the doubles of offers and applications. */
public final class InMemoryClosings implements Closings {

  private final InMemoryOffers offers;
  private final InMemoryApplications applications;

  public InMemoryClosings(InMemoryOffers offers, InMemoryApplications applications) {
    this.offers = offers;
    this.applications = applications;
  }

  @Override
  public List<Due> take(Instant now, int limit) {
    return offers.due(now, limit).stream()
        .peek(id -> offers.close(id, now))
        .map(
            id ->
                new Due(
                    offers.find(id).get(),
                    applications.ofOffer(id, EnumSet.of(Status.SUBMITTED)).stream()
                        .map(Application::entry)
                        .map(Applicant::of)
                        .toList()))
        .toList();
  }

  @Override
  public void settle(List<Settled> settled, Instant now) {
    for (var one : settled) {
      var own = new HashMap<ApplicationId, ScoreSheet>();
      one.board()
          .places()
          .forEach(
              place ->
                  own.put(place.applicant().id(), find(place.applicant().id()).entry().ownSheet()));
      applications.freeze(one.board().frozen(own));
      applications.saveAll(
          one.board().first(one.shortlist()).stream()
              .<Application>map(place -> find(place.applicant().id()).shortlist(place.position()))
              .toList(),
          Fact.unknown("reason"),
          now);
    }
  }

  private Application.Submitted find(ApplicationId id) {
    return switch (applications.find(id).get()) {
      case Application.Submitted submitted -> submitted;
      default -> throw new IllegalStateException("an application moved meanwhile");
    };
  }

  @Override
  public List<Stored> stored(Fact<OfferId> after, int limit) {
    return offers.all().stream()
        .sorted(Comparator.comparing(offer -> offer.id().value()))
        .filter(
            offer -> after.map(from -> offer.id().value().compareTo(from.value()) > 0).orElse(true))
        .flatMap(offer -> java.util.stream.Stream.of(applications.frozen(offer.id())))
        .filter(Fact::isKnown)
        .map(Fact::get)
        .limit(limit)
        .map(
            board ->
                new Stored(
                    board,
                    board.parameters().map(signed -> applications.signature(board.offer())),
                    board.lines().stream()
                        .map(line -> applications.find(line.application()).get().entry())
                        .toList()))
        .toList();
  }
}
