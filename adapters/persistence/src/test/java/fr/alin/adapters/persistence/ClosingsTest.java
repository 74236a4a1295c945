package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;
import static fr.alin.adapters.persistence.jooq.Tables.FROZEN_BOARD;
import static fr.alin.adapters.persistence.jooq.Tables.FROZEN_BOARD_LINE;
import static fr.alin.adapters.persistence.jooq.Tables.OFFER;
import static fr.alin.adapters.persistence.jooq.Tables.SCHEDULED_TASKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.application.Announcements;
import fr.alin.application.Application;
import fr.alin.application.Applications;
import fr.alin.application.Boards;
import fr.alin.application.CloseDueOffers;
import fr.alin.application.Closings;
import fr.alin.application.ReplayBoards;
import fr.alin.application.Status;
import fr.alin.mail.Outbox;
import fr.alin.mail.Recipients;
import fr.alin.offer.Offer;
import fr.alin.ranking.MatchRanking;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SampleParameters;
import fr.alin.scoring.Scoring;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Ids;
import fr.alin.shared.Transactions;
import fr.alin.testing.Database;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Closing on PostgreSQL: sets instead of rows, and what happens to those who come at the same moment. */
@Database
class ClosingsTest {

  private final Applications applications = World.bean(Applications.class);
  private final Closings closings = World.bean(Closings.class);
  private final SampleParameters parameters = new SampleParameters();
  private final Boards boards =
      new Boards(new MatchRanking(), new Scoring(parameters, new SampleCommunes()), parameters);
  private final BusinessClock clock = () -> Samples.DEADLINE;

  @BeforeEach
  void empty() {
    World.clean();
    Samples.storedLandlord();
  }

  @Test
  void a_board_is_frozen_signed_and_replayed_and_its_first_are_told() {
    var offer = offerWith(1, 8);

    assertThat(close(10)).isEqualTo(new CloseDueOffers.Outcome.Closed(1));

    // six places on the shortlist of the sample
    assertThat(count(Status.UNDER_REVIEW)).isEqualTo(6);
    assertThat(count(Status.SUBMITTED)).isEqualTo(2);
    assertThat(World.<Integer>read(() -> World.jooq().fetchCount(SCHEDULED_TASKS)))
        .isEqualTo(8 + 6);
    var board = World.read(() -> applications.frozen(offer.id())).get();
    assertThat(board.lines())
        .extracting(line -> line.position())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    var first = World.read(() -> applications.find(board.lines().getFirst().application())).get();
    assertThat(first)
        .isInstanceOfSatisfying(
            Application.UnderReview.class, r -> assertThat(r.boardPosition()).isEqualTo(1));
    assertThat(World.read(() -> applications.history(first.entry().id())))
        .extracting(event -> event.status())
        .containsExactly(Status.SUBMITTED, Status.UNDER_REVIEW);
    assertThat(replay()).isEqualTo(new ReplayBoards.Outcome.Replayed(1, 8, 0, 0, List.of()));
  }

  @Test
  void a_board_that_somebody_rewrote_past_the_trigger_is_found() {
    offerWith(1, 3);
    var second = offerWith(2, 3);
    close(10);
    assertThatThrownBy(
            () ->
                World.write(
                    () ->
                        World.jooq()
                            .update(FROZEN_BOARD_LINE)
                            .set(FROZEN_BOARD_LINE.TOTAL, 1)
                            .execute()))
        .hasMessageContaining("append-only");

    World.write(
        () -> {
          World.jooq().execute("alter table frozen_board_line disable trigger user");
          World.jooq()
              .update(FROZEN_BOARD_LINE)
              .set(FROZEN_BOARD_LINE.TOTAL, FROZEN_BOARD_LINE.TOTAL.plus(1))
              .where(FROZEN_BOARD_LINE.OFFER_ID.eq(second.id().value()))
              .and(FROZEN_BOARD_LINE.POSITION.eq(2))
              .execute();
          return World.jooq().execute("alter table frozen_board_line enable trigger user");
        });

    assertThat(replay())
        .isEqualTo(
            new ReplayBoards.Outcome.Replayed(
                2,
                6,
                0,
                1,
                List.of(new ReplayBoards.Difference(second.id(), ReplayBoards.Kind.BOARD))));
  }

  @Test
  void a_file_on_a_board_keeps_its_score_and_one_rewritten_past_the_trigger_is_found() {
    var offer = offerWith(1, 3);
    close(10);
    assertThatThrownBy(() -> World.write(ClosingsTest::rewriteAFile))
        .hasMessageContaining("its score is frozen");

    World.write(
        () -> {
          World.jooq().execute("alter table application disable trigger application_frozen");
          rewriteAFile();
          return World.jooq().execute("alter table application enable trigger application_frozen");
        });

    assertThat(replay())
        .isEqualTo(
            new ReplayBoards.Outcome.Replayed(
                1,
                3,
                0,
                1,
                List.of(new ReplayBoards.Difference(offer.id(), ReplayBoards.Kind.BOARD))));
  }

  private static int rewriteAFile() {
    return World.jooq()
        .update(APPLICATION)
        .set(APPLICATION.FIRST_REGISTERED_ON, APPLICATION.FIRST_REGISTERED_ON.minus(1))
        .where(APPLICATION.UNIQUE_NUMBER.eq(Samples.number(1_002).value()))
        .execute();
  }

  @Test
  void the_schema_refuses_half_a_signature() {
    Samples.storedOffer(1);
    assertThatThrownBy(
            () ->
                World.write(
                    () ->
                        World.jooq()
                            .insertInto(FROZEN_BOARD)
                            .set(FROZEN_BOARD.OFFER_ID, Samples.id(3, 1))
                            .set(FROZEN_BOARD.CLOSED_AT, Samples.DEADLINE)
                            .set(FROZEN_BOARD.RULE_SET_VERSION, "2026.1")
                            .set(FROZEN_BOARD.PARAMETERS, "seniority=20")
                            .execute()))
        .hasMessageContaining("frozen_board_signed");
  }

  @Test
  void two_nodes_close_every_offer_exactly_once() throws Exception {
    IntStream.rangeClosed(1, 60).forEach(n -> offerWith(n, 2));
    var closed =
        together(
            () -> ((CloseDueOffers.Outcome.Closed) close(1000)).offers(),
            () -> ((CloseDueOffers.Outcome.Closed) close(1000)).offers());

    assertThat(closed.stream().mapToInt(n -> n).sum()).isEqualTo(60);
    assertThat(World.<Integer>read(() -> World.jooq().fetchCount(FROZEN_BOARD))).isEqualTo(60);
    assertThat(World.<Integer>read(() -> World.jooq().fetchCount(FROZEN_BOARD_LINE)))
        .isEqualTo(120);
    assertThat(replay()).isEqualTo(new ReplayBoards.Outcome.Replayed(60, 120, 0, 0, List.of()));
  }

  @Test
  void an_offer_that_somebody_holds_waits_and_the_others_close() throws Exception {
    var held = offerWith(1, 1);
    offerWith(2, 1);
    var isHeld = new CountDownLatch(1);
    var enough = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var holder =
          threads.submit(
              () ->
                  World.write(
                      () -> {
                        applications.lockOffer(held.id());
                        isHeld.countDown();
                        return awaited(enough);
                      }));
      assertThat(isHeld.await(20, TimeUnit.SECONDS)).isTrue();

      assertThat(close(10)).isEqualTo(new CloseDueOffers.Outcome.Closed(1));
      enough.countDown();
      assertThat(holder.get()).isTrue();
    }
    assertThat(close(10)).isEqualTo(new CloseDueOffers.Outcome.Closed(1));
  }

  @Test
  void a_file_withdrawn_while_its_offer_closes_makes_the_closing_start_again_without_it() {
    var offer = offerWith(1, 3);
    var taken = World.write(() -> closings.take(Samples.DEADLINE, 10));
    // the deadline is undone, as a rollback would: what matters is the version that was read
    World.write(() -> World.jooq().update(OFFER).setNull(OFFER.CLOSED_AT).execute());
    var board = boards.order(taken.getFirst().offer(), taken.getFirst().applicants());
    var first =
        (Application.Submitted)
            World.read(() -> applications.find(board.places().getFirst().applicant().id())).get();
    World.write(() -> applications.save(first.withdraw(), Fact.unknown("reason"), Samples.NOW));

    assertThatThrownBy(
            () ->
                World.write(
                    () -> {
                      closings.settle(List.of(new Closings.Settled(board, 2)), Samples.DEADLINE);
                      return 0;
                    }))
        .isInstanceOf(MovedMeanwhile.class);
    assertThat(World.read(() -> applications.frozen(offer.id())).isKnown()).isFalse();

    assertThat(close(10)).isEqualTo(new CloseDueOffers.Outcome.Closed(1));
    assertThat(World.read(() -> applications.frozen(offer.id())).get().lines()).hasSize(2);
  }

  @Test
  void an_application_from_before_digests_is_closed_alike() {
    var offer = offerWith(1, 4);
    World.write(
        () ->
            World.jooq()
                .update(APPLICATION)
                .setNull(APPLICATION.FACTS_DIGEST)
                .where(APPLICATION.UNIQUE_NUMBER.eq(Samples.number(1_002).value()))
                .execute());

    close(10);

    assertThat(World.read(() -> applications.frozen(offer.id())).get().lines()).hasSize(4);
    assertThat(replay()).isEqualTo(new ReplayBoards.Outcome.Replayed(1, 4, 0, 0, List.of()));
  }

  @Test
  void a_file_is_not_scored_again_once_its_offer_closed() {
    offerWith(1, 8);
    close(10);
    var waiting =
        World.read(
            () ->
                World.jooq()
                    .select(APPLICATION.ID)
                    .from(APPLICATION)
                    .where(APPLICATION.STATUS.eq(Status.SUBMITTED.name()))
                    .limit(1)
                    .fetchSingle()
                    .value1());
    var file =
        (Application.Submitted)
            World.read(() -> applications.find(new ApplicationId(waiting))).get();

    assertThatThrownBy(
            () ->
                World.write(
                    () -> {
                      applications.rescore(
                          file.rescored(Samples.ownSheet(0), "2026.1", Fact.unknown("size")));
                      return 0;
                    }))
        .isInstanceOf(MovedMeanwhile.class);
    assertThat(World.read(() -> applications.find(file.entry().id())).get()).isEqualTo(file);
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** An offer of this number with so many applicants, of different points. */
  private Offer offerWith(int n, int applicants) {
    var offer = Samples.storedOffer(n);
    for (var a = 0; a < applicants; a++) {
      var person = 1_000L * n + a;
      Samples.storedAccount(person);
      var outcome =
          World.write(
              () ->
                  applications.submit(
                      Samples.submitted(person, offer.id(), person),
                      Samples.claim(person, "k"),
                      Samples.NOW,
                      Samples.mail(person)));
      assertThat(outcome).isEqualTo(new Applications.Submission.Entered());
    }
    return offer;
  }

  private CloseDueOffers.Outcome close(int most) {
    var announcements =
        new Announcements(
            World.bean(Recipients.class),
            World.bean(Outbox.class),
            path -> "https://alin.example" + path,
            World.bean(Ids.class));
    return new CloseDueOffers(
            closings, boards, announcements, clock, World.bean(Transactions.class))
        .handle(new CloseDueOffers.Command(most));
  }

  private ReplayBoards.Outcome replay() {
    return new ReplayBoards(closings, boards, World.bean(Transactions.class))
        .handle(new ReplayBoards.Command(Long.MAX_VALUE));
  }

  private static int count(Status status) {
    return World.<Integer>read(
        () -> World.jooq().fetchCount(APPLICATION, APPLICATION.STATUS.eq(status.name())));
  }

  private static List<Integer> together(Callable<Integer> one, Callable<Integer> other)
      throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(one);
      var second = threads.submit(other);
      return List.of(first.get(), second.get());
    }
  }
}
