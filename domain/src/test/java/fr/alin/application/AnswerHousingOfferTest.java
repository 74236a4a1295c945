package fr.alin.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.application.AnswerHousingOffer.Answer;
import fr.alin.application.AnswerHousingOffer.Outcome;
import fr.alin.application.CommissionDecision.AllocatedWithRank;
import fr.alin.mail.MailKind;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acceptance, refusal and silence; the home goes down the ranks. */
@Fast
class AnswerHousingOfferTest {

  private static final Duration MICROSECOND = Duration.ofNanos(1_000);
  private static final Reason TOO_DEAR = new Reason(Reason.Code.RENT_TOO_HIGH, "");

  private final World world = new World();
  private final Story story = new Story(world);
  private final Offer flat = world.online(SampleOffer.aFlat(1));
  private final List<Actor> people = story.people(3);
  private final List<ApplicationId> ids = story.sent(flat, people);

  @BeforeEach
  void three_ranks() {
    story.decided(ids.get(0), new AllocatedWithRank(1, 10));
    story.decided(ids.get(1), new AllocatedWithRank(2, 14));
    story.decided(ids.get(2), new AllocatedWithRank(3, 10));
  }

  @Test
  void an_acceptance_is_recorded_and_confirmed() {
    assertThat(answer(0, new Answer.Accept())).isEqualTo(new Outcome.Answered());

    assertThat(story.status(ids.get(0))).isEqualTo(Status.OFFER_ACCEPTED);
    assertThat(world.mailsTo(people.get(0))).endsWith(MailKind.OFFER_ACCEPTED);
    assertThat(story.status(ids.get(1))).isEqualTo(Status.ALLOCATED_SUBSTITUTE);
  }

  @Test
  void a_refusal_costs_forty_points_for_a_year() {
    answer(0, new Answer.Refuse(TOO_DEAR));

    assertThat(world.requestOf(people.get(0)).refusedAllocationOn())
        .isEqualTo(Fact.known(LocalDate.of(2026, 11, 23)));
    assertThat(projected(0)).isEqualTo(-40);
    world.clock.set(Instant.parse("2027-11-22T23:30:00Z"));
    world.refreshAgeing.handle(new RefreshAgeing.Command(100));
    assertThat(projected(0)).isZero();
  }

  @Test
  void a_refusal_gives_the_home_to_the_next_rank_with_days_of_its_own() {
    world.clock.advance(Duration.ofDays(3));

    answer(0, new Answer.Refuse(TOO_DEAR));

    assertThat(story.status(ids.get(0))).isEqualTo(Status.OFFER_REFUSED);
    assertThat(world.mailsTo(people.get(0))).endsWith(MailKind.OFFER_REFUSED);
    assertThat(((Application.Allocated) story.find(ids.get(1))).answerBy())
        .isEqualTo(world.clock.now().plus(Duration.ofDays(14)));
    assertThat(world.mailsTo(people.get(1))).endsWith(MailKind.HOME_ALLOCATED);
    assertThat(story.status(ids.get(2))).isEqualTo(Status.ALLOCATED_SUBSTITUTE);
  }

  @Test
  void the_home_goes_down_the_ranks_to_the_last() {
    answer(0, new Answer.Refuse(TOO_DEAR));
    answer(1, new Answer.Refuse(TOO_DEAR));

    assertThat(answer(2, new Answer.Accept())).isEqualTo(new Outcome.Answered());
  }

  @Test
  void an_answer_an_instant_before_its_date_counts() {
    world.clock.set(answerBy(0).minus(MICROSECOND));

    assertThat(answer(0, new Answer.Accept())).isEqualTo(new Outcome.Answered());
  }

  @Test
  void an_answer_at_its_date_is_too_late() {
    world.clock.set(answerBy(0));

    assertThat(answer(0, new Answer.Accept())).isEqualTo(new Outcome.TooLate(answerBy(0)));
    assertThat(story.status(ids.get(0))).isEqualTo(Status.ALLOCATED);
  }

  @Test
  void silence_is_not_expired_an_instant_before_its_date() {
    world.clock.set(answerBy(0).minus(MICROSECOND));

    assertThat(world.expireAnswers.handle(new ExpireAnswers.Command(10)))
        .isEqualTo(new ExpireAnswers.Outcome.Expired(0));
  }

  @Test
  void silence_at_its_date_is_a_refusal() {
    world.clock.set(answerBy(0));

    assertThat(world.expireAnswers.handle(new ExpireAnswers.Command(10)))
        .isEqualTo(new ExpireAnswers.Outcome.Expired(1));

    assertThat(story.status(ids.get(0))).isEqualTo(Status.OFFER_EXPIRED);
    assertThat(world.mailsTo(people.get(0))).endsWith(MailKind.OFFER_EXPIRED);
    assertThat(projected(0)).isEqualTo(-40);
    assertThat(story.status(ids.get(1))).isEqualTo(Status.ALLOCATED);
  }

  @Test
  void silence_is_expired_once() {
    world.clock.set(answerBy(0));
    world.expireAnswers.handle(new ExpireAnswers.Command(10));

    assertThat(world.expireAnswers.handle(new ExpireAnswers.Command(10)))
        .isEqualTo(new ExpireAnswers.Outcome.Expired(0));
  }

  @Test
  void a_person_who_refused_may_apply_elsewhere() {
    var other = world.online(SampleOffer.aFlat(2).closing(flat.deadline().plusSeconds(86_400)));
    answer(0, new Answer.Refuse(TOO_DEAR));

    assertThat(story.submit(people.get(0), other))
        .isInstanceOf(SubmitApplication.Outcome.Accepted.class);
  }

  @Test
  void a_substitute_has_nothing_to_answer_yet() {
    assertThat(answer(1, new Answer.Accept()))
        .isEqualTo(new Outcome.NotInState(Status.ALLOCATED_SUBSTITUTE));
  }

  @Test
  void somebody_else_cannot_answer() {
    var outcome =
        world.answerOffer.handle(
            new AnswerHousingOffer.Command(people.get(1), ids.get(0), new Answer.Accept()));

    assertThat(outcome).isEqualTo(new Outcome.NotFound());
  }

  private Outcome answer(int which, Answer answer) {
    return world.answerOffer.handle(
        new AnswerHousingOffer.Command(people.get(which), ids.get(which), answer));
  }

  private Instant answerBy(int which) {
    return ((Application.Allocated) story.find(ids.get(which))).answerBy();
  }

  private int projected(int which) {
    return world.projectionOf(people.get(which)).refusedAllocationPoints();
  }
}
