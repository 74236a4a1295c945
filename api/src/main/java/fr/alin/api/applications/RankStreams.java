package fr.alin.api.applications;

import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.application.FollowRanks;
import fr.alin.application.FollowRanks.Rank;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * The open streams of this node. One look for all of them every two seconds, whatever their number; a
 * stream costs a timer and no thread. What has not changed is not sent, but for a beat that keeps the
 * line open and shows a client that it is.
 */
@Singleton
class RankStreams implements GracefulShutdownCapable {

  /** What a stream says. */
  record Told(Rank rank, boolean beat) {}

  private static final Logger LOG = LoggerFactory.getLogger(RankStreams.class);

  static final int MOST_FOR_A_PERSON = 3;
  private static final int AT_ONCE = 200;
  private static final Duration BEAT = Duration.ofSeconds(15);

  private final FollowRanks followRanks;
  private final int mostStreams;
  private final Duration longest;
  private final Duration every;
  private final Map<ApplicationId, Integer> followed = new ConcurrentHashMap<>();
  private final Map<AccountId, Integer> people = new ConcurrentHashMap<>();
  private volatile Map<ApplicationId, Rank> ranks = Map.of();
  private final Sinks.Empty<Void> stopping = Sinks.empty();

  RankStreams(
      FollowRanks followRanks,
      Optional<MeterRegistry> meters,
      @Value("${alin.live-rank.most-streams:2000}") int mostStreams,
      @Value("${alin.live-rank.longest:5m}") Duration longest,
      @Value("${alin.live-rank.told-every:1s}") Duration every) {
    this.followRanks = followRanks;
    this.mostStreams = mostStreams;
    this.longest = longest;
    this.every = every;
    meters.ifPresent(
        registry ->
            Gauge.builder("alin.rank.streams", this, RankStreams::held)
                .description("pages that follow a rank on this node")
                .register(registry));
  }

  int held() {
    return people.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The rank at once, then each change, until the page leaves, the time is over or the node stops. */
  Flux<Told> open(AccountId person, ApplicationId application, Rank first) {
    take(person, application);
    var changes =
        Flux.interval(every)
            .onBackpressureDrop()
            .map(tick -> ranks.getOrDefault(application, first))
            .startWith(first)
            .distinctUntilChanged(rank -> rank, Rank::tellsTheSameAs)
            .map(rank -> new Told(rank, false));
    var beats =
        Flux.interval(BEAT)
            .onBackpressureDrop()
            .map(tick -> new Told(ranks.getOrDefault(application, first), true));
    return Flux.merge(changes, beats)
        .take(longest)
        .takeUntilOther(stopping.asMono())
        .doFinally(end -> release(person, application));
  }

  private void take(AccountId person, ApplicationId application) {
    if (held() >= mostStreams) {
      throw ProblemException.of(Problem.UNAVAILABLE);
    }
    var mine = people.merge(person, 1, (held, one) -> Math.min(held + one, MOST_FOR_A_PERSON + 1));
    if (mine > MOST_FOR_A_PERSON) {
      people.computeIfPresent(person, (same, held) -> held - 1);
      throw ProblemException.of(Problem.TOO_MANY_REQUESTS).retryAfter(BEAT);
    }
    followed.merge(application, 1, Integer::sum);
  }

  private void release(AccountId person, ApplicationId application) {
    people.computeIfPresent(person, (same, held) -> held > 1 ? held - 1 : null);
    followed.computeIfPresent(application, (same, held) -> held > 1 ? held - 1 : null);
  }

  @Scheduled(fixedDelay = "2s", initialDelay = "2s")
  void look() {
    if (followed.isEmpty()) {
      ranks = Map.of();
      return;
    }
    try {
      var found = new ConcurrentHashMap<ApplicationId, Rank>();
      var some = new HashSet<ApplicationId>();
      for (var application : Set.copyOf(followed.keySet())) {
        some.add(application);
        if (some.size() == AT_ONCE) {
          found.putAll(ranksOf(some));
          some.clear();
        }
      }
      found.putAll(ranksOf(some));
      ranks = found;
    } catch (RuntimeException failed) {
      // The pages keep what they have and ask by themselves; the next look is in two seconds.
      LOG.warn("open ranks were not looked at: {}", failed.getClass().getSimpleName());
    }
  }

  private Map<ApplicationId, Rank> ranksOf(Set<ApplicationId> applications) {
    return switch (followRanks.handle(new FollowRanks.Command(applications))) {
      case FollowRanks.Outcome.Told(var told) -> told;
    };
  }

  @Override
  public CompletionStage<?> shutdownGracefully() {
    stopping.tryEmitEmpty();
    return CompletableFuture.completedFuture(null);
  }
}
