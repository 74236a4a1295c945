package fr.alin.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.application.ReviewApplication.Decision;
import fr.alin.application.ReviewApplication.Outcome;
import fr.alin.mail.MailKind;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.Page;
import fr.alin.testing.Fast;
import fr.alin.testing.SequentialIds;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Fast
class ReviewApplicationTest {

  private final World world = new World();
  private final Story story = new Story(world);
  private final Offer flat = world.online(SampleOffer.aFlat(1));
  private final List<Actor> people = story.people(8);
  private final List<ApplicationId> ids = story.applied(people, flat);

  @Test
  void an_approved_file_is_told_to_the_applicant() {
    story.closed(flat);

    story.approved(ids.get(0));

    assertThat(story.status(ids.get(0))).isEqualTo(Status.APPROVED);
    assertThat(world.mailsTo(people.get(0))).endsWith(MailKind.APPLICATION_APPROVED);
    assertThat(story.status(ids.get(5))).isEqualTo(Status.SUBMITTED);
  }

  @Test
  void a_rejected_file_is_told_its_reason_and_replaced_by_the_sixth() {
    story.closed(flat);

    story.rejected(ids.get(1));

    assertThat(story.status(ids.get(1))).isEqualTo(Status.REJECTED_BY_ALS);
    assertThat(world.mailsTo(people.get(1))).endsWith(MailKind.APPLICATION_REJECTED);
    assertThat(world.outbox.orders())
        .filteredOn(order -> order.kind() == MailKind.APPLICATION_REJECTED)
        .singleElement()
        .satisfies(
            order ->
                assertThat(order.parameters())
                    .containsEntry("reason", "FILE_INCOMPLETE")
                    .containsEntry("reasonText", "Il manque un bulletin de salaire"));
    assertThat(story.status(ids.get(5))).isEqualTo(Status.UNDER_REVIEW);
    assertThat(story.status(ids.get(6))).isEqualTo(Status.SUBMITTED);
  }

  @Test
  void rejections_draw_on_the_board_until_it_is_empty() {
    story.closed(flat);
    for (var id : ids.subList(0, 6)) {
      story.rejected(id);
    }

    assertThat(story.statuses(ids.subList(6, 8))).containsOnly(Status.UNDER_REVIEW);
    story.rejected(ids.get(6));
    story.rejected(ids.get(7));
    assertThat(story.statuses(ids)).containsOnly(Status.REJECTED_BY_ALS);
  }

  @Test
  void five_approved_files_draw_nobody_more() {
    story.closed(flat);

    story.approved(ids.subList(0, 5).toArray(ApplicationId[]::new));

    assertThat(story.statuses(ids.subList(5, 8))).containsOnly(Status.SUBMITTED);
  }

  @Test
  void a_rejected_person_may_apply_elsewhere() {
    var other = world.online(SampleOffer.aFlat(2).closing(flat.deadline().plusSeconds(3_600)));
    story.closed(flat);
    story.rejected(ids.get(0));

    assertThat(story.submit(people.get(0), other))
        .isInstanceOf(SubmitApplication.Outcome.Accepted.class);
  }

  @Test
  void an_adviser_of_another_territory_does_not_find_the_file() {
    story.closed(flat);

    assertThat(review(World.ADVISER_ELSEWHERE, ids.get(0))).isEqualTo(new Outcome.NotFound());
    assertThat(world.readReview.handle(new ReadReview.Command(World.ADVISER_ELSEWHERE, ids.get(0))))
        .isEqualTo(new ReadReview.Outcome.NotFound());
    assertThat(story.status(ids.get(0))).isEqualTo(Status.UNDER_REVIEW);
  }

  @Test
  void only_staff_reviews() {
    story.closed(flat);

    assertThat(review(people.get(0), ids.get(0))).isEqualTo(new Outcome.Forbidden());
    assertThat(review(World.AGENT, ids.get(0))).isEqualTo(new Outcome.Forbidden());
  }

  @Test
  void a_file_that_is_still_ranked_is_not_reviewed_and_not_read() {
    assertThat(review(World.ADVISER, ids.get(0)))
        .isEqualTo(new Outcome.NotInState(Status.SUBMITTED));
    assertThat(world.readReview.handle(new ReadReview.Command(World.ADVISER, ids.get(0))))
        .isEqualTo(new ReadReview.Outcome.NotFound());
  }

  @Test
  void a_file_is_reviewed_once() {
    story.closed(flat);
    story.approved(ids.get(0));

    assertThat(review(World.ADVISER, ids.get(0)))
        .isEqualTo(new Outcome.NotInState(Status.APPROVED));
  }

  @Test
  void an_unknown_file_is_not_found() {
    assertThat(review(World.ADVISER, new ApplicationId(SequentialIds.nth(404_404))))
        .isEqualTo(new Outcome.NotFound());
  }

  @Test
  void the_queue_shows_each_file_with_its_sheet_in_the_order_of_the_board() {
    story.closed(flat);

    var listed =
        world.listReviews.handle(
            new ListReviews.Command(
                World.ADVISER, Set.of(Status.UNDER_REVIEW), Fact.unknown("offer"), Page.first(20)));

    var files = ((ListReviews.Outcome.Listed) listed).files().items();
    assertThat(files)
        .extracting(file -> file.application().application().entry().id())
        .isEqualTo(ids.subList(0, 5));
    assertThat(files)
        .allMatch(file -> file.application().placement().get().sheet().lines().size() == 11);
    assertThat(files)
        .extracting(file -> file.application().placement().get().outOf())
        .containsOnly(8);
  }

  private Outcome review(Actor actor, ApplicationId id) {
    return world.reviewApplication.handle(
        new ReviewApplication.Command(actor, id, new Decision.Approve()));
  }
}
