package fr.alin.registry;

import fr.alin.request.HousingRequest;
import fr.alin.request.InMemoryRequests;
import fr.alin.shared.RequestId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Warnings in memory. */
public final class InMemoryExpiryWarnings implements ExpiryWarnings {

  private record Given(RequestId request, LocalDate expiresOn, int days) {}

  private final InMemoryRequests requests;
  private final Set<Given> given = new HashSet<>();

  public InMemoryExpiryWarnings(InMemoryRequests requests) {
    this.requests = requests;
  }

  @Override
  public List<HousingRequest> unwarned(LocalDate from, LocalDate to, int days, int limit) {
    return requests.all().stream()
        .filter(request -> !request.register().expiresOn().isBefore(from))
        .filter(request -> !request.register().expiresOn().isAfter(to))
        .filter(
            request ->
                !given.contains(new Given(request.id(), request.register().expiresOn(), days)))
        .sorted(Comparator.comparing(request -> request.register().expiresOn()))
        .limit(limit)
        .toList();
  }

  @Override
  public boolean give(RequestId request, LocalDate expiresOn, int days, Instant now) {
    return given.add(new Given(request, expiresOn, days));
  }
}
