package fr.alin.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.application.WithdrawApplication.Outcome;
import fr.alin.mail.MailKind;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.shared.ApplicationId;
import fr.alin.testing.Fast;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import org.junit.jupiter.api.Test;

@Fast
class WithdrawApplicationTest {

  private final World world = new World();
  private final Story story = new Story(world);
  private final Offer flat = world.online(SampleOffer.aFlat(1));

  @Test
  void a_withdrawal_frees_the_slot_and_is_confirmed_by_mail() {
    var camille = story.people(1).getFirst();
    var id = story.applied(camille, flat);

    var withdrawn = (Outcome.Withdrawn) withdraw(camille, id);

    assertThat(world.readApplication.handle(new ReadApplication.Command(camille, id)))
        .as("what is answered without reading it again is what is stored")
        .isEqualTo(new ReadApplication.Outcome.Found(withdrawn.view()));
    assertThat(world.mailsTo(camille))
        .containsExactly(MailKind.APPLICATION_SUBMITTED, MailKind.APPLICATION_WITHDRAWN);
    assertThat(story.submit(camille, flat)).isInstanceOf(SubmitApplication.Outcome.Accepted.class);
  }

  @Test
  void a_withdrawal_repeated_is_a_withdrawal_done() {
    var camille = story.people(1).getFirst();
    var id = story.applied(camille, flat);
    withdraw(camille, id);

    assertThat(withdraw(camille, id)).isInstanceOf(Outcome.Withdrawn.class);

    assertThat(world.mailsTo(camille)).hasSize(2);
  }

  @Test
  void a_place_left_on_the_shortlist_goes_to_the_sixth() {
    var people = story.people(7);
    var ids = story.applied(people, flat);
    story.closed(flat);

    withdraw(people.get(2), ids.get(2));

    assertThat(story.status(ids.get(2))).isEqualTo(Status.WITHDRAWN);
    assertThat(story.status(ids.get(5))).isEqualTo(Status.UNDER_REVIEW);
    assertThat(story.status(ids.get(6))).isEqualTo(Status.SUBMITTED);
    assertThat(world.mailsTo(people.get(5))).endsWith(MailKind.APPLICATION_UNDER_REVIEW);
    assertThat(((Application.UnderReview) story.find(ids.get(5))).boardPosition()).isEqualTo(6);
  }

  @Test
  void an_approved_file_may_still_be_withdrawn() {
    var people = story.people(6);
    var ids = story.applied(people, flat);
    story.closed(flat);
    story.approved(ids.get(0));

    assertThat(withdraw(people.get(0), ids.get(0))).isInstanceOf(Outcome.Withdrawn.class);

    assertThat(story.status(ids.get(5))).isEqualTo(Status.UNDER_REVIEW);
  }

  @Test
  void a_file_below_the_shortlist_leaves_without_moving_anybody() {
    var people = story.people(7);
    var ids = story.applied(people, flat);
    story.closed(flat);

    withdraw(people.get(5), ids.get(5));

    assertThat(story.status(ids.get(6))).isEqualTo(Status.SUBMITTED);
  }

  @Test
  void a_file_that_was_sent_stays() {
    var people = story.people(3);
    var ids = story.sent(flat, people);

    assertThat(withdraw(people.get(0), ids.get(0)))
        .isEqualTo(new Outcome.NotInState(Status.DESIGNATED));
  }

  @Test
  void somebody_else_s_application_is_not_found() {
    var people = story.people(2);
    var id = story.applied(people.get(0), flat);

    assertThat(withdraw(people.get(1), id)).isEqualTo(new Outcome.NotFound());
    assertThat(story.status(id)).isEqualTo(Status.SUBMITTED);
  }

  private Outcome withdraw(Actor actor, ApplicationId id) {
    return world.withdrawApplication.handle(new WithdrawApplication.Command(actor, id));
  }
}
