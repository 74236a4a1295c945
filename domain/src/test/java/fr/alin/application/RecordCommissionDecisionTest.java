package fr.alin.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.application.CommissionDecision.AllocatedHome;
import fr.alin.application.CommissionDecision.AllocatedUnderCondition;
import fr.alin.application.CommissionDecision.AllocatedWithRank;
import fr.alin.application.CommissionDecision.FoundInadmissible;
import fr.alin.application.CommissionDecision.NotAllocatedHome;
import fr.alin.application.RecordCommissionDecision.Outcome;
import fr.alin.mail.MailKind;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.shared.ApplicationId;
import fr.alin.testing.Fast;
import fr.alin.testing.SequentialIds;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@Fast
class RecordCommissionDecisionTest {

  private static final LocalDate CLOSING_DAY = LocalDate.of(2026, 11, 23);
  private static final Reason OWNER =
      new Reason(Reason.Code.OWNER_OF_SUITABLE_DWELLING, "Cadastre");

  private final World world = new World();
  private final Story story = new Story(world);
  private final Offer flat = world.online(SampleOffer.aFlat(1));
  private final List<Actor> people = story.people(4);
  private final List<ApplicationId> ids = story.sent(flat, people);

  @Test
  void a_home_allocated_is_to_be_answered_in_the_stated_days() {
    story.decided(ids.get(0), new AllocatedHome(12));

    assertThat(((Application.Allocated) story.find(ids.get(0))).answerBy())
        .isEqualTo(world.clock.now().plus(Duration.ofDays(12)));
    assertThat(world.mailsTo(people.get(0))).endsWith(MailKind.HOME_ALLOCATED);
    assertThat(world.outbox.last().parameters()).containsEntry("answerBy", "2026-12-05");
  }

  @Test
  void nine_days_to_answer_are_too_few() {
    assertThat(story.decide(ids.get(0), new AllocatedHome(9)))
        .isEqualTo(new Outcome.AnswerDelayTooShort(10));
    assertThat(story.status(ids.get(0))).isEqualTo(Status.DESIGNATED);
  }

  @Test
  void ten_days_to_answer_are_enough() {
    assertThat(story.decide(ids.get(0), new AllocatedHome(10))).isEqualTo(new Outcome.Recorded());
  }

  @Test
  void a_rank_is_given_once() {
    story.decided(ids.get(0), new AllocatedWithRank(1, 10));

    assertThat(story.decide(ids.get(1), new AllocatedWithRank(1, 10)))
        .isEqualTo(new Outcome.RankTaken(ids.get(0)));
    assertThat(
            story.decide(
                ids.get(1), new AllocatedUnderCondition(1, "Permis", CLOSING_DAY.plusDays(20), 10)))
        .isEqualTo(new Outcome.RankTaken(ids.get(0)));
  }

  @Test
  void a_later_rank_waits_and_is_told_its_rank() {
    story.decided(ids.get(0), new AllocatedWithRank(1, 10));

    story.decided(ids.get(1), new AllocatedWithRank(2, 15));

    assertThat(story.status(ids.get(1))).isEqualTo(Status.ALLOCATED_SUBSTITUTE);
    assertThat(world.mailsTo(people.get(1))).endsWith(MailKind.HOME_ALLOCATED_SUBSTITUTE);
    assertThat(world.outbox.last().parameters()).containsEntry("rank", "2");
  }

  @Test
  void the_order_in_which_the_landlord_records_gives_the_home_to_nobody_else() {
    story.decided(ids.get(1), new AllocatedWithRank(2, 10));
    assertThat(story.status(ids.get(1))).isEqualTo(Status.ALLOCATED_SUBSTITUTE);

    story.decided(ids.get(0), new AllocatedWithRank(1, 10));

    assertThat(story.status(ids.get(0))).isEqualTo(Status.ALLOCATED);
    assertThat(story.status(ids.get(1))).isEqualTo(Status.ALLOCATED_SUBSTITUTE);
  }

  @Test
  void a_second_rank_is_served_when_nobody_can_come_before_any_more() {
    story.decided(ids.get(1), new AllocatedWithRank(2, 10));
    story.decided(ids.get(0), new NotAllocatedHome(OWNER));
    assertThat(story.status(ids.get(1))).isEqualTo(Status.ALLOCATED_SUBSTITUTE);

    story.decided(ids.get(2), new FoundInadmissible(OWNER));

    assertThat(story.status(ids.get(1))).isEqualTo(Status.ALLOCATED);
    assertThat(world.mailsTo(people.get(1))).endsWith(MailKind.HOME_ALLOCATED);
  }

  @Test
  void a_second_rank_is_served_when_the_last_file_before_it_is_given_up() {
    story.decided(ids.get(1), new AllocatedWithRank(2, 10));
    story.decided(ids.get(2), new NotAllocatedHome(OWNER));

    world.leaveAfterSending.handle(
        new LeaveAfterSending.Command(
            World.AGENT,
            ids.get(0),
            LeaveAfterSending.Kind.HOUSEHOLD_GAVE_UP,
            new Reason(Reason.Code.PERSONAL, "")));

    assertThat(story.status(ids.get(1))).isEqualTo(Status.ALLOCATED);
  }

  @Test
  void a_second_rank_that_is_the_last_file_is_told_the_home_and_no_waiting() {
    story.decided(ids.get(0), new NotAllocatedHome(OWNER));
    story.decided(ids.get(2), new NotAllocatedHome(OWNER));

    story.decided(ids.get(1), new AllocatedWithRank(2, 10));

    assertThat(world.mailsTo(people.get(1)))
        .endsWith(MailKind.APPLICATION_DESIGNATED, MailKind.HOME_ALLOCATED);
  }

  @Test
  void a_condition_that_ends_today_is_none() {
    assertThat(story.decide(ids.get(0), new AllocatedUnderCondition(1, "Permis", CLOSING_DAY, 10)))
        .isEqualTo(new Outcome.ConditionDateNotInFuture());
  }

  @Test
  void a_condition_that_ends_tomorrow_is_told_with_its_date() {
    story.decided(
        ids.get(0),
        new AllocatedUnderCondition(1, "Fournir le permis", CLOSING_DAY.plusDays(1), 10));

    assertThat(story.status(ids.get(0))).isEqualTo(Status.ALLOCATED_CONDITIONALLY);
    assertThat(world.mailsTo(people.get(0))).endsWith(MailKind.HOME_ALLOCATED_CONDITIONALLY);
    assertThat(world.outbox.last().parameters())
        .containsEntry("condition", "Fournir le permis")
        .containsEntry("conditionDeadline", "2026-11-24");
  }

  @Test
  void a_conditional_allocation_needs_ten_days_too() {
    assertThat(
            story.decide(
                ids.get(0), new AllocatedUnderCondition(1, "Permis", CLOSING_DAY.plusDays(30), 9)))
        .isEqualTo(new Outcome.AnswerDelayTooShort(10));
  }

  @Test
  void a_conditional_first_rank_keeps_its_place_until_its_date() {
    story.decided(
        ids.get(0), new AllocatedUnderCondition(1, "Permis", CLOSING_DAY.plusDays(20), 10));
    story.decided(ids.get(1), new AllocatedWithRank(2, 10));
    story.decided(ids.get(2), new AllocatedWithRank(3, 10));

    assertThat(story.statuses(ids.subList(1, 3))).containsOnly(Status.ALLOCATED_SUBSTITUTE);
  }

  @Test
  void a_home_not_allocated_gives_forty_points_next_time() {
    story.decided(ids.get(0), new NotAllocatedHome(OWNER));

    assertThat(((Application.NotAllocated) story.find(ids.get(0))).reason()).isEqualTo(OWNER);
    assertThat(world.mailsTo(people.get(0))).endsWith(MailKind.HOME_NOT_ALLOCATED);
    assertThat(world.requestOf(people.get(0)).commissionRefusals()).isEqualTo(1);
    assertThat(projection(0).commissionRefusalPoints()).isEqualTo(40);
  }

  @Test
  void an_inadmissible_file_gives_no_points() {
    story.decided(ids.get(0), new FoundInadmissible(OWNER));

    assertThat(story.status(ids.get(0))).isEqualTo(Status.INADMISSIBLE);
    assertThat(world.mailsTo(people.get(0))).endsWith(MailKind.HOME_INADMISSIBLE);
    assertThat(projection(0).commissionRefusalPoints()).isZero();
  }

  @Test
  void the_session_of_the_commission_may_be_announced_before() {
    var sent =
        world.sendToCommission.handle(
            new SendToCommission.Command(World.AGENT, ids.get(0), CLOSING_DAY.plusDays(9)));

    assertThat(sent).isEqualTo(new SendToCommission.Outcome.Sent());
    story.decided(ids.get(0), new AllocatedHome(10));
    assertThat(history(0))
        .containsExactly(
            Status.SUBMITTED,
            Status.UNDER_REVIEW,
            Status.APPROVED,
            Status.DESIGNATED,
            Status.TO_COMMISSION,
            Status.ALLOCATED);
  }

  @Test
  void a_decision_without_an_announced_session_passes_the_same_stages() {
    story.decided(ids.get(0), new AllocatedHome(10));

    assertThat(history(0))
        .containsExactly(
            Status.SUBMITTED,
            Status.UNDER_REVIEW,
            Status.APPROVED,
            Status.DESIGNATED,
            Status.TO_COMMISSION,
            Status.ALLOCATED);
  }

  @Test
  void a_decision_is_recorded_once() {
    story.decided(ids.get(0), new NotAllocatedHome(OWNER));

    assertThat(story.decide(ids.get(0), new AllocatedHome(10)))
        .isEqualTo(new Outcome.NotInState(Status.NOT_ALLOCATED));
  }

  @Test
  void a_file_that_was_not_sent_is_not_decided_on() {
    assertThat(story.decide(ids.get(3), new AllocatedHome(10)))
        .isEqualTo(new Outcome.NotInState(Status.NOT_SELECTED));
  }

  @Test
  void another_landlord_s_file_is_not_found() {
    assertThat(decideAs(World.AGENT_ELSEWHERE, ids.get(0))).isEqualTo(new Outcome.NotFound());
    assertThat(decideAs(World.ADVISER, ids.get(0))).isEqualTo(new Outcome.NotFound());
    assertThat(decideAs(people.get(0), ids.get(0))).isEqualTo(new Outcome.NotFound());
    assertThat(decideAs(World.AGENT, new ApplicationId(SequentialIds.nth(404_404))))
        .isEqualTo(new Outcome.NotFound());
    assertThat(
            world.readDesignation.handle(
                new ReadDesignation.Command(World.AGENT_ELSEWHERE, ids.get(0))))
        .isEqualTo(new ReadDesignation.Outcome.NotFound());
  }

  @Test
  void a_landlord_reads_a_file_that_was_sent() {
    assertThat(world.readDesignation.handle(new ReadDesignation.Command(World.AGENT, ids.get(0))))
        .isInstanceOf(ReadDesignation.Outcome.Found.class);
  }

  private Outcome decideAs(Actor actor, ApplicationId id) {
    return world.recordDecision.handle(
        new RecordCommissionDecision.Command(actor, id, new AllocatedHome(10)));
  }

  private fr.alin.ranking.CandidateProjection projection(int which) {
    return world.projectionOf(people.get(which));
  }

  private List<Status> history(int which) {
    return world.applications.history(ids.get(which)).stream().map(HistoryEvent::status).toList();
  }
}
