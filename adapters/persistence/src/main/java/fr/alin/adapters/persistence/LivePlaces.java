package fr.alin.adapters.persistence;

import fr.alin.ranking.Lineages;
import fr.alin.ranking.LivePlace;
import fr.alin.ranking.Place;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The places that a node holds in memory: loaded when first asked for, within a bound on rows; the one not asked for longest
 * makes room. What fails to load leaves everything as it was.
 */
@Singleton
final class LivePlaces {

  private final Map<Place, Cell> cells = new ConcurrentHashMap<>();
  private final Lineages lineages = new Lineages();
  private final AtomicLong uses = new AtomicLong();
  private final AtomicLong loads = new AtomicLong();
  private final AtomicLong evictions = new AtomicLong();
  private final long mostRows;

  /** About 75 bytes a row. */
  LivePlaces(@Value("${alin.live-rank.most-rows:4000000}") long mostRows) {
    this.mostRows = mostRows;
  }

  private static final class Cell {
    final ReentrantLock loading = new ReentrantLock();
    volatile @Nullable LivePlace place;
    volatile long lastUse;

    /** Larger than everything that a node may hold; until the node starts again. */
    volatile boolean tooLarge;
  }

  /**
   * The place on a day or a later one, loaded if need be; null when it is larger than the bound, and for a caller whose day
   * is over when another has come since.
   */
  @Nullable LivePlace of(Connection connection, Place wanted, LocalDate day) throws SQLException {
    var cell = cells.computeIfAbsent(wanted, place -> new Cell());
    cell.lastUse = uses.incrementAndGet();
    var place = cell.place;
    if (place == null || place.day().isBefore(day)) {
      place = cell.tooLarge ? null : load(connection, wanted, day, cell);
    }
    return place == null || place.day().isAfter(day) ? null : place;
  }

  /** The versions of places that are held, in their order; null when one of them is not. */
  long @Nullable [] versions(List<Place> wanted) {
    var versions = new long[wanted.size()];
    for (var p = 0; p < versions.length; p++) {
      var cell = cells.get(wanted.get(p));
      var place = cell == null ? null : cell.place;
      if (place == null) {
        return null;
      }
      versions[p] = place.version();
    }
    return versions;
  }

  private @Nullable LivePlace load(Connection connection, Place wanted, LocalDate day, Cell cell)
      throws SQLException {
    cell.loading.lock();
    try {
      var place = cell.place;
      if (place != null && !place.day().isBefore(day)) {
        return place;
      }
      var loaded = PlaceSnapshot.load(connection, wanted, day, lineages);
      loads.incrementAndGet();
      if (loaded.columns().rows() > mostRows) {
        cell.tooLarge = true;
        cell.place = null;
        return null;
      }
      place = new LivePlace(loaded.columns(), loaded.version());
      cell.place = place;
      // Out of the map meanwhile, when another load made room with it: it serves this view all the
      // same.
      makeRoom(wanted);
      return place;
    } finally {
      cell.loading.unlock();
    }
  }

  /** Takes away the places not asked for longest, never the one just loaded. */
  private void makeRoom(Place justLoaded) {
    while (rows() > mostRows) {
      var oldest =
          cells.entrySet().stream()
              .filter(entry -> !entry.getKey().equals(justLoaded) && entry.getValue().place != null)
              .min(Comparator.comparingLong(entry -> entry.getValue().lastUse));
      if (oldest.isEmpty()) {
        return;
      }
      cells.remove(oldest.get().getKey(), oldest.get().getValue());
      evictions.incrementAndGet();
    }
  }

  /** Forgets a place that no longer follows the database: it is loaded again when asked for. */
  void forget(Place place, LivePlace known) {
    var cell = cells.get(place);
    if (cell != null && cell.place == known) {
      cells.remove(place, cell);
    }
  }

  /** What the columns of all places are made with. */
  Lineages lineages() {
    return lineages;
  }

  long rows() {
    return cells.values().stream().mapToLong(cell -> rows(cell.place)).sum();
  }

  private static long rows(@Nullable LivePlace place) {
    return place == null ? 0 : place.rows();
  }

  long bytes() {
    return cells.values().stream().mapToLong(cell -> bytes(cell.place)).sum();
  }

  private static long bytes(@Nullable LivePlace place) {
    return place == null ? 0 : place.bytes();
  }

  long places() {
    return cells.values().stream().filter(cell -> cell.place != null).count();
  }

  long loads() {
    return loads.get();
  }

  long evictions() {
    return evictions.get();
  }
}
