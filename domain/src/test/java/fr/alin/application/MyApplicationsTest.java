package fr.alin.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.account.Actor;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.SampleCommunes;
import fr.alin.request.SampleRecord;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.shared.Page;
import fr.alin.testing.Fast;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What applicants, advisers and landlords read, and the projections that age. */
@Fast
class MyApplicationsTest {

  private final World world = new World();
  private final Story story = new Story(world);
  private final Offer flat = world.online(SampleOffer.aFlat(1));

  @Test
  void the_live_place_moves_with_the_others() {
    var people = story.people(2);
    var id = story.applied(people.get(1), flat);
    assertThat(view(people.get(1), id).placement().get().position()).isEqualTo(1);

    var better = story.applied(people.get(0), flat);
    assertThat(view(people.get(1), id).placement().get().position()).isEqualTo(2);

    world.withdrawApplication.handle(new WithdrawApplication.Command(people.get(0), better));
    assertThat(view(people.get(1), id).placement().get().position()).isEqualTo(1);
    assertThat(view(people.get(0), better).placement().isKnown()).isFalse();
  }

  @Test
  void the_history_tells_every_stage_with_its_instant() {
    var people = story.people(1);
    var id = story.applied(people.get(0), flat);
    story.closed(flat);
    story.rejected(id);

    var history = view(people.get(0), id).history();

    assertThat(history)
        .extracting(HistoryEvent::status)
        .containsExactly(Status.SUBMITTED, Status.UNDER_REVIEW, Status.REJECTED_BY_ALS);
    assertThat(history.get(0).at()).isEqualTo(World.START);
    assertThat(history.get(2).at()).isEqualTo(flat.deadline());
    assertThat(history.get(2).reason().get().code()).isEqualTo(Reason.Code.FILE_INCOMPLETE);
  }

  @Test
  void somebody_else_s_application_is_not_found() {
    var people = story.people(2);
    var id = story.applied(people.get(0), flat);

    assertThat(world.readApplication.handle(new ReadApplication.Command(people.get(1), id)))
        .isEqualTo(new ReadApplication.Outcome.NotFound());
  }

  @Test
  void my_applications_are_listed_newest_first() {
    var camille = story.people(1).getFirst();
    var first = story.applied(camille, flat);
    world.withdrawApplication.handle(new WithdrawApplication.Command(camille, first));
    world.clock.advance(Duration.ofMinutes(1));
    var second = story.applied(camille, flat);

    var listed =
        (ListMyApplications.Outcome.Listed)
            world.listMyApplications.handle(
                new ListMyApplications.Command(camille, Page.first(20)));

    assertThat(listed.applications().items())
        .extracting(view -> view.application().entry().id())
        .containsExactly(second, first);
  }

  @Test
  void a_landlord_lists_the_files_that_were_sent() {
    var ids = story.sent(flat, story.people(4));

    var listed =
        (ListDesignations.Outcome.Listed)
            world.listDesignations.handle(
                new ListDesignations.Command(
                    World.AGENT, Set.of(Status.DESIGNATED), Fact.unknown("offer"), Page.first(20)));
    var foreign =
        (ListDesignations.Outcome.Listed)
            world.listDesignations.handle(
                new ListDesignations.Command(
                    World.AGENT_ELSEWHERE,
                    Set.of(Status.DESIGNATED),
                    Fact.unknown("offer"),
                    Page.first(20)));

    assertThat(listed.files().items())
        .extracting(file -> file.application().application().entry().id())
        .containsExactlyInAnyOrderElementsOf(ids.subList(0, 3));
    assertThat(foreign.files().items()).isEmpty();
    assertThat(
            world.listDesignations.handle(
                new ListDesignations.Command(
                    World.ADVISER, Set.of(), Fact.unknown("offer"), Page.first(20))))
        .isEqualTo(new ListDesignations.Outcome.Forbidden());
  }

  @Test
  void applicants_list_neither_reviews_nor_offers_with_files() {
    var camille = story.people(1).getFirst();

    assertThat(
            world.listReviews.handle(
                new ListReviews.Command(camille, Set.of(), Fact.unknown("offer"), Page.first(20))))
        .isEqualTo(new ListReviews.Outcome.Forbidden());
    assertThat(
            world.listOffersWithFiles.handle(
                new ListOffersWithFiles.Command(
                    camille, Fact.unknown("closed"), Fact.unknown("department"), Page.first(20))))
        .isEqualTo(new ListOffersWithFiles.Outcome.Forbidden());
  }

  @Test
  void an_adviser_s_list_is_narrowed_to_a_departement_of_the_territory() {
    world.online(SampleOffer.aFlat(2).in(SampleCommunes.SAINT_ETIENNE));
    world.online(SampleOffer.aFlat(3).in(SampleCommunes.RENNES));

    assertThat(offersOf("69")).containsExactly(flat.id());
    assertThat(offersOf("42")).hasSize(1);
    assertThat(offersOf("35")).isEmpty();
  }

  @Test
  void a_thirtieth_birthday_takes_its_points_on_the_day() {
    var camille =
        world.household(
            1, SampleRecord.aSingleEmployee(1).born(LocalDate.of(1996, 12, 1)).record());
    assertThat(projected(camille)).isEqualTo(70);
    world.clock.set(Instant.parse("2026-11-30T22:59:59Z"));
    assertThat(projected(camille)).isEqualTo(70);
    // nothing has run
    world.clock.set(Instant.parse("2026-11-30T23:00:00Z"));
    assertThat(projected(camille)).isZero();
  }

  @Test
  void a_request_is_projected_again_two_weeks_before_its_last_day_is_over() {
    var camille = world.household(1, SampleRecord.aSingleEmployee(1).record());
    // the tax year ends what is known
    assertThat(refreshedOn("2026-12-16T12:00:00Z")).isZero();
    assertThat(refreshedOn("2026-12-17T12:00:00Z")).isEqualTo(1);
    assertThat(refreshedOn("2026-12-17T12:00:01Z")).isZero();
    world.clock.set(Instant.parse("2026-12-31T23:00:00Z"));
    assertThat(world.projectionOf(camille).changesOn()).isAfter(LocalDate.of(2027, 1, 1));
  }

  private int refreshedOn(String instant) {
    world.clock.set(Instant.parse(instant));
    return ((RefreshAgeing.Outcome.Refreshed)
            world.refreshAgeing.handle(new RefreshAgeing.Command(10)))
        .requests();
  }

  @Test
  void an_applicant_keeps_the_age_of_the_day_of_the_application() {
    var camille =
        world.household(
            1, SampleRecord.aSingleEmployee(1).born(LocalDate.of(1996, 11, 22)).record());
    var id = story.applied(camille, flat);
    var before = story.find(id).entry().ownSheet();
    world.clock.set(Instant.parse("2026-11-22T10:00:00Z"));

    world.change(camille, request -> request);

    assertThat(story.find(id).entry().ownSheet()).isEqualTo(before);
  }

  @Test
  void the_register_double_refuses_to_be_asked_inside_a_transaction() {
    assertThatThrownBy(
            () -> world.transactions.read(() -> world.register.read(SampleRecord.number(1))))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("inside a transaction");
  }

  private List<OfferId> offersOf(String department) {
    var listed =
        (ListOffersWithFiles.Outcome.Listed)
            world.listOffersWithFiles.handle(
                new ListOffersWithFiles.Command(
                    World.ADVISER,
                    Fact.unknown("closed"),
                    Fact.known(new DepartmentCode(department)),
                    Page.first(20)));
    return listed.offers().items().stream().map(files -> files.offer().id()).toList();
  }

  private ApplicationView view(Actor actor, ApplicationId id) {
    return ((ReadApplication.Outcome.Found)
            world.readApplication.handle(new ReadApplication.Command(actor, id)))
        .view();
  }

  private int projected(Actor actor) {
    return world.projectionOf(actor).under30Points();
  }
}
