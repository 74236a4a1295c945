package fr.alin.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.application.CommissionDecision.AllocatedUnderCondition;
import fr.alin.application.CommissionDecision.AllocatedWithRank;
import fr.alin.mail.MailKind;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.shared.ApplicationId;
import fr.alin.testing.Fast;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Conditions settled or lapsed, files that leave after sending, leases. */
@Fast
class AfterTheCommissionTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate CONDITION_DATE = LocalDate.of(2026, 12, 4);
  private static final Reason GIVEN_UP = new Reason(Reason.Code.PERSONAL, "A trouvé ailleurs");

  private final World world = new World();
  private final Story story = new Story(world);
  private final Offer flat = world.online(SampleOffer.aFlat(1));
  private final List<Actor> people = story.people(3);
  private final List<ApplicationId> ids = story.sent(flat, people);

  @Test
  void a_condition_met_gives_the_home() {
    conditional();

    assertThat(settle(World.AGENT, true)).isEqualTo(new SettleCondition.Outcome.Settled());

    assertThat(story.status(ids.get(0))).isEqualTo(Status.ALLOCATED);
    assertThat(world.mailsTo(people.get(0)))
        .endsWith(MailKind.HOME_ALLOCATED_CONDITIONALLY, MailKind.HOME_ALLOCATED);
    assertThat(story.status(ids.get(1))).isEqualTo(Status.ALLOCATED_SUBSTITUTE);
  }

  @Test
  void a_condition_met_by_a_later_rank_waits_and_is_told() {
    story.decided(ids.get(0), new AllocatedWithRank(1, 10));
    story.decided(ids.get(1), new AllocatedUnderCondition(2, "Permis", CONDITION_DATE, 10));

    world.settleCondition.handle(new SettleCondition.Command(World.AGENT, ids.get(1), true));

    assertThat(story.status(ids.get(1))).isEqualTo(Status.ALLOCATED_SUBSTITUTE);
    assertThat(world.mailsTo(people.get(1))).endsWith(MailKind.HOME_ALLOCATED_SUBSTITUTE);
  }

  @Test
  void a_condition_not_met_gives_the_home_to_the_next_rank() {
    conditional();

    settle(World.AGENT, false);

    assertThat(((Application.NotAllocated) story.find(ids.get(0))).reason())
        .isEqualTo(Reason.of(Reason.Code.CONDITION_NOT_MET));
    assertThat(world.mailsTo(people.get(0))).endsWith(MailKind.HOME_NOT_ALLOCATED);
    assertThat(story.status(ids.get(1))).isEqualTo(Status.ALLOCATED);
  }

  @Test
  void only_the_landlord_settles_and_only_a_condition() {
    conditional();

    assertThat(settle(World.AGENT_ELSEWHERE, true))
        .isEqualTo(new SettleCondition.Outcome.NotFound());
    assertThat(settle(World.ADVISER, true)).isEqualTo(new SettleCondition.Outcome.NotFound());
    assertThat(
            world.settleCondition.handle(
                new SettleCondition.Command(World.AGENT, ids.get(1), true)))
        .isEqualTo(new SettleCondition.Outcome.NotInState(Status.ALLOCATED_SUBSTITUTE));
  }

  @Test
  void a_condition_stands_until_the_end_of_its_day_in_paris() {
    conditional();
    world.clock.set(Instant.parse("2026-12-04T22:59:59.999999Z"));

    assertThat(world.lapseConditions.handle(new LapseConditions.Command(10)))
        .isEqualTo(new LapseConditions.Outcome.Lapsed(0));
  }

  @Test
  void a_condition_lapses_on_the_next_day() {
    conditional();
    world.clock.set(Instant.parse("2026-12-04T23:00:00Z"));

    assertThat(world.lapseConditions.handle(new LapseConditions.Command(10)))
        .isEqualTo(new LapseConditions.Outcome.Lapsed(1));

    assertThat(story.status(ids.get(0))).isEqualTo(Status.NOT_ALLOCATED);
    assertThat(story.status(ids.get(1))).isEqualTo(Status.ALLOCATED);
    assertThat(world.lapseConditions.handle(new LapseConditions.Command(10)))
        .isEqualTo(new LapseConditions.Outcome.Lapsed(0));
  }

  @Test
  void a_lease_signed_releases_the_lower_ranks() {
    accepted();

    assertThat(lease(World.AGENT, RecordLease.Step.SIGNED, TODAY))
        .isEqualTo(new RecordLease.Outcome.Recorded());

    assertThat(story.status(ids.get(0))).isEqualTo(Status.LEASE_SIGNED);
    assertThat(world.mailsTo(people.get(0))).endsWith(MailKind.LEASE_SIGNED);
    for (var lower : List.of(1, 2)) {
      assertThat(((Application.NotAllocated) story.find(ids.get(lower))).reason().code())
          .isEqualTo(Reason.Code.SIGNED_BY_BETTER_RANK);
      assertThat(world.mailsTo(people.get(lower))).endsWith(MailKind.HOME_NOT_ALLOCATED);
      assertThat(world.requestOf(people.get(lower)).commissionRefusals()).isZero();
    }
  }

  @Test
  void a_lease_signed_releases_files_that_wait_for_the_commission_too() {
    story.decided(ids.get(0), new AllocatedWithRank(1, 10));
    world.sendToCommission.handle(
        new SendToCommission.Command(World.AGENT, ids.get(1), TODAY.plusDays(2)));
    world.answerOffer.handle(
        new AnswerHousingOffer.Command(
            people.get(0), ids.get(0), new AnswerHousingOffer.Answer.Accept()));
    assertThat(story.status(ids.get(1))).isEqualTo(Status.TO_COMMISSION);
    assertThat(story.status(ids.get(2))).isEqualTo(Status.DESIGNATED);

    lease(World.AGENT, RecordLease.Step.SIGNED, TODAY);

    for (var waiting : List.of(1, 2)) {
      assertThat(((Application.NotAllocated) story.find(ids.get(waiting))).reason().code())
          .isEqualTo(Reason.Code.SIGNED_BY_BETTER_RANK);
      assertThat(world.mailsTo(people.get(waiting))).endsWith(MailKind.HOME_NOT_ALLOCATED);
      assertThat(world.requestOf(people.get(waiting)).commissionRefusals()).isZero();
    }
  }

  @Test
  void a_session_is_announced_for_today_or_later() {
    assertThat(session(TODAY.minusDays(1))).isEqualTo(new SendToCommission.Outcome.SessionInPast());
    assertThat(story.status(ids.get(0))).isEqualTo(Status.DESIGNATED);
    assertThat(session(TODAY)).isEqualTo(new SendToCommission.Outcome.Sent());
  }

  private SendToCommission.Outcome session(LocalDate day) {
    return world.sendToCommission.handle(
        new SendToCommission.Command(World.AGENT, ids.get(0), day));
  }

  @Test
  void a_household_moves_in_after_the_lease() {
    accepted();
    assertThat(lease(World.AGENT, RecordLease.Step.MOVED_IN, TODAY))
        .isEqualTo(new RecordLease.Outcome.NotInState(Status.OFFER_ACCEPTED));
    lease(World.AGENT, RecordLease.Step.SIGNED, TODAY);

    lease(World.AGENT, RecordLease.Step.MOVED_IN, TODAY);

    assertThat(story.status(ids.get(0))).isEqualTo(Status.MOVED_IN);
    assertThat(world.mailsTo(people.get(0))).endsWith(MailKind.MOVED_IN);
  }

  @Test
  void a_lease_is_not_signed_tomorrow() {
    accepted();

    assertThat(lease(World.AGENT, RecordLease.Step.SIGNED, TODAY.plusDays(1)))
        .isEqualTo(new RecordLease.Outcome.DateInFuture());
  }

  @Test
  void another_landlord_signs_nothing() {
    accepted();

    assertThat(lease(World.AGENT_ELSEWHERE, RecordLease.Step.SIGNED, TODAY))
        .isEqualTo(new RecordLease.Outcome.NotFound());
  }

  @Test
  void staff_may_record_that_a_household_gave_up() {
    assertThat(leave(World.ADVISER, LeaveAfterSending.Kind.HOUSEHOLD_GAVE_UP))
        .isEqualTo(new LeaveAfterSending.Outcome.Recorded());

    assertThat(((Application.WithdrawnAfterSending) story.find(ids.get(0))).reason())
        .isEqualTo(GIVEN_UP);
    assertThat(world.mailsTo(people.get(0))).endsWith(MailKind.APPLICATION_WITHDRAWN);
  }

  @Test
  void only_the_landlord_keeps_a_file_from_the_commission() {
    assertThat(leave(World.ADVISER, LeaveAfterSending.Kind.LANDLORD_REJECTED))
        .isEqualTo(new LeaveAfterSending.Outcome.NotFound());

    assertThat(leave(World.AGENT, LeaveAfterSending.Kind.LANDLORD_REJECTED))
        .isEqualTo(new LeaveAfterSending.Outcome.Recorded());
    assertThat(story.status(ids.get(0))).isEqualTo(Status.REJECTED_BY_LANDLORD);
    assertThat(world.mailsTo(people.get(0))).endsWith(MailKind.HOME_NOT_ALLOCATED);
  }

  @Test
  void a_file_leaves_once_and_only_its_landlord_s() {
    assertThat(leave(World.AGENT_ELSEWHERE, LeaveAfterSending.Kind.HOUSEHOLD_GAVE_UP))
        .isEqualTo(new LeaveAfterSending.Outcome.NotFound());
    assertThat(leave(people.get(0), LeaveAfterSending.Kind.HOUSEHOLD_GAVE_UP))
        .isEqualTo(new LeaveAfterSending.Outcome.NotFound());
    leave(World.AGENT, LeaveAfterSending.Kind.HOUSEHOLD_GAVE_UP);

    assertThat(leave(World.AGENT, LeaveAfterSending.Kind.HOUSEHOLD_GAVE_UP))
        .isEqualTo(new LeaveAfterSending.Outcome.NotInState(Status.WITHDRAWN_AFTER_SENDING));
  }

  private void conditional() {
    story.decided(ids.get(0), new AllocatedUnderCondition(1, "Permis", CONDITION_DATE, 10));
    story.decided(ids.get(1), new AllocatedWithRank(2, 10));
  }

  private void accepted() {
    story.decided(ids.get(0), new AllocatedWithRank(1, 10));
    story.decided(ids.get(1), new AllocatedWithRank(2, 10));
    story.decided(ids.get(2), new AllocatedUnderCondition(3, "Permis", CONDITION_DATE, 10));
    world.answerOffer.handle(
        new AnswerHousingOffer.Command(
            people.get(0), ids.get(0), new AnswerHousingOffer.Answer.Accept()));
  }

  private SettleCondition.Outcome settle(Actor actor, boolean met) {
    return world.settleCondition.handle(new SettleCondition.Command(actor, ids.get(0), met));
  }

  private RecordLease.Outcome lease(Actor actor, RecordLease.Step step, LocalDate on) {
    return world.recordLease.handle(new RecordLease.Command(actor, ids.get(0), step, on));
  }

  private LeaveAfterSending.Outcome leave(Actor actor, LeaveAfterSending.Kind kind) {
    return world.leaveAfterSending.handle(
        new LeaveAfterSending.Command(actor, ids.get(0), kind, GIVEN_UP));
  }
}
