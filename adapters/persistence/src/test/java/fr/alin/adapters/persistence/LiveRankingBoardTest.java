package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;
import static fr.alin.adapters.persistence.jooq.Tables.HOUSING_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.application.Application;
import fr.alin.application.Entry;
import fr.alin.application.Projections;
import fr.alin.application.RankingBoard.Answer;
import fr.alin.application.RankingBoard.Behind;
import fr.alin.application.RankingBoard.Seeker;
import fr.alin.eligibility.CandidateFacts;
import fr.alin.offer.Offer;
import fr.alin.offer.Offers;
import fr.alin.ranking.CandidateProjection;
import fr.alin.ranking.OfferBounds;
import fr.alin.ranking.Place;
import fr.alin.ranking.RandomCandidates;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SampleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.request.SearchedPlaces;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import fr.alin.testing.Database;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The board in memory answers as SQL does, which {@link RankingBoardPropertiesTest} holds to the domain: after every commit,
 * on every node, while others write, on another day, within its bound on rows, and after the database was away.
 */
@Database
class LiveRankingBoardTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
  private static final int PEOPLE = 150;
  private static final int COMMITS = 1_200;
  private static final SearchedPlaces NOWHERE = new SearchedPlaces(Set.of(), Set.of());

  private final SampleParameters parameters = new SampleParameters();
  private final SampleCommunes communes = new SampleCommunes();
  private final JooqRankingBoard sql = World.bean(JooqRankingBoard.class);
  private final Random random = new Random(11);
  private final RandomCandidates draw = new RandomCandidates(random);
  private final List<Home> homes = new ArrayList<>();

  /** A node of its own: its board, its places, its meters. */
  private record Node(LiveRankingBoard board, LivePlaces places, SimpleMeterRegistry meters) {
    static Node started(long mostRows) {
      var places = new LivePlaces(mostRows);
      var meters = new SimpleMeterRegistry();
      return new Node(
          new LiveRankingBoard(
              World.jooq(),
              World.bean(JooqRankingBoard.class),
              places,
              new LiveRankMetrics(Optional.of(meters), places)),
          places,
          meters);
    }

    double fallbacks() {
      return sum(id -> id.getName().equals("alin.rank.fallbacks"));
    }

    double fallbacks(String reason) {
      return sum(
          id -> id.getName().equals("alin.rank.fallbacks") && reason.equals(id.getTag("reason")));
    }

    private double sum(Predicate<Meter.Id> which) {
      return meters.getMeters().stream()
          .filter(meter -> which.test(meter.getId()))
          .mapToDouble(meter -> meter.measure().iterator().next().getValue())
          .sum();
    }
  }

  private record Home(Offer offer, fr.alin.offer.OfferFacts facts) {}

  /** One question, put to several boards. */
  private record Question(
      Home home, OfferBounds bounds, Fact<Seeker> seeker, Fact<SizeClass> boosted, LocalDate day) {}

  @BeforeEach
  void people() {
    World.clean();
    Samples.storedLandlord();
    for (var n = 1; n <= 3; n++) {
      var digit = Integer.toString(n);
      World.write(
          () ->
              World.jooq()
                  .execute(
                      "insert into company values (('00000000-0000-0000-0000-00000000000' || {0})::uuid,"
                          + " '00000000' || {0}, 'C', null, 'PRIVATE', 5, 'SME', 'NONE', 'PENDING', 2, '{}')",
                      org.jooq.impl.DSL.inline(digit)));
    }
    for (var i = 0; i < PEOPLE; i++) {
      var account = Samples.storedAccount(i);
      var id = i;
      World.write(
          () ->
              World.jooq()
                  .insertInto(HOUSING_REQUEST)
                  .set(HOUSING_REQUEST.ID, Samples.id(5, id))
                  .set(HOUSING_REQUEST.ACCOUNT_ID, account.value())
                  .set(HOUSING_REQUEST.PLATFORM_NUMBER, "%010d".formatted(id))
                  .set(HOUSING_REQUEST.UNIQUE_NUMBER, Samples.number(id).value())
                  .set(HOUSING_REQUEST.REGISTER, JSONB.jsonb("{}"))
                  .set(HOUSING_REQUEST.IMPORTED_AT, Samples.NOW)
                  .set(HOUSING_REQUEST.IDENTITY_MISMATCH, false)
                  .set(HOUSING_REQUEST.COMPLEMENT, JSONB.jsonb("{}"))
                  .set(HOUSING_REQUEST.CONFIRMED_DOCUMENTS, new String[0])
                  .set(HOUSING_REQUEST.COMMISSION_REFUSALS, 0)
                  .set(HOUSING_REQUEST.LAST_CHANGES, JSONB.jsonb("[]"))
                  .set(HOUSING_REQUEST.VERSION, 0L)
                  .execute());
    }
    var fresh = new ArrayList<Projections.Projected>();
    for (var i = 0; i < PEOPLE; i++) {
      fresh.add(projected(i, draw));
    }
    put(fresh);
    while (homes.size() < 8) {
      var facts = draw.home();
      if (!facts.reservedTo().isKnown()) {
        var offer = Samples.offer(homes.size(), facts);
        World.write(
            () -> {
              World.bean(Offers.class).add(offer);
              return 0;
            });
        homes.add(new Home(offer, facts));
      }
    }
  }

  private Projections.Projected projected(int index, RandomCandidates from) {
    var facts = from.household(DAY);
    return new Projections.Projected(
        new RequestId(Samples.id(5, index)),
        Samples.number(index),
        phases(facts),
        Place.canonical(facts.places().orElse(NOWHERE), communes));
  }

  private List<CandidateProjection> phases(CandidateFacts facts) {
    return CandidateProjection.phases(rules -> facts, DAY, parameters);
  }

  private static void put(List<Projections.Projected> projected) {
    World.write(
        () -> {
          projected.forEach(World.bean(Projections.class)::put);
          return 0;
        });
  }

  /** Somebody changes, leaves, applies or withdraws. */
  private void change(Random by, RandomCandidates from) {
    var index = by.nextInt(PEOPLE);
    switch (by.nextInt(5)) {
      case 0 -> apply(index, homes.get(by.nextInt(homes.size())), by);
      case 1 ->
          World.write(
              () ->
                  World.jooq()
                      .deleteFrom(APPLICATION)
                      .where(APPLICATION.REQUEST_ID.eq(Samples.id(5, index)))
                      .execute());
      case 2 ->
          World.write(
              () -> {
                World.bean(Projections.class).remove(new RequestId(Samples.id(5, index)));
                return 0;
              });
      default -> put(List.of(projected(index, from)));
    }
  }

  private void apply(int index, Home home, Random by) {
    var submitted =
        new Application.Submitted(
            new Entry(
                new ApplicationId(Samples.id(6, index)),
                home.offer().id(),
                new RequestId(Samples.id(5, index)),
                new AccountId(Samples.id(2, index)),
                Samples.number(index),
                DAY.minusDays(by.nextInt(40)),
                from(by),
                Samples.ownSheet(10 * by.nextInt(6)),
                "2026.1",
                Samples.NOW.plusSeconds(by.nextInt(3)),
                1));
    World.write(
        () ->
            World.jooq()
                .insertInto(APPLICATION)
                .set(ApplicationWriting.row(submitted))
                .onConflictDoNothing()
                .execute());
  }

  private static Fact<SizeClass> from(Random by) {
    var drawn = by.nextInt(4);
    return drawn == 3 ? Fact.unknown("size class") : Fact.known(SizeClass.values()[drawn]);
  }

  private Question question(Random by, LocalDate day) {
    var home = homes.get(by.nextInt(homes.size()));
    var index = by.nextInt(PEOPLE);
    return new Question(
        home,
        OfferBounds.of(home.facts(), SampleParameters.RULES, parameters.ceilings(), communes, day),
        by.nextInt(5) == 0
            ? Fact.unknown("seeker")
            : Fact.known(
                new Seeker(
                    new RequestId(Samples.id(5, index)),
                    Samples.number(index),
                    DAY.minusDays(by.nextInt(60)),
                    10 * by.nextInt(40) - 40,
                    from(by),
                    Samples.NOW.plusSeconds(by.nextInt(3)))),
        from(by),
        day);
  }

  private static Answer ask(fr.alin.application.RankingBoard board, Question question) {
    return World.read(
        () ->
            board.standings(
                question.home().offer().id(),
                question.bounds(),
                question.seeker(),
                question.boosted(),
                SampleParameters.RULES,
                question.day()));
  }

  @Test
  void what_is_committed_is_in_the_next_answer_of_every_node() {
    var one = Node.started(1_000_000);
    var other = Node.started(1_000_000);
    for (var n = 0; n < COMMITS; n++) {
      change(random, draw);
      var question = question(random, DAY);
      var expected = ask(sql, question);
      assertThat(ask(one.board(), question)).as("commit %s", n).isEqualTo(expected);
      if (n % 3 == 0) {
        assertThat(ask(other.board(), question)).as("other node, commit %s", n).isEqualTo(expected);
      }
    }
    assertThat(one.fallbacks() + other.fallbacks()).isZero();
    // loaded once each, then brought up to date row by row
    assertThat(one.places().loads()).isEqualTo(one.places().places()).isPositive();
    assertThat(one.places().evictions()).isZero();
  }

  @Test
  void answers_stay_exact_while_others_write() throws Exception {
    var node = Node.started(1_000_000);
    var over = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writers =
          List.of(1, 2).stream()
              .map(
                  seed ->
                      threads.submit(
                          () -> {
                            var by = new Random(seed);
                            var from = new RandomCandidates(by);
                            while (!over.get()) {
                              change(by, from);
                            }
                            return 0;
                          }))
              .toList();
      var readers =
          List.of(3, 4).stream()
              .map(seed -> threads.submit(exactAnswers(node, new Random(seed))))
              .toList();
      var exact = 0;
      for (var reader : readers) {
        exact += reader.get();
      }
      over.set(true);
      for (var writer : writers) {
        writer.get();
      }
      assertThat(exact).isGreaterThan(20);
    }
    assertThat(node.fallbacks("not held") + node.fallbacks("transaction")).isZero();
  }

  /** Compares with SQL whenever nobody has written in between; the others only must not fail. */
  private Callable<Integer> exactAnswers(Node node, Random by) {
    return () -> {
      var exact = 0;
      for (var n = 0; n < 400; n++) {
        var question = question(by, DAY);
        var before = state();
        var expected = ask(sql, question);
        var answer = ask(node.board(), question);
        if (before.equals(state())) {
          assertThat(answer).isEqualTo(expected);
          exact++;
        }
      }
      return exact;
    };
  }

  /** Changes with every commit that an answer may depend on. */
  private static String state() {
    return World.read(
        () ->
            World.jooq()
                .fetchSingle(
                    "select (select coalesce(sum(version), 0) from place_version) || '/' ||"
                        + " coalesce((select string_agg(xmin::text || id::text, ',' order by id) from application), '')")
                .get(0, String.class));
  }

  @Test
  void a_later_day_is_loaded_anew_and_an_earlier_one_answered_by_sql() {
    var node = Node.started(1_000_000);
    for (var days = 0; days < 12; days++) {
      for (var n = 0; n < 10; n++) {
        var question = question(random, DAY.plusDays(days));
        assertThat(ask(node.board(), question)).isEqualTo(ask(sql, question));
      }
      change(random, draw);
    }
    assertThat(node.fallbacks()).isZero();
    var yesterday = question(random, DAY);
    assertThat(ask(node.board(), yesterday)).isEqualTo(ask(sql, yesterday));
    assertThat(node.fallbacks("not held")).isEqualTo(1);
  }

  @Test
  void days_that_nothing_is_stored_for_are_told() {
    var node = Node.started(1_000_000);
    var behind = 0;
    for (var n = 0; n < 40; n++) {
      var question = question(random, DAY.plusYears(3));
      var answer = ask(node.board(), question);
      assertThat(answer).isEqualTo(ask(sql, question));
      behind += answer instanceof Behind ? 1 : 0;
    }
    assertThat(behind).isPositive();
  }

  @Test
  void a_node_keeps_to_its_bound_and_still_answers() {
    var roomy = Node.started(1_000_000);
    for (var n = 0; n < 60; n++) {
      ask(roomy.board(), question(random, DAY));
    }
    var tight = Node.started(roomy.places().rows() / 2);
    for (var n = 0; n < 200; n++) {
      var question = question(random, DAY);
      assertThat(ask(tight.board(), question)).isEqualTo(ask(sql, question));
      assertThat(tight.places().rows()).isLessThanOrEqualTo(roomy.places().rows() / 2);
    }
    assertThat(tight.places().evictions()).isPositive();
    var tiny = Node.started(1);
    var question = question(random, DAY);
    assertThat(ask(tiny.board(), question)).isEqualTo(ask(sql, question));
  }

  @Test
  void within_a_transaction_nothing_uncommitted_enters_the_columns() {
    var node = Node.started(1_000_000);
    var question = question(random, DAY);
    var before = ask(node.board(), question);
    assertThat(
            World.write(
                () -> {
                  apply(3, question.home(), random);
                  return ask(node.board(), question);
                }))
        .isNotNull();
    assertThat(node.fallbacks("transaction")).isEqualTo(1);
    assertThat(before).isNotNull();
    assertThat(ask(node.board(), question)).isEqualTo(ask(sql, question));
  }

  @Test
  void a_database_that_was_away_finds_the_node_as_it_left_it() {
    var node = Node.started(1_000_000);
    for (var n = 0; n < 30; n++) {
      ask(node.board(), question(random, DAY));
    }
    var loads = node.places().loads();
    try {
      World.read(
          () -> {
            World.jooq()
                .execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend'");
            return ask(node.board(), question(random, DAY));
          });
    } catch (RuntimeException expected) {
      // the connection died under the question
    }
    var question = question(random, DAY);
    var answered = 0;
    for (var attempt = 0; attempt < 20 && answered == 0; attempt++) {
      try {
        assertThat(ask(node.board(), question)).isEqualTo(ask(sql, question));
        answered++;
      } catch (RuntimeException stillAway) {
        // other connections of the pool died too
      }
    }
    assertThat(answered).isOne();
    change(random, draw);
    assertThat(ask(node.board(), question)).isEqualTo(ask(sql, question));
    assertThat(node.places().loads()).isGreaterThanOrEqualTo(loads);
  }

  @Test
  void a_place_whose_changes_are_no_longer_told_is_loaded_again() {
    var node = Node.started(1_000_000);
    var question = question(random, DAY);
    ask(node.board(), question);
    var loads = node.places().loads();
    change(random, draw);
    for (var n = 0; n < 20; n++) {
      put(List.of(projected(n, draw)));
    }
    World.write(
        () -> {
          World.jooq().execute("delete from request_place where gone");
          return World.jooq().execute("update place_version set purged_to = version");
        });
    assertThat(ask(node.board(), question)).isEqualTo(ask(sql, question));
    assertThat(node.places().loads()).isGreaterThan(loads);
    assertThat(node.fallbacks()).isZero();
  }
}
