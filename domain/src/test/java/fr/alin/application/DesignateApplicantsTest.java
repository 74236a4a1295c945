package fr.alin.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.account.Actor;
import fr.alin.application.DesignateApplicants.Outcome;
import fr.alin.mail.MailKind;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.request.SampleRecord;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Fast
class DesignateApplicantsTest {

  private static final Fact<String> NO_SHORTAGE = Fact.unknown("shortage reason");
  private static final Fact<String> SHORTAGE = Fact.known("Un ménage a trouvé ailleurs");

  private final World world = new World();
  private final Story story = new Story(world);
  private final Offer flat = world.online(SampleOffer.aFlat(1));
  private final List<Actor> people = story.people(7);
  private final List<ApplicationId> ids = story.applied(people, flat);

  @Test
  void three_files_are_sent_in_the_order_of_the_board() {
    approvedFirst(4);

    var outcome = designate(World.ADVISER, Map.of(), NO_SHORTAGE, 2, 0, 1);

    assertThat(outcome)
        .isEqualTo(
            new Outcome.DesignatedFiles(
                List.of(ids.get(0), ids.get(1), ids.get(2)), false, world.clock.now()));
    assertThat(((Application.Designated) story.find(ids.get(2))).nomination())
        .isEqualTo(new Nomination(3, 3));
    assertThat(world.mailsTo(people.get(0))).endsWith(MailKind.APPLICATION_DESIGNATED);
  }

  @Test
  void the_others_are_released_and_told() {
    approvedFirst(4);

    designate(World.ADVISER, Map.of(), NO_SHORTAGE, 0, 1, 2);

    assertThat(story.statuses(ids.subList(3, 7))).containsOnly(Status.NOT_SELECTED);
    assertThat(world.mailsTo(people.get(6))).endsWith(MailKind.APPLICATION_NOT_SELECTED);
    assertThat(reasonOf(3)).isEqualTo(Reason.Code.OTHER_CANDIDATE_PREFERRED);
    assertThat(reasonOf(4)).isEqualTo(Reason.Code.OTHER_CANDIDATE_PREFERRED);
    assertThat(reasonOf(6)).isEqualTo(Reason.Code.NOT_ON_SHORTLIST);
  }

  @Test
  void a_released_person_may_apply_elsewhere() {
    var other = world.online(SampleOffer.aFlat(2).closing(flat.deadline().plusSeconds(60)));
    approvedFirst(3);
    designate(World.ADVISER, Map.of(), NO_SHORTAGE, 0, 1, 2);

    assertThat(story.submit(people.get(6), other))
        .isInstanceOf(SubmitApplication.Outcome.Accepted.class);
  }

  @Test
  void a_better_ranked_approved_file_is_not_passed_over_without_a_reason() {
    approvedFirst(5);

    assertThat(designate(World.ADVISER, Map.of(), NO_SHORTAGE, 0, 3, 4))
        .isEqualTo(new Outcome.ReasonMissing(List.of(ids.get(1), ids.get(2))));
    assertThat(story.status(ids.get(0))).isEqualTo(Status.APPROVED);
  }

  @Test
  void a_blank_reason_is_none() {
    approvedFirst(4);

    assertThat(designate(World.ADVISER, Map.of(ids.get(1), "  "), NO_SHORTAGE, 0, 2, 3))
        .isEqualTo(new Outcome.ReasonMissing(List.of(ids.get(1))));
  }

  @Test
  void a_file_passed_over_with_a_reason_is_told_it() {
    approvedFirst(4);

    var outcome =
        designate(
            World.ADVISER, Map.of(ids.get(1), "Souhaite un autre quartier"), NO_SHORTAGE, 0, 2, 3);

    assertThat(outcome).isInstanceOf(Outcome.DesignatedFiles.class);
    assertThat(((Application.NotSelected) story.find(ids.get(1))).reason())
        .isEqualTo(new Reason(Reason.Code.OTHER_CANDIDATE_PREFERRED, "Souhaite un autre quartier"));
  }

  @Test
  void two_files_out_of_two_are_a_shortage_that_explains_itself() {
    approvedFirst(2);

    assertThat(designate(World.ADVISER, Map.of(), NO_SHORTAGE, 0, 1))
        .isEqualTo(
            new Outcome.DesignatedFiles(List.of(ids.get(0), ids.get(1)), true, world.clock.now()));
  }

  @Test
  void two_files_out_of_three_need_a_word() {
    approvedFirst(3);

    assertThat(designate(World.ADVISER, Map.of(), NO_SHORTAGE, 0, 1))
        .isEqualTo(new Outcome.ShortageUnexplained(3));
    assertThat(designate(World.ADVISER, Map.of(), SHORTAGE, 0, 1))
        .isInstanceOf(Outcome.DesignatedFiles.class);
  }

  @Test
  void four_files_are_too_many() {
    approvedFirst(4);

    assertThat(designate(World.ADVISER, Map.of(), NO_SHORTAGE, 0, 1, 2, 3))
        .isEqualTo(new Outcome.TooMany(3));
  }

  @Test
  void files_that_are_not_approved_or_belong_elsewhere_are_named() {
    var other = world.online(SampleOffer.aFlat(2).closing(flat.deadline().plusSeconds(60)));
    var stranger = world.household(40, SampleRecord.aSingleEmployee(40).record());
    var foreign = story.applied(stranger, other);
    approvedFirst(1);

    var outcome =
        world.designateApplicants.handle(
            new DesignateApplicants.Command(
                World.ADVISER,
                flat.id(),
                List.of(ids.get(0), ids.get(1), foreign),
                Map.of(),
                NO_SHORTAGE));

    assertThat(outcome).isEqualTo(new Outcome.NotApproved(List.of(ids.get(1), foreign)));
  }

  @Test
  void a_file_named_twice_is_refused() {
    approvedFirst(2);

    assertThat(designate(World.ADVISER, Map.of(), SHORTAGE, 0, 0))
        .isInstanceOf(Outcome.NotApproved.class);
  }

  @Test
  void nobody_cannot_be_designated() {
    assertThatThrownBy(() -> designate(World.ADVISER, Map.of(), NO_SHORTAGE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void files_are_sent_once() {
    approvedFirst(4);
    designate(World.ADVISER, Map.of(), NO_SHORTAGE, 0, 1, 2);

    assertThat(designate(World.ADVISER, Map.of(), SHORTAGE, 3))
        .isEqualTo(new Outcome.AlreadyDesignated());
  }

  @Test
  void an_open_offer_sends_nobody() {
    assertThat(designate(World.ADVISER, Map.of(), SHORTAGE, 0))
        .isEqualTo(new Outcome.OfferStillOpen());
  }

  @Test
  void only_staff_of_the_territory_designates() {
    approvedFirst(3);

    assertThat(designate(World.ADVISER_ELSEWHERE, Map.of(), NO_SHORTAGE, 0, 1, 2))
        .isEqualTo(new Outcome.NotFound());
    assertThat(designate(World.AGENT, Map.of(), NO_SHORTAGE, 0, 1, 2))
        .isEqualTo(new Outcome.Forbidden());
  }

  private void approvedFirst(int count) {
    story.closed(flat);
    story.approved(ids.subList(0, count).toArray(ApplicationId[]::new));
  }

  private Outcome designate(
      Actor actor, Map<ApplicationId, String> passedOver, Fact<String> shortage, int... which) {
    var chosen = Arrays.stream(which).mapToObj(ids::get).toList();
    return world.designateApplicants.handle(
        new DesignateApplicants.Command(actor, flat.id(), chosen, passedOver, shortage));
  }

  private Reason.Code reasonOf(int which) {
    return ((Application.NotSelected) story.find(ids.get(which))).reason().code();
  }
}
