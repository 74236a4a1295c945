package fr.alin.adapters.persistence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * {@code alin.rank.places}, {@code .rows} and {@code .bytes} tell what the node holds; {@code .loads} and {@code .evictions}
 * how often places came and went; {@code .retries} and {@code .fallbacks{reason}} how often a view was not served at once.
 */
@Singleton
final class LiveRankMetrics {

  private final MeterRegistry registry;

  LiveRankMetrics(Optional<MeterRegistry> registry, LivePlaces places) {
    this.registry = registry.orElse(Metrics.globalRegistry);
    gauge(places, "alin.rank.places", "places held in memory", LivePlaces::places);
    gauge(
        places, "alin.rank.rows", "requests held in memory, once for each place", LivePlaces::rows);
    gauge(places, "alin.rank.bytes", "memory of the places held", LivePlaces::bytes);
    gauge(places, "alin.rank.loads", "places loaded since the start", LivePlaces::loads);
    gauge(
        places,
        "alin.rank.evictions",
        "places that made room since the start",
        LivePlaces::evictions);
  }

  private void gauge(
      LivePlaces places, String name, String description, ToDoubleFunction<LivePlaces> value) {
    Gauge.builder(name, places, value).description(description).register(registry);
  }

  void retried() {
    registry.counter("alin.rank.retries").increment();
  }

  void fellBack(String reason) {
    registry.counter("alin.rank.fallbacks", "reason", reason).increment();
  }
}
