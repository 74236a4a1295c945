package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;
import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION_EVENT;
import static fr.alin.adapters.persistence.jooq.Tables.IDEMPOTENCY_CLAIM;
import static fr.alin.adapters.persistence.jooq.Tables.SCHEDULED_TASKS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.application.Application;
import fr.alin.application.Applications;
import fr.alin.application.Applications.Earlier;
import fr.alin.application.Applications.Submission;
import fr.alin.application.IdempotencyClaim;
import fr.alin.application.Reason;
import fr.alin.application.Status;
import fr.alin.offer.Offer;
import fr.alin.offer.Offers;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.testing.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entering an application: one statement, whose refusals leave nothing and whose races have one winner. */
@Database
class SubmissionTest {

  private final Applications applications = World.bean(Applications.class);
  private Offer offer;

  @BeforeEach
  void empty() {
    World.clean();
    Samples.storedLandlord();
    offer = Samples.storedOffer(1);
  }

  @Test
  void everything_that_belongs_to_an_application_is_written_together() {
    Samples.storedAccount(1);
    var application = Samples.submitted(1, offer.id(), 1);

    assertThat(submit(application, Samples.claim(1, "k"), Samples.NOW, 1))
        .isEqualTo(new Submission.Entered());

    assertThat(
            World.read(() -> applications.find(application.entry().id())).get().entry().version())
        .isEqualTo(1);
    assertThat(World.read(() -> applications.liveOf(application.entry().request())).isKnown())
        .isTrue();
    assertThat(World.read(() -> applications.history(application.entry().id())))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.status()).isEqualTo(Status.SUBMITTED);
              assertThat(event.at()).isEqualTo(Samples.NOW);
            });
    assertThat(World.read(() -> applications.earlier(Samples.claim(1, "k"))))
        .isEqualTo(new Earlier.SameRequest(application.entry().id()));
    assertThat(
            World.read(
                () ->
                    applications.earlier(
                        new IdempotencyClaim(application.entry().account(), "k", "other body"))))
        .isEqualTo(new Earlier.OtherRequest());
    assertThat(World.read(() -> applications.earlier(Samples.claim(1, "other key"))))
        .isEqualTo(new Earlier.None());
    assertThat(World.<Integer>read(() -> World.jooq().fetchCount(SCHEDULED_TASKS))).isEqualTo(1);
  }

  @Test
  void a_rolled_back_submission_leaves_nothing_not_even_a_mail() {
    Samples.storedAccount(1);
    try {
      World.write(
          () -> {
            applications.submit(
                Samples.submitted(1, offer.id(), 1),
                Samples.claim(1, "k"),
                Samples.NOW,
                Samples.mail(1));
            throw new IllegalStateException("later in the same transaction");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessageContaining("later");
    }
    assertNothingWasWritten();
  }

  @Test
  void an_offer_takes_applications_from_its_opening_to_just_before_its_deadline() {
    Samples.storedAccount(1);
    var application = Samples.submitted(1, offer.id(), 1);
    var claim = Samples.claim(1, "k");

    assertThat(submit(application, claim, offer.opensAt().minusNanos(1000), 1))
        .isEqualTo(new Submission.OfferNotOpen());
    assertThat(submit(application, claim, offer.deadline(), 1))
        .isEqualTo(new Submission.OfferNotOpen());
    assertNothingWasWritten();
    assertThat(submit(application, claim, offer.deadline().minusNanos(1000), 1))
        .isEqualTo(new Submission.Entered());
  }

  @Test
  void a_closed_offer_takes_none() {
    Samples.storedAccount(1);
    World.write(() -> World.bean(Offers.class).close(offer.id(), Samples.NOW));

    assertThat(submit(Samples.submitted(1, offer.id(), 1), Samples.claim(1, "k"), Samples.NOW, 1))
        .isEqualTo(new Submission.OfferNotOpen());
    assertNothingWasWritten();
  }

  @Test
  void a_second_live_application_is_told_the_first_and_leaves_no_key_behind() {
    Samples.storedAccount(1);
    var first = Samples.submitted(1, offer.id(), 1);
    submit(first, Samples.claim(1, "k1"), Samples.NOW, 1);

    assertThat(submit(Samples.submitted(2, offer.id(), 1), Samples.claim(1, "k2"), Samples.NOW, 2))
        .isEqualTo(new Submission.Taken(first.entry().id()));
    assertThat(World.read(() -> applications.earlier(Samples.claim(1, "k2"))))
        .isEqualTo(new Earlier.None());
  }

  @Test
  void a_final_state_frees_the_slot() {
    Samples.storedAccount(1);
    var first = Samples.submitted(1, offer.id(), 1);
    submit(first, Samples.claim(1, "k1"), Samples.NOW, 1);
    var stored =
        (Application.Submitted) World.read(() -> applications.find(first.entry().id())).get();

    assertThat(
            World.write(
                () -> applications.save(stored.withdraw(), Fact.unknown("reason"), Samples.NOW)))
        .isTrue();
    assertThat(
            World.write(
                () -> applications.save(stored.withdraw(), Fact.unknown("reason"), Samples.NOW)))
        .as("the version moved")
        .isFalse();

    assertThat(World.read(() -> applications.liveOf(first.entry().request())).isKnown()).isFalse();
    assertThat(World.read(() -> applications.history(first.entry().id())))
        .extracting(event -> event.status())
        .containsExactly(Status.SUBMITTED, Status.WITHDRAWN);
    assertThat(submit(Samples.submitted(2, offer.id(), 1), Samples.claim(1, "k2"), Samples.NOW, 2))
        .isEqualTo(new Submission.Entered());
  }

  @Test
  void a_batch_of_states_with_one_stale_row_changes_nothing() {
    Samples.storedAccount(1);
    Samples.storedAccount(2);
    submit(Samples.submitted(1, offer.id(), 1), Samples.claim(1, "k"), Samples.NOW, 1);
    submit(Samples.submitted(2, offer.id(), 2), Samples.claim(2, "k"), Samples.NOW, 2);
    var all =
        World.read(() -> applications.ofOffer(offer.id(), java.util.Set.of(Status.SUBMITTED)));
    var reason = Fact.known(Reason.of(Reason.Code.NOT_ON_SHORTLIST));
    var next = new ArrayList<Application>();
    all.forEach(a -> next.add(((Application.Submitted) a).shortlist(1)));
    World.write(
        () ->
            applications.save(
                ((Application.Submitted) all.getLast()).withdraw(), reason, Samples.NOW));

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                World.write(
                    () -> {
                      applications.saveAll(next, reason, Samples.NOW);
                      return 0;
                    }))
        .isInstanceOf(MovedMeanwhile.class);

    assertThat(World.read(() -> applications.find(all.getFirst().entry().id())).get().status())
        .isEqualTo(Status.SUBMITTED);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 200})
  void of_many_simultaneous_attempts_of_one_person_one_is_entered(int attempts) throws Exception {
    Samples.storedAccount(1);

    var answers =
        together(
            IntStream.range(0, attempts)
                .<Callable<Submission>>mapToObj(
                    i ->
                        () ->
                            submit(
                                Samples.submitted(i, offer.id(), 1),
                                Samples.claim(1, "key-" + i),
                                Samples.NOW,
                                i))
                .toList());

    var winner = onlyLive();
    assertThat(answers).filteredOn(Submission.Entered.class::isInstance).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> !(answer instanceof Submission.Entered))
        .hasSize(attempts - 1)
        .allMatch(answer -> answer.equals(new Submission.Taken(winner)));
    assertThat(World.<Integer>read(() -> World.jooq().fetchCount(IDEMPOTENCY_CLAIM))).isEqualTo(1);
    assertThat(World.<Integer>read(() -> World.jooq().fetchCount(SCHEDULED_TASKS))).isEqualTo(1);
    assertThat(World.<Integer>read(() -> World.jooq().fetchCount(APPLICATION_EVENT))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 50})
  void of_simultaneous_twins_with_one_key_one_is_entered_and_named_to_the_others(int twins)
      throws Exception {
    Samples.storedAccount(1);

    var answers =
        together(
            IntStream.range(0, twins)
                .<Callable<Submission>>mapToObj(
                    i ->
                        () ->
                            submit(
                                Samples.submitted(i, offer.id(), 1),
                                Samples.claim(1, "same"),
                                Samples.NOW,
                                i))
                .toList());

    var winner = onlyLive();
    assertThat(answers).filteredOn(Submission.Entered.class::isInstance).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> !(answer instanceof Submission.Entered))
        .allMatch(answer -> answer.equals(new Submission.KeyInUse(winner)));
  }

  @Test
  void two_hundred_people_apply_at_once_while_the_offer_closes_and_none_slips_in_afterwards()
      throws Exception {
    LongStream.range(0, 200).forEach(Samples::storedAccount);
    var work = new ArrayList<Callable<Object>>();
    LongStream.range(0, 200)
        .forEach(
            i ->
                work.add(
                    () ->
                        submit(
                            Samples.submitted(i, offer.id(), i),
                            Samples.claim(i, "k"),
                            Samples.NOW,
                            i)));
    work.add(
        100,
        () ->
            World.write(
                () -> {
                  World.bean(Offers.class).close(offer.id(), Samples.NOW);
                  return applications
                      .ofOffer(offer.id(), java.util.Set.of(Status.SUBMITTED))
                      .size();
                }));

    var answers = together(work);

    var counted =
        (Integer) answers.stream().filter(Integer.class::isInstance).findFirst().orElseThrow();
    assertThat(answers.stream().filter(Submission.Entered.class::isInstance).count())
        .as("entered applications are those that the closing saw")
        .isEqualTo(counted.longValue());
    assertThat(World.<Integer>read(() -> World.jooq().fetchCount(APPLICATION))).isEqualTo(counted);
  }

  @Test
  void applying_while_the_earlier_application_is_withdrawn_has_a_clear_answer() throws Exception {
    Samples.storedAccount(1);
    for (var round = 0; round < 20; round++) {
      var n = 10L * round;
      var first = Samples.submitted(n, offer.id(), 1);
      submit(first, Samples.claim(1, "first-" + round), Samples.NOW, n);
      var stored =
          (Application.Submitted) World.read(() -> applications.find(first.entry().id())).get();
      var work = new ArrayList<Callable<Object>>();
      work.add(
          () ->
              World.write(
                  () -> applications.save(stored.withdraw(), Fact.unknown("reason"), Samples.NOW)));
      for (var i = 1L; i <= 5; i++) {
        var id = n + i;
        work.add(
            () ->
                submit(
                    Samples.submitted(id, offer.id(), 1),
                    Samples.claim(1, "key-" + id),
                    Samples.NOW,
                    id));
      }
      assertThat(together(work))
          .allMatch(
              answer ->
                  answer.equals(true)
                      || answer instanceof Submission.Entered
                      || answer instanceof Submission.Taken);
      World.write(
          () ->
              World.jooq()
                  .execute("update application set status = 'WITHDRAWN', live = false where live"));
    }
  }

  private Submission submit(
      Application.Submitted application, IdempotencyClaim claim, Instant now, long mail) {
    return World.writeAtOnce(
        () -> applications.submit(application, claim, now, Samples.mail(mail)));
  }

  private static ApplicationId onlyLive() {
    return World.read(
        () ->
            new ApplicationId(
                World.jooq()
                    .select(APPLICATION.ID)
                    .from(APPLICATION)
                    .where(APPLICATION.LIVE)
                    .fetchSingle()
                    .value1()));
  }

  private static void assertNothingWasWritten() {
    assertThat(
            World.<List<Integer>>read(
                () ->
                    List.of(
                        World.jooq().fetchCount(APPLICATION),
                        World.jooq().fetchCount(APPLICATION_EVENT),
                        World.jooq().fetchCount(IDEMPOTENCY_CLAIM),
                        World.jooq().fetchCount(SCHEDULED_TASKS))))
        .containsOnly(0);
  }

  private static <T> List<T> together(List<Callable<T>> work) throws Exception {
    var barrier = new CyclicBarrier(work.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures =
          work.stream()
              .map(
                  task ->
                      threads.submit(
                          () -> {
                            barrier.await();
                            return task.call();
                          }))
              .toList();
      var answers = new ArrayList<T>();
      for (Future<T> future : futures) {
        answers.add(future.get());
      }
      return answers;
    }
  }
}
