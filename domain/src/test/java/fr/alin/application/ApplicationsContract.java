package fr.alin.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.application.Applications.Earlier;
import fr.alin.application.Applications.Submission;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.reference.SizeClass;
import fr.alin.scoring.ScoreSheet;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.testing.Unknowns;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of applications does when it writes: claims, slot, versions, history, board. */
public abstract class ApplicationsContract extends ApplicationsFixture {

  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  @Test
  void an_application_entered_comes_back_with_its_first_event_and_its_mail_owed() {
    var offer = stored(SampleOffer.aFlat(1));
    var entry = LifecycleSamples.entry(1, offer.id());
    var owed = mailsOwed();

    assertThat(submit(entry)).isEqualTo(new Submission.Entered());

    var found = find(entry.id());
    Unknowns.assertSame(
        found, Versions.with(new Application.Submitted(entry), found.entry().version()));
    assertThat(history(entry.id()))
        .extracting(HistoryEvent::status, HistoryEvent::at)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Status.SUBMITTED, entry.submittedAt()));
    assertThat(mailsOwed()).isEqualTo(owed + 1);
  }

  @Test
  void an_application_whose_employer_is_unknown_comes_back_as_it_was() {
    var e = LifecycleSamples.entry(1, stored(SampleOffer.aFlat(1)).id());
    var entry = e.rescored(e.ownSheet(), "2026.1", Fact.unknown("size class"));

    submit(entry);

    assertThat(find(entry.id()).entry().employer().isKnown()).isFalse();
  }

  @Test
  void a_retry_is_told_what_stands_under_its_key() {
    var entry = LifecycleSamples.entry(1, stored(SampleOffer.aFlat(1)).id());
    submit(entry);
    var claim = claimOf(entry);

    assertThat(earlier(claim)).isEqualTo(new Earlier.SameRequest(entry.id()));
    assertThat(earlier(new IdempotencyClaim(claim.owner(), claim.key(), "other body")))
        .isEqualTo(new Earlier.OtherRequest());
    assertThat(earlier(new IdempotencyClaim(claim.owner(), "another key", claim.fingerprint())))
        .isEqualTo(new Earlier.None());
    assertThat(
            earlier(
                new IdempotencyClaim(
                    LifecycleSamples.entry(2).account(), claim.key(), claim.fingerprint())))
        .isEqualTo(new Earlier.None());
  }

  @Test
  void a_second_live_application_is_refused_without_a_trace() {
    var first = LifecycleSamples.entry(1, stored(SampleOffer.aFlat(1)).id());
    var second = LifecycleSamples.again(first, 2, stored(SampleOffer.aFlat(2)).id());
    submit(first);
    var owed = mailsOwed();

    assertThat(submit(second)).isEqualTo(new Submission.Taken(first.id()));

    assertThat(transactions().read(() -> applications().find(second.id())).isKnown()).isFalse();
    assertThat(earlier(claimOf(second))).isEqualTo(new Earlier.None());
    assertThat(mailsOwed()).isEqualTo(owed);
  }

  @Test
  void a_key_in_use_names_the_winner() {
    var first = LifecycleSamples.entry(1, stored(SampleOffer.aFlat(1)).id());
    var twin = LifecycleSamples.again(first, 2, first.offer());
    submit(first);

    assertThat(submit(twin, claimOf(first))).isEqualTo(new Submission.KeyInUse(first.id()));
  }

  @Test
  void an_offer_takes_applications_from_its_opening_to_the_eve_of_its_deadline() {
    var offer = stored(SampleOffer.aFlat(1));

    assertThat(submitAt(1, offer, offer.opensAt().minus(MICROSECOND)))
        .isEqualTo(new Submission.OfferNotOpen());
    assertThat(submitAt(2, offer, offer.opensAt())).isEqualTo(new Submission.Entered());
    assertThat(submitAt(3, offer, offer.deadline().minus(MICROSECOND)))
        .isEqualTo(new Submission.Entered());
    assertThat(submitAt(4, offer, offer.deadline())).isEqualTo(new Submission.OfferNotOpen());
  }

  @Test
  void a_closed_offer_takes_no_application() {
    var offer = stored(SampleOffer.aFlat(1));
    transactions().write(() -> offers().close(offer.id(), offer.deadline()));

    assertThat(submitAt(1, offer, offer.opensAt())).isEqualTo(new Submission.OfferNotOpen());
  }

  @Test
  void of_ten_simultaneous_applications_of_one_person_one_is_entered() throws Exception {
    var offer = stored(SampleOffer.aFlat(1));
    var first = LifecycleSamples.entry(1, offer.id());
    try (var pool = Executors.newFixedThreadPool(10)) {
      var results =
          pool.invokeAll(
              IntStream.range(0, 10)
                  .<Callable<Submission>>mapToObj(
                      i -> () -> submit(LifecycleSamples.again(first, 100 + i, offer.id())))
                  .toList());

      assertThat(results).extracting(Future::get).containsOnlyOnce(new Submission.Entered());
      assertThat(results)
          .extracting(Future::get)
          .allMatch(s -> s instanceof Submission.Entered || s instanceof Submission.Taken);
    }
    assertThat(live(first).isKnown()).isTrue();
  }

  @Test
  void of_ten_simultaneous_twins_with_one_key_one_is_entered() throws Exception {
    var offer = stored(SampleOffer.aFlat(1));
    var first = LifecycleSamples.entry(1, offer.id());
    try (var pool = Executors.newFixedThreadPool(10)) {
      var results =
          pool.invokeAll(
              IntStream.range(0, 10)
                  .<Callable<Submission>>mapToObj(
                      i ->
                          () ->
                              submit(
                                  LifecycleSamples.again(first, 100 + i, offer.id()),
                                  claimOf(first)))
                  .toList());

      assertThat(results).extracting(Future::get).containsOnlyOnce(new Submission.Entered());
      assertThat(results)
          .extracting(Future::get)
          .allMatch(s -> s instanceof Submission.Entered || s instanceof Submission.KeyInUse);
    }
  }

  @Test
  void every_state_comes_back_as_it_was() {
    var offer = stored(SampleOffer.aFlat(1));
    for (var n = 1; n <= Status.values().length; n++) {
      var entry = LifecycleSamples.entry(n, offer.id());
      submit(entry);
      var state = LifecycleSamples.all(find(entry.id()).entry()).get(n - 1);
      if (state.status() != Status.SUBMITTED) {
        assertThat(save(state)).as(state.status().name()).isTrue();
      }

      var found = find(entry.id());

      Unknowns.assertSame(found, Versions.with(state, found.entry().version()));
    }
  }

  @Test
  void the_slot_is_held_until_a_final_state_and_freed_by_each_of_them() {
    var offer = stored(SampleOffer.aFlat(1));
    for (var n = 1; n <= Status.values().length; n++) {
      var entry = LifecycleSamples.entry(n, offer.id());
      submit(entry);
      var state = LifecycleSamples.all(find(entry.id()).entry()).get(n - 1);
      if (state.status() != Status.SUBMITTED) {
        save(state);
      }

      assertThat(live(entry).isKnown())
          .as(state.status().name())
          .isEqualTo(!state.status().isFinal());
      assertThat(submit(LifecycleSamples.again(entry, 200 + n, offer.id())))
          .as(state.status().name())
          .isInstanceOf(
              state.status().isFinal() ? Submission.Entered.class : Submission.Taken.class);
    }
  }

  @Test
  void a_move_raises_the_version_and_is_told_with_its_reason() {
    var entry = entered(1, stored(SampleOffer.aFlat(1)));
    var reason = new Reason(Reason.Code.SOCIAL_MIX, "Quota atteint");
    var review = new Application.Submitted(entry).shortlist(2);
    transactions().write(() -> applications().save(review, Fact.unknown("reason"), LATER));
    var rejected = ((Application.UnderReview) find(entry.id())).reject(reason);

    transactions()
        .write(() -> applications().save(rejected, Fact.known(reason), LATER.plusSeconds(5)));

    assertThat(find(entry.id()).entry().version()).isEqualTo(entry.version() + 2);
    assertThat(history(entry.id()))
        .extracting(HistoryEvent::status)
        .containsExactly(Status.SUBMITTED, Status.UNDER_REVIEW, Status.REJECTED_BY_ALS);
    assertThat(history(entry.id()).getLast().reason()).isEqualTo(Fact.known(reason));
    assertThat(history(entry.id()).getLast().at()).isEqualTo(LATER.plusSeconds(5));
  }

  @Test
  void a_withdrawal_is_told_and_mailed_unless_the_file_has_moved() {
    var entry = entered(1, stored(SampleOffer.aFlat(1)));
    var withdrawn = new Application.Submitted(entry).withdraw();
    var owed = mailsOwed();

    assertThat(withdraw(withdrawn, 901)).isTrue();

    assertThat(find(entry.id()))
        .isEqualTo(new Application.Withdrawn(entry.stored(entry.version() + 1)));
    assertThat(history(entry.id()))
        .extracting(HistoryEvent::status, HistoryEvent::at)
        .endsWith(org.assertj.core.groups.Tuple.tuple(Status.WITHDRAWN, LATER));
    assertThat(mailsOwed()).isEqualTo(owed + 1);
    assertThat(live(entry).isKnown()).isFalse();

    assertThat(withdraw(withdrawn, 902)).isFalse();

    assertThat(history(entry.id())).hasSize(2);
    assertThat(mailsOwed()).isEqualTo(owed + 1);
  }

  @Test
  void a_stale_move_changes_nothing() {
    var entry = entered(1, stored(SampleOffer.aFlat(1)));
    var submitted = new Application.Submitted(entry);
    save(submitted.shortlist(1));

    assertThat(save(submitted.withdraw())).isFalse();

    assertThat(find(entry.id()).status()).isEqualTo(Status.UNDER_REVIEW);
    assertThat(history(entry.id())).hasSize(2);
  }

  @Test
  void of_two_simultaneous_moves_one_wins() throws Exception {
    var entry = entered(1, stored(SampleOffer.aFlat(1)));
    var submitted = new Application.Submitted(entry);
    try (var pool = Executors.newFixedThreadPool(2)) {
      var results =
          pool.invokeAll(
              List.<Callable<Boolean>>of(
                  () -> save(submitted.withdraw()), () -> save(submitted.shortlist(1))));

      assertThat(results).extracting(Future::get).containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void a_batch_is_stored_whole_or_not_at_all() {
    var offer = stored(SampleOffer.aFlat(1));
    var fresh = new Application.Submitted(entered(1, offer));
    var stale = new Application.Submitted(entered(2, offer));
    save(stale.withdraw());

    assertThatThrownBy(
            () ->
                transactions()
                    .write(
                        () -> {
                          applications()
                              .saveAll(
                                  List.of(fresh.shortlist(1), stale.shortlist(2)),
                                  Fact.unknown("reason"),
                                  LATER);
                          return true;
                        }))
        .isInstanceOf(RuntimeException.class);

    assertThat(find(fresh.entry().id()).status()).isEqualTo(Status.SUBMITTED);
    assertThat(history(fresh.entry().id())).hasSize(1);
  }

  @Test
  void a_file_rescored_keeps_its_state_and_its_history() {
    var entry = entered(1, stored(SampleOffer.aFlat(1)));
    var sheet =
        new ScoreSheet(
            entry.ownSheet().lines().stream()
                .filter(line -> line.criterion() != fr.alin.scoring.Criterion.TRANCHE_A)
                .toList());

    transactions()
        .write(
            () -> {
              applications()
                  .rescore(
                      new Application.Submitted(entry)
                          .rescored(sheet, "2027.1", Fact.known(SizeClass.LARGE)));
              return true;
            });

    var stored = find(entry.id());
    assertThat(stored.status()).isEqualTo(Status.SUBMITTED);
    assertThat(stored.entry().ownSheet()).isEqualTo(sheet);
    assertThat(stored.entry().ruleSetVersion()).isEqualTo("2027.1");
    assertThat(stored.entry().employer()).isEqualTo(Fact.known(SizeClass.LARGE));
    assertThat(stored.entry().submittedAt()).isEqualTo(entry.submittedAt());
    assertThat(history(entry.id())).hasSize(1);
    assertThat(save(((Application.Submitted) stored).withdraw())).isTrue();
  }

  @Test
  void a_board_comes_back_as_it_was_frozen() {
    var offer = stored(SampleOffer.aFlat(1));
    var board = board(offer, entered(1, offer).id(), entered(2, offer).id());

    freeze(board);

    Unknowns.assertSame(frozen(offer.id()), Fact.known(board));
  }

  @Test
  void an_empty_board_is_frozen_too() {
    var offer = stored(SampleOffer.aFlat(1));
    var board =
        new FrozenBoard(
            offer.id(),
            offer.deadline(),
            "2026.1",
            Fact.unknown("parameters"),
            Fact.unknown("boost"),
            List.of());

    freeze(board);

    Unknowns.assertSame(frozen(offer.id()), Fact.known(board));
    assertThat(frozen(stored(SampleOffer.aFlat(2)).id()).isKnown()).isFalse();
  }

  @Test
  void many_applications_come_back_at_once_with_their_histories_and_frozen_places() {
    var closed = stored(SampleOffer.aFlat(1));
    var open = stored(SampleOffer.aFlat(2));
    var second = entered(1, closed);
    var first = entered(2, closed);
    var running = entered(3, open);
    freeze(board(closed, first.id(), second.id()));
    save(new Application.Submitted(first).shortlist(1));
    var nobody = LifecycleSamples.entry(404).id();
    var asked = List.of(running.id(), first.id(), nobody, second.id());

    var found = transactions().read(() -> applications().findAll(asked));
    var histories = transactions().read(() -> applications().histories(asked));
    var places = transactions().read(() -> applications().frozenPlaces(asked));

    var existing = List.of(running.id(), first.id(), second.id());
    assertThat(found).hasSize(3);
    assertThat(histories).hasSize(3);
    for (var id : existing) {
      assertThat(found).containsEntry(id, find(id));
      assertThat(histories).containsEntry(id, history(id));
    }
    assertThat(histories.get(first.id())).hasSize(2);
    assertThat(places).hasSize(2);
    for (var line : frozen(closed.id()).get().lines()) {
      assertThat(places)
          .containsEntry(line.application(), new Placement(line.position(), 2, line.sheet(), true));
    }
    assertThat(transactions().read(() -> applications().findAll(List.of()))).isEmpty();
    assertThat(transactions().read(() -> applications().histories(List.of()))).isEmpty();
    assertThat(transactions().read(() -> applications().frozenPlaces(List.of()))).isEmpty();
  }

  @Test
  void a_board_is_frozen_once() {
    var offer = stored(SampleOffer.aFlat(1));
    var first = entered(1, offer).id();
    var second = entered(2, offer).id();
    freeze(board(offer, first, second));

    assertThatThrownBy(() -> freeze(board(offer, second, first)))
        .isInstanceOf(RuntimeException.class);

    assertThat(frozen(offer.id()).get().lines())
        .extracting(FrozenBoard.Line::application)
        .containsExactly(first, second);
  }

  @Test
  void files_of_an_offer_come_by_place_on_the_board_then_by_submission() {
    var offer = stored(SampleOffer.aFlat(1));
    var other = stored(SampleOffer.aFlat(2));
    var a = entered(1, offer);
    var b = entered(2, offer);
    var c = entered(3, offer);
    entered(4, other);
    assertThat(ofOffer(offer.id(), Status.SUBMITTED)).containsExactly(a.id(), b.id(), c.id());

    freeze(board(offer, c.id(), a.id(), b.id()));
    save(new Application.Submitted(a).shortlist(2));
    save(new Application.Submitted(c).shortlist(1));

    assertThat(ofOffer(offer.id(), Status.SUBMITTED, Status.UNDER_REVIEW))
        .containsExactly(c.id(), a.id(), b.id());
    assertThat(ofOffer(offer.id(), Status.UNDER_REVIEW)).containsExactly(c.id(), a.id());
    assertThat(ofOffer(offer.id(), Status.APPROVED)).isEmpty();
  }

  @Test
  void a_home_unanswered_is_due_from_its_answer_date_on() {
    var entry = entered(1, stored(SampleOffer.aFlat(1)));
    var answerBy = LATER.plus(Duration.ofDays(10));
    save(new Application.Allocated(entry, new Nomination(1, 1), 1, answerBy));

    assertThat(unanswered(answerBy.minus(MICROSECOND))).isEmpty();
    assertThat(unanswered(answerBy)).containsExactly(entry.id());
  }

  @Test
  void a_condition_is_due_on_the_day_after_its_date() {
    var entry = entered(1, stored(SampleOffer.aFlat(1)));
    var deadline = java.time.LocalDate.of(2026, 12, 18);
    save(
        new Application.AllocatedConditionally(
            entry, new Nomination(1, 1), 1, "Fournir l’avis d’imposition", deadline, 12));

    assertThat(conditionsDue(deadline)).isEmpty();
    assertThat(conditionsDue(deadline.plusDays(1))).containsExactly(entry.id());
  }

  private Submission submitAt(long n, Offer offer, Instant now) {
    var entry = LifecycleSamples.entry(n, offer.id(), now);
    accountExists(entry.account());
    return transactions()
        .writeAtOnce(
            () ->
                applications()
                    .submit(new Application.Submitted(entry), claimOf(entry), now, mail(entry)));
  }

  private boolean withdraw(Application.Withdrawn withdrawn, long mail) {
    return transactions()
        .writeAtOnce(() -> applications().withdraw(withdrawn, LATER, mailOf(mail)));
  }

  private Earlier earlier(IdempotencyClaim claim) {
    return transactions().read(() -> applications().earlier(claim));
  }

  private Fact<Application> live(Entry entry) {
    return transactions().read(() -> applications().liveOf(entry.request()));
  }

  private List<HistoryEvent> history(ApplicationId id) {
    return transactions().read(() -> applications().history(id));
  }

  private Fact<FrozenBoard> frozen(OfferId offer) {
    return transactions().read(() -> applications().frozen(offer));
  }

  private List<ApplicationId> ofOffer(OfferId offer, Status... states) {
    var wanted = EnumSet.noneOf(Status.class);
    wanted.addAll(Arrays.asList(states));
    return transactions().read(() -> applications().ofOffer(offer, wanted)).stream()
        .map(a -> a.entry().id())
        .toList();
  }

  private List<ApplicationId> unanswered(Instant now) {
    return transactions().read(() -> applications().unanswered(now, 10));
  }

  private List<ApplicationId> conditionsDue(java.time.LocalDate today) {
    return transactions().read(() -> applications().conditionsDue(today, 10));
  }
}
