package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.PLACE_VERSION;
import static fr.alin.adapters.persistence.jooq.Tables.REQUEST_PLACE;
import static fr.alin.adapters.persistence.jooq.Tables.REQUEST_PROJECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.application.Projections;
import fr.alin.application.Projections.Projected;
import fr.alin.application.RankingBoard;
import fr.alin.ranking.CandidateProjection;
import fr.alin.ranking.OfferBounds;
import fr.alin.ranking.Place;
import fr.alin.ranking.RandomCandidates;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SampleParameters;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import fr.alin.testing.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the read models of all nodes rely on: versions follow commits, rows that changed carry them. */
@Database
class PlaceVersionsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
  private static final List<Place> PLACES =
      IntStream.range(0, 8).mapToObj(n -> new Place("6938" + (n + 1))).toList();

  private final Projections projections = World.bean(Projections.class);

  @BeforeEach
  void clean() {
    World.clean();
  }

  @Test
  void what_did_not_change_is_not_written_and_gets_no_version() {
    Samples.storedRequest(1);
    var somebody = projected(1, 7, PLACES.get(0), PLACES.get(1));
    put(somebody);
    var versions = versions();
    var rows = rows();
    put(somebody);
    assertThat(versions()).isEqualTo(versions).hasSize(2);
    assertThat(rows()).isEqualTo(rows);
  }

  @Test
  void a_change_bumps_its_places_once_and_rows_that_went_away_stay_as_tombstones() {
    Samples.storedRequest(1);
    Samples.storedRequest(2);
    put(projected(1, 7, PLACES.get(0), PLACES.get(1)), projected(2, 8, PLACES.get(1)));
    assertThat(versions()).isEqualTo(Map.of("69381", 1L, "69382", 1L));

    put(projected(1, 7, PLACES.get(1), PLACES.get(2)));

    assertThat(versions()).isEqualTo(Map.of("69381", 2L, "69382", 1L, "69383", 1L));
    assertThat(living(1)).containsOnly("69382", "69383");
    assertThat(
            World.read(
                () ->
                    World.jooq()
                        .select(REQUEST_PLACE.PLACE, REQUEST_PLACE.VERSION)
                        .from(REQUEST_PLACE)
                        .where(REQUEST_PLACE.GONE)
                        .fetchMap(REQUEST_PLACE.PLACE, REQUEST_PLACE.VERSION)))
        .isEqualTo(Map.of("69381", 2L));

    put(projected(1, 7, PLACES.get(0), PLACES.get(1)));
    assertThat(living(1)).containsOnly("69381", "69382");
    assertThat(versions().get("69381")).isEqualTo(3L);
  }

  @Test
  void a_removed_request_leaves_tombstones_only() {
    Samples.storedRequest(1);
    put(projected(1, 7, PLACES.get(0)));
    World.write(
        () -> {
          projections.remove(request(1));
          return 0;
        });
    assertThat(living(1)).isEmpty();
    assertThat(versions()).isEqualTo(Map.of("69381", 2L));
    assertThat(World.read(() -> World.jooq().fetchCount(REQUEST_PROJECTION))).isZero();
  }

  @Test
  void a_transaction_that_fails_leaves_nothing_to_the_next_one() {
    Samples.storedRequest(1);
    assertThatThrownBy(
            () ->
                World.write(
                    () -> {
                      projections.put(projected(1, 7, PLACES.get(0)));
                      throw new IllegalStateException("given up");
                    }))
        .hasMessage("given up");
    World.write(() -> World.jooq().fetchCount(REQUEST_PLACE));
    assertThat(versions()).isEmpty();
    assertThatThrownBy(
            () ->
                World.read(
                    () -> {
                      projections.put(projected(1, 7, PLACES.get(0)));
                      return 0;
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void writers_on_overlapping_places_neither_deadlock_nor_leave_gaps() throws Exception {
    var writers = 6;
    var rounds = 25;
    for (var n = 0; n < writers; n++) {
      Samples.storedRequest(n);
    }
    List<Callable<Integer>> work = new ArrayList<>();
    for (var n = 0; n < writers; n++) {
      var who = n;
      work.add(
          () -> {
            var random = new Random(who);
            for (var i = 0; i < rounds; i++) {
              var places = new TreeSet<Place>();
              while (places.size() < 4) {
                places.add(PLACES.get(random.nextInt(PLACES.size())));
              }
              put(projected(who, 1000L * who + i, places.toArray(Place[]::new)));
            }
            return 0;
          });
    }
    try (var threads = Executors.newFixedThreadPool(writers)) {
      for (var done : threads.invokeAll(work)) {
        assertThat(done.get()).isZero();
      }
    }
    // a place that nobody ever left: every change of the highest row's version is one commit
    World.read(
        () -> {
          var highest =
              World.jooq()
                  .fetch(
                      "select v.place, v.version, max(r.version) as highest from place_version v"
                          + " join request_place r using (place) group by v.place, v.version");
          for (var row : highest) {
            assertThat(row.get("highest")).as("%s", row.get("place")).isEqualTo(row.get("version"));
          }
          return 0;
        });
    for (var n = 0; n < writers; n++) {
      assertThat(living(n)).hasSize(4);
    }
  }

  @Test
  void tombstones_are_forgotten_only_when_the_place_is_far_enough() {
    Samples.storedRequest(1);
    put(projected(1, 7, PLACES.get(0)));
    put(projected(1, 7, PLACES.get(1)));
    assertThat(World.write(() -> PlacePurge.purge(World.jooq(), 1))).isZero();
    put(projected(1, 7, PLACES.get(0), PLACES.get(1)));
    put(projected(1, 7, PLACES.get(1)));
    put(projected(1, 8, PLACES.get(0), PLACES.get(1)));
    Samples.storedRequest(2);
    put(projected(2, 9, PLACES.get(0)));
    put(projected(2, 9, PLACES.get(1)));
    put(projected(2, 10, PLACES.get(1)));
    // 69381: bumped 7 times, the tombstone of the second request is of version 7
    assertThat(World.write(() -> PlacePurge.purge(World.jooq(), 1))).isZero();
    assertThat(World.write(() -> PlacePurge.purge(World.jooq(), 0))).isEqualTo(1);
    assertThat(
            World.read(
                () ->
                    World.jooq()
                        .select(PLACE_VERSION.PURGED_TO)
                        .from(PLACE_VERSION)
                        .where(PLACE_VERSION.PLACE.eq("69381"))
                        .fetchSingle(PLACE_VERSION.PURGED_TO)))
        .isEqualTo(7L);
  }

  @Test
  void a_place_whose_rows_say_nothing_about_the_day_is_behind_until_they_do() {
    Samples.storedRequest(1);
    var phase = phase(7);
    var place = PLACES.get(5);
    put(projected(1, 7, place));
    var last = phase.changesOn().minusDays(1);
    assertThat(answer(place, last)).isInstanceOf(RankingBoard.Standings.class);
    assertThat(answer(place, phase.changesOn())).isEqualTo(new RankingBoard.Behind(Set.of(place)));
    assertThat(World.write(() -> projections.behind(Set.of(place), last, 10))).isEmpty();
    assertThat(World.write(() -> projections.behind(Set.of(place), phase.changesOn(), 10)))
        .containsExactly(request(1));

    put(
        new Projected(
            request(1),
            Samples.number(1),
            List.of(
                CandidateProjection.of(household(7), phase.changesOn(), SampleParameters.RULES)),
            new TreeSet<>(Set.of(place))));
    World.write(
        () -> {
          projections.settle(Set.of(place), phase.changesOn());
          return 0;
        });
    assertThat(answer(place, phase.changesOn())).isInstanceOf(RankingBoard.Standings.class);
  }

  @Test
  void other_rules_make_everything_due_and_nothing_is_answered_by_the_former_ones() {
    Samples.storedRequest(1);
    adopt("1/a");
    put(projected(1, lasting(), PLACES.get(5)));
    adopt("1/a");
    assertThat(World.write(() -> projections.ageing(DAY, 10))).isEmpty();
    assertThat(answer(PLACES.get(5), DAY)).isInstanceOf(RankingBoard.Standings.class);
    adopt("1/b");
    assertThat(World.write(() -> projections.ageing(DAY, 10))).containsExactly(request(1));
    assertThat(answer(PLACES.get(5), DAY)).isInstanceOf(RankingBoard.Behind.class);
  }

  private void adopt(String rules) {
    World.write(
        () -> {
          projections.adopt(rules);
          return 0;
        });
  }

  private static RankingBoard.Answer answer(Place place, LocalDate day) {
    var commune =
        SampleCommunes.ALL.stream()
            .filter(c -> c.code().value().equals(place.code()))
            .findFirst()
            .orElseThrow();
    var home = fr.alin.offer.SampleOffer.aFlat(1).offer().facts();
    var bounds =
        OfferBounds.of(
            new fr.alin.offer.OfferFacts(
                commune,
                home.dwellingType(),
                home.financing(),
                home.rentWithCharges(),
                home.reservedTo()),
            SampleParameters.RULES,
            new SampleParameters().ceilings(),
            new SampleCommunes(),
            day);
    return World.read(
        () ->
            World.bean(JooqRankingBoard.class)
                .standings(
                    new fr.alin.shared.OfferId(Samples.id(9, 1)),
                    bounds,
                    Fact.unknown("seeker"),
                    Fact.unknown("boost"),
                    SampleParameters.RULES,
                    day));
  }

  private void put(Projected... changed) {
    World.write(
        () -> {
          for (var one : changed) {
            projections.put(one);
          }
          return 0;
        });
  }

  private static fr.alin.eligibility.CandidateFacts household(long seed) {
    return new RandomCandidates(new Random(seed)).household(DAY);
  }

  /** A household of which nothing changes for some weeks, as in all phases that are stored. */
  private static long lasting() {
    return LongStream.range(0, 1000)
        .filter(seed -> phase(seed).changesOn().isAfter(DAY.plusDays(60)))
        .findFirst()
        .orElseThrow();
  }

  private static CandidateProjection phase(long seed) {
    return CandidateProjection.of(household(seed), DAY, SampleParameters.RULES);
  }

  private static Projected projected(int n, long seed, Place... places) {
    return new Projected(
        request(n), Samples.number(n), List.of(phase(seed)), new TreeSet<>(Set.of(places)));
  }

  private static RequestId request(int n) {
    return new RequestId(Samples.id(5, n));
  }

  private static Map<String, Long> versions() {
    return World.read(
        () ->
            World.jooq()
                .selectFrom(PLACE_VERSION)
                .fetchMap(PLACE_VERSION.PLACE, PLACE_VERSION.VERSION));
  }

  private static List<String> rows() {
    return World.read(
        () ->
            World.jooq()
                .fetch(
                    "select ctid::text || xmin::text || place as row from request_place order by 1")
                .getValues("row", String.class));
  }

  private static List<String> living(int n) {
    return World.read(
        () ->
            World.jooq()
                .selectDistinct(REQUEST_PLACE.PLACE)
                .from(REQUEST_PLACE)
                .where(REQUEST_PLACE.REQUEST_ID.eq(request(n).value()))
                .and(REQUEST_PLACE.GONE.isFalse())
                .fetch(REQUEST_PLACE.PLACE));
  }
}
