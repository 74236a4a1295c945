package fr.alin.adapters.persistence;

import fr.alin.application.RankingBoard;
import fr.alin.ranking.LiveApplicants;
import fr.alin.ranking.LiveApplicants.Contender;
import fr.alin.ranking.LivePlace;
import fr.alin.ranking.OfferBounds;
import fr.alin.ranking.OfferFigures;
import fr.alin.ranking.Place;
import fr.alin.ranking.PlaceColumns;
import fr.alin.ranking.RankScan;
import fr.alin.reference.RuleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Live ranks from the columns that the node holds of each place, made equal to one snapshot of the database at every view:
 * one round trip brings the versions of the offer's places, the rows newer than the node's own and the applicants. No time to
 * live, no message, never approximate: when the columns cannot be brought to exactly that snapshot (other threads keep moving
 * them on, a place too large, a day that is over, a transaction that has written), SQL answers.
 */
@Primary
@Singleton
final class LiveRankingBoard implements RankingBoard {

  private static final int MOST_ATTEMPTS = 5;

  private final DSLContext jooq;
  private final JooqRankingBoard reference;
  private final LivePlaces places;
  private final NearCommunes near = new NearCommunes();
  private final LiveRankMetrics metrics;

  /** Scans at rest: their arrays are used again, by whichever thread comes next. */
  private final AtomicReferenceArray<RankScan> scans =
      new AtomicReferenceArray<>(4 * Runtime.getRuntime().availableProcessors());

  LiveRankingBoard(
      DSLContext jooq, JooqRankingBoard reference, LivePlaces places, LiveRankMetrics metrics) {
    this.jooq = jooq;
    this.reference = reference;
    this.places = places;
    this.metrics = metrics;
  }

  @Override
  public Fact<Standing> amongApplicants(
      OfferId offer,
      ApplicationId application,
      Fact<SizeClass> boosted,
      RuleParameters parameters) {
    return reference.amongApplicants(offer, application, boosted, parameters);
  }

  @Override
  public Map<ApplicationId, Standing> amongApplicants(
      Collection<ApplicationId> applications, Fact<SizeClass> boosted, RuleParameters parameters) {
    return reference.amongApplicants(applications, boosted, parameters);
  }

  @Override
  public Answer standings(
      OfferId offer,
      OfferBounds bounds,
      Fact<Seeker> seeker,
      Fact<SizeClass> boosted,
      RuleParameters parameters,
      LocalDate day) {
    return standings(
        offer, bounds, seeker, boosted, parameters, day, Fact.unknown("a snapshot of the board"));
  }

  @Override
  public Answer standings(
      OfferId offer,
      OfferBounds bounds,
      Fact<Seeker> seeker,
      Fact<SizeClass> boosted,
      RuleParameters parameters,
      LocalDate day,
      Fact<Snapshot> at) {
    var taken = at instanceof Fact.Known<Snapshot>(PlaceSnapshot snapshot) ? snapshot : null;
    var view = new View(offer, bounds, seeker, boosted, parameters, day, taken);
    var answer = jooq.connectionResult(connection -> live(connection, view));
    return answer != null
        ? answer
        : reference.standings(offer, bounds, seeker, boosted, parameters, day);
  }

  private record View(
      OfferId offer,
      OfferBounds bounds,
      Fact<Seeker> seeker,
      Fact<SizeClass> boosted,
      RuleParameters parameters,
      LocalDate day,
      @Nullable PlaceSnapshot taken) {

    /** The snapshot that came with the question, for the first attempt, when it is of the places wanted. */
    @Nullable PlaceSnapshot taken(int attempt, List<Place> wanted) {
      return attempt == 1 && taken != null && taken.wanted().equals(wanted) ? taken : null;
    }
  }

  /** Null when the reference must answer. */
  private @Nullable Answer live(Connection connection, View view) throws SQLException {
    if (!connection.getAutoCommit()) {
      // Within a transaction a statement sees what nobody else sees: nothing of it may enter the
      // shared columns.
      return fallBack("transaction");
    }
    var wanted = view.bounds().places();
    for (var attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      var held = held(connection, wanted, view.day());
      if (held == null) {
        return fallBack("not held");
      }
      var taken = view.taken(attempt, wanted);
      var snapshot =
          taken == null
              ? PlaceSnapshot.take(connection, view.offer(), wanted, versions(held))
              : taken;
      var behind = behind(wanted, snapshot, view.day());
      if (!behind.isEmpty()) {
        return new Behind(behind);
      }
      if (advance(held, snapshot)) {
        var answer = scan(held, snapshot, view);
        if (answer != null) {
          return answer;
        }
      }
      metrics.retried();
    }
    return fallBack("moving");
  }

  /** Null when one cannot be held. */
  private LivePlace @Nullable [] held(Connection connection, List<Place> wanted, LocalDate day)
      throws SQLException {
    var held = new LivePlace[wanted.size()];
    for (var p = 0; p < held.length; p++) {
      var place = places.of(connection, wanted.get(p), day);
      if (place == null) {
        return null;
      }
      held[p] = place;
    }
    return held;
  }

  private static long[] versions(LivePlace[] held) {
    return Arrays.stream(held).mapToLong(LivePlace::version).toArray();
  }

  private @Nullable Answer fallBack(String reason) {
    metrics.fellBack(reason);
    return null;
  }

  private static Set<Place> behind(List<Place> wanted, PlaceSnapshot snapshot, LocalDate day) {
    return IntStream.range(0, wanted.size())
        .filter(
            p -> {
              var staleOn = snapshot.places().get(p).staleOn();
              return staleOn != null && !staleOn.isAfter(day);
            })
        .mapToObj(wanted::get)
        .collect(Collectors.toSet());
  }

  /** False when a place had to be forgotten: it is loaded by the next attempt. */
  private boolean advance(LivePlace[] held, PlaceSnapshot snapshot) {
    var known = snapshot.known();
    var all = true;
    for (var p = 0; p < held.length; p++) {
      var at = snapshot.places().get(p);
      // A version below what was known: the database was put back to an earlier state.
      if (at.purgedTo() > known[p]
          || at.version() < known[p]
          || !held[p].advance(known[p], at.version(), at.newer())) {
        places.forget(snapshot.wanted().get(p), held[p]);
        all = false;
      }
    }
    return all;
  }

  /** Null when another thread has taken a place beyond the snapshot. */
  private @Nullable Standings scan(LivePlace[] held, PlaceSnapshot snapshot, View view) {
    var stamps = new long[held.length];
    for (var p = 0; p < held.length; p++) {
      stamps[p] = held[p].share();
    }
    try {
      var columns = new PlaceColumns[held.length];
      for (var p = 0; p < held.length; p++) {
        if (!held[p].standsAt(snapshot.places().get(p).version())) {
          return null;
        }
        columns[p] = held[p].columns();
      }
      return standings(columns, snapshot.applicants(), view);
    } finally {
      for (var p = 0; p < held.length; p++) {
        held[p].release(stamps[p]);
      }
    }
  }

  private Standings standings(PlaceColumns[] columns, LiveApplicants applicants, View view) {
    var figures =
        new OfferFigures(view.bounds(), places.lineages(), near.of(view.bounds().nearCommunes()));
    var points = view.parameters().points();
    var scan = take();
    try {
      return switch (view.seeker()) {
        case Fact.Unknown<Seeker>(var what) -> {
          scan.run(columns, columns.length, figures, applicants, null, view.boosted(), points);
          yield new Standings(
              scan.headCount(), applicants.size(), Fact.unknown(what), Fact.unknown(what));
        }
        case Fact.Known<Seeker>(var seeker) -> {
          var contender = contender(seeker);
          scan.run(columns, columns.length, figures, applicants, contender, view.boosted(), points);
          var heads = scan.headCount();
          var amongEligible = standing(scan);
          scan.run(columns, 0, figures, applicants, contender, view.boosted(), points);
          yield new Standings(
              heads, applicants.size(), Fact.known(amongEligible), Fact.known(standing(scan)));
        }
      };
    } finally {
      putBack(scan);
    }
  }

  private static Contender contender(Seeker seeker) {
    return Contender.of(
        seeker.request(),
        seeker.number(),
        seeker.firstRegisteredOn(),
        seeker.ownPoints(),
        seeker.employer(),
        seeker.appliedAt());
  }

  private static Standing standing(RankScan scan) {
    return new Standing(scan.position(), scan.outOf(), scan.strictlyOlder(), scan.total());
  }

  private RankScan take() {
    for (var i = 0; i < scans.length(); i++) {
      var scan = scans.getAndSet(i, null);
      if (scan != null) {
        return scan;
      }
    }
    return new RankScan();
  }

  private void putBack(RankScan scan) {
    for (var i = 0; i < scans.length(); i++) {
      if (scans.compareAndSet(i, null, scan)) {
        return;
      }
    }
  }
}
