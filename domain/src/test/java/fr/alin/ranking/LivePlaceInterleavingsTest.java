package fr.alin.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.reference.DepartmentCode;
import fr.alin.reference.SampleParameters;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Two views of two places while somebody moves from one to the other and back: every order of their steps is run, and each
 * answer must be the state that its own snapshot saw. The steps are those of the board: read the versions, ask, advance one
 * place, advance the other, scan. Two mistakes planted in them, and one in the place, are found.
 */
@Fast
class LivePlaceInterleavingsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
  private static final Lineages LINEAGES = new Lineages();
  private static final int ATTEMPTS = 5;

  @Test
  void in_every_order_of_steps_a_view_is_one_instant() {
    assertThat(wrongAnswers(View::new)).isZero();
  }

  @Test
  void a_scan_that_does_not_compare_versions_is_found_out() {
    assertThat(
            wrongAnswers(
                node ->
                    new View(node) {
                      @Override
                      boolean stands(LivePlace place, long version) {
                        return true;
                      }
                    }))
        .isPositive();
  }

  @Test
  void versions_and_rows_of_two_statements_are_found_out() {
    assertThat(
            wrongAnswers(
                node ->
                    new View(node) {
                      private Snapshot versions = new Snapshot(0, 0, List.of(), List.of(), 0);

                      @Override
                      List<Runnable> asking() {
                        return List.of(
                            () -> versions = node.database.snapshot(westKnown, eastKnown),
                            () -> {
                              var rows = node.database.snapshot(westKnown, eastKnown);
                              snapshot =
                                  new Snapshot(
                                      versions.west(),
                                      versions.east(),
                                      rows.westRows(),
                                      rows.eastRows(),
                                      versions.truth());
                            });
                      }
                    }))
        .isPositive();
  }

  @Test
  void a_place_scanned_while_it_is_not_shared_is_found_out() {
    assertThat(
            wrongAnswers(
                node ->
                    new View(node) {
                      private int west;

                      @Override
                      List<Runnable> scanning() {
                        return List.of(
                            () -> west = standsBoth() ? count(node.west) : -1,
                            () -> answer = west < 0 ? -1 : 10 * west + count(node.east));
                      }
                    }))
        .isPositive();
  }

  /** The lock itself, by real threads: whoever shares both places sees the one person exactly once. */
  @Test
  void threads_that_share_a_place_see_it_stand_still() throws Exception {
    var node = new Node();
    node.database.move();
    var over = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var mover =
          threads.submit(
              () -> {
                for (var n = 0; n < 20_000; n++) {
                  node.database.move();
                  Thread.yield();
                }
                over.set(true);
              });
      var viewers = new ArrayList<java.util.concurrent.Future<Integer>>();
      for (var n = 0; n < 3; n++) {
        viewers.add(
            threads.submit(
                () -> {
                  var wrong = 0;
                  while (!over.get()) {
                    var view = new View(node);
                    while (view.hasStep()) {
                      view.step();
                    }
                    wrong += view.answer == view.snapshot.truth() ? 0 : 1;
                  }
                  return wrong;
                }));
      }
      mover.get();
      for (var viewer : viewers) {
        assertThat(viewer.get()).isZero();
      }
    }
  }

  /** Runs every order of the steps of two views and two moves; tells how many answers were wrong. */
  private static int wrongAnswers(Function<Node, View> views) {
    var wrong = 0;
    var orders = 0;
    var choices = new ArrayList<int[]>();
    do {
      var node = new Node();
      node.database.move();
      var one = views.apply(node);
      var other = views.apply(node);
      var moves = 2;
      for (var depth = 0; one.hasStep() || other.hasStep() || moves > 0; depth++) {
        var able = new ArrayList<Integer>();
        if (one.hasStep()) {
          able.add(0);
        }
        if (other.hasStep()) {
          able.add(1);
        }
        if (moves > 0) {
          able.add(2);
        }
        if (depth == choices.size()) {
          choices.add(new int[] {0, 0});
        }
        choices.get(depth)[1] = able.size();
        switch (able.get(choices.get(depth)[0])) {
          case 0 -> one.step();
          case 1 -> other.step();
          default -> {
            node.database.move();
            moves--;
          }
        }
      }
      orders++;
      wrong += one.isRight() && other.isRight() ? 0 : 1;
    } while (next(choices));
    assertThat(orders).isGreaterThan(5_000);
    return wrong;
  }

  /** The next order: the last choice that can still be another one is changed, those after it begin again. */
  private static boolean next(List<int[]> choices) {
    while (!choices.isEmpty()) {
      var last = choices.getLast();
      if (++last[0] < last[1]) {
        return true;
      }
      choices.removeLast();
    }
    return false;
  }

  /** A node with two places. */
  private static final class Node {
    final Database database = new Database();
    final LivePlace west = new LivePlace(new PlaceColumns(DAY, LINEAGES), 0);
    final LivePlace east = new LivePlace(new PlaceColumns(DAY, LINEAGES), 0);
  }

  /** The steps of one view; after a place was moved on it begins again, a few times. */
  private static class View {
    private final Node node;
    long westKnown;
    long eastKnown;
    Snapshot snapshot = new Snapshot(0, 0, List.of(), List.of(), 0);

    /** Ten for one in the west, one for one in the east; −1 to begin again. */
    int answer;

    private int attempt;
    private List<Runnable> steps;
    private int next;

    View(Node node) {
      this.node = node;
      this.steps = steps();
    }

    private List<Runnable> steps() {
      var all = new ArrayList<Runnable>();
      all.add(
          () -> {
            westKnown = node.west.version();
            eastKnown = node.east.version();
          });
      all.addAll(asking());
      all.add(() -> node.west.advance(westKnown, snapshot.west(), snapshot.westRows()));
      all.add(() -> node.east.advance(eastKnown, snapshot.east(), snapshot.eastRows()));
      all.addAll(scanning());
      return all;
    }

    List<Runnable> asking() {
      return List.of(() -> snapshot = node.database.snapshot(westKnown, eastKnown));
    }

    /** One step: while places are shared nobody advances them. */
    List<Runnable> scanning() {
      return List.of(
          () -> {
            var first = node.west.share();
            var second = node.east.share();
            answer = standsBoth() ? 10 * count(node.west) + count(node.east) : -1;
            node.east.release(second);
            node.west.release(first);
          });
    }

    boolean standsBoth() {
      return stands(node.west, snapshot.west()) && stands(node.east, snapshot.east());
    }

    boolean stands(LivePlace place, long version) {
      return place.standsAt(version);
    }

    boolean hasStep() {
      return next < steps.size();
    }

    void step() {
      steps.get(next++).run();
      if (!hasStep() && answer < 0) {
        if (++attempt < ATTEMPTS) {
          next = 0;
          steps = steps();
        } else {
          // the reference answers, from its own snapshot
          snapshot = node.database.snapshot(Long.MAX_VALUE, Long.MAX_VALUE);
          answer = snapshot.truth();
        }
      }
    }

    boolean isRight() {
      return answer == snapshot.truth();
    }
  }

  /** Versions and newer rows at one instant, and what a right view of that instant answers. */
  private record Snapshot(
      long west, long east, List<PlaceRow> westRows, List<PlaceRow> eastRows, int truth) {}

  /** A database with two places: a transaction moves the one person and bumps both versions. */
  private static final class Database {
    private static final UUID PERSON = new UUID(0, 1);
    private final List<Map<UUID, PlaceRow>> rows = List.of(new HashMap<>(), new HashMap<>());
    private long version;
    private boolean inTheWest;

    synchronized void move() {
      inTheWest = !inTheWest;
      version++;
      rows.get(inTheWest ? 0 : 1).put(PERSON, row(PERSON));
      rows.get(inTheWest ? 1 : 0).put(PERSON, PlaceRow.gone(PERSON, 0));
    }

    synchronized Snapshot snapshot(long west, long east) {
      return new Snapshot(version, version, newer(0, west), newer(1, east), inTheWest ? 10 : 1);
    }

    private List<PlaceRow> newer(int place, long known) {
      return known < version ? List.copyOf(rows.get(place).values()) : List.of();
    }
  }

  private static int count(LivePlace place) {
    var scan = new RankScan();
    scan.run(
        new PlaceColumns[] {place.columns()},
        1,
        Everybody.OFFER,
        LiveApplicants.ofSize(0),
        null,
        Fact.unknown("boost"),
        SampleParameters.RULES.points());
    return scan.headCount();
  }

  /** An offer that anybody may apply to. */
  private static final class Everybody {
    static final OfferFigures OFFER = new OfferFigures(bounds(), LINEAGES);

    private static OfferBounds bounds() {
      var ceilings = new long[OfferBounds.HIGHEST_CATEGORY + 1];
      Arrays.fill(ceilings, 1_000);
      return new OfferBounds(
          1,
          9,
          OfferBounds.Column.SOCIAL,
          ceilings,
          1,
          1,
          Set.of(),
          new DepartmentCode("69"),
          Set.of(),
          Fact.unknown("reservation"),
          false,
          0,
          40,
          26,
          33,
          4);
    }
  }

  private static PlaceRow row(UUID id) {
    return new PlaceRow(
        id,
        false,
        0,
        PlaceRow.FOR_EVER,
        1,
        1,
        1,
        10,
        10,
        10,
        0,
        PlaceRow.UNKNOWN,
        false,
        0,
        0,
        true,
        true,
        0,
        List.of());
  }
}
