package fr.alin.application;

import fr.alin.offer.Offer;
import fr.alin.shared.Fact;
import java.time.Instant;
import java.util.List;

/** An application as its owner sees it, true at {@code asOf}. */
public record ApplicationView(
    Application application,
    Offer offer,
    Fact<Placement> placement,
    List<HistoryEvent> history,
    Instant asOf) {

  public ApplicationView {
    history = List.copyOf(history);
  }
}
