package fr.alin.api.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Counts calls on real time, in the memory of this node. The number of counters is bounded: a flood
 * of addresses makes room by dropping those that were quiet longest.
 */
@Singleton
public final class Throttle {

  private static final int MOST_COUNTERS = 200_000;

  private final List<Limit> limits;
  private final Cache<String, Bucket> counters =
      Caffeine.newBuilder()
          .maximumSize(MOST_COUNTERS)
          .expireAfterAccess(Duration.ofHours(2))
          .build();

  Throttle(List<Limit> limits) {
    this.limits = List.copyOf(limits);
  }

  /** Counts the call against the limits keyed by its caller; refuses with the time to wait. */
  void count(String operation, String caller) {
    limits.stream()
        .filter(limit -> limit.bodyField() == null && limit.operations().contains(operation))
        .forEach(limit -> take(limit, caller));
  }

  /** Counts the call against the limits keyed by a field of its body. */
  void count(String operation, JsonNode body) {
    for (var limit : limits) {
      if (limit.bodyField() instanceof String field && limit.operations().contains(operation)) {
        take(limit, body.path(field).asText().strip().toLowerCase(Locale.ROOT));
      }
    }
  }

  /**
   * Gives a call back to the limits keyed by a field of the body: a right password proves its owner,
   * who must not be locked out by logging in often. Wrong ones stay counted.
   */
  public void forgive(String operation, String field) {
    var key = field.strip().toLowerCase(Locale.ROOT);
    for (var limit : limits) {
      if (limit.bodyField() != null && limit.operations().contains(operation)) {
        var counter = counters.getIfPresent(limit.name() + " " + key);
        if (counter != null) {
          counter.addTokens(1);
        }
      }
    }
  }

  private void take(Limit limit, String key) {
    var probe =
        counters
            .get(limit.name() + " " + key, any -> counter(limit))
            .tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw ProblemException.of(Problem.TOO_MANY_REQUESTS)
          .retryAfter(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private static Bucket counter(Limit limit) {
    return Bucket.builder()
        .addLimit(
            width -> width.capacity(limit.calls()).refillGreedy(limit.calls(), limit.within()))
        .build();
  }
}
