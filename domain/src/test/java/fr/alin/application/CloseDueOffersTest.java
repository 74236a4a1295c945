package fr.alin.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.company.EmployerConfirmation;
import fr.alin.consent.DisclosureLevel;
import fr.alin.mail.MailKind;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.reference.SizeClass;
import fr.alin.request.SampleRecord;
import fr.alin.scoring.Criterion;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import fr.alin.testing.SampleCompanies;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

@Fast
class CloseDueOffersTest {

  private final World world = new World();
  private final Story story = new Story(world);
  private final Offer flat = world.online(SampleOffer.aFlat(1));

  @Test
  void the_board_is_frozen_in_order_and_the_first_five_are_reviewed() {
    var people = story.people(7);
    var ids = story.applied(people, flat);

    story.closed(flat);

    assertThat(board()).isEqualTo(ids);
    assertThat(story.statuses(ids))
        .containsExactly(
            Status.UNDER_REVIEW,
            Status.UNDER_REVIEW,
            Status.UNDER_REVIEW,
            Status.UNDER_REVIEW,
            Status.UNDER_REVIEW,
            Status.SUBMITTED,
            Status.SUBMITTED);
    assertThat(world.mailsTo(people.get(4)))
        .containsExactly(MailKind.APPLICATION_SUBMITTED, MailKind.APPLICATION_UNDER_REVIEW);
    assertThat(world.mailsTo(people.get(5))).containsExactly(MailKind.APPLICATION_SUBMITTED);
  }

  @Test
  void each_line_of_the_board_keeps_all_eleven_criteria() {
    var ids = story.applied(story.people(2), flat);

    story.closed(flat);

    var line = frozen().of(ids.get(1)).get();
    assertThat(line.sheet().lines())
        .extracting(l -> l.criterion())
        .containsExactly(Criterion.values());
    assertThat(line.total()).isEqualTo(line.sheet().total());
    assertThat(points(ids.get(0), Criterion.SENIORITY)).isEqualTo(20);
    assertThat(points(ids.get(1), Criterion.SENIORITY)).isEqualTo(19);
  }

  @Test
  void at_equal_points_the_older_request_then_haste_then_the_number_decide() {
    var sameDay = LocalDate.of(2021, 6, 1);
    var older = person(5, sameDay.minusDays(1));
    var quick = person(9, sameDay);
    var smallNumber = person(6, sameDay);
    var largeNumber = person(7, sameDay);
    var first = story.applied(quick, flat);
    world.clock.advance(Duration.ofMillis(1));
    var fourth = story.applied(largeNumber, flat);
    var third = story.applied(smallNumber, flat);
    world.clock.advance(Duration.ofMillis(1));
    var top = story.applied(older, flat);

    story.closed(flat);

    assertThat(board()).containsExactly(top, first, third, fourth);
  }

  @Test
  void nothing_moves_the_board_any_more() {
    var people = story.people(6);
    world.parameters.boost(SizeClass.LARGE);
    var ids = story.applied(people, flat);
    story.closed(flat);
    var before = frozen();

    world.parameters.boost(SizeClass.SME);
    world.companies.put(
        SampleCompanies.saying(SampleCompanies.BAKERY, EmployerConfirmation.REFUSED));
    people.forEach(p -> world.change(p, r -> r.disclosing(DisclosureLevel.ANONYMOUS)));

    assertThat(frozen()).isEqualTo(before);
    assertThat(before.boosted()).isEqualTo(Fact.known(SizeClass.LARGE));
    assertThat(story.find(ids.get(5)).entry().ownSheet())
        .isEqualTo(before.lines().get(5).sheet().own());
  }

  @Test
  void an_employer_s_answer_before_the_deadline_counts() {
    world.companies.put(
        SampleCompanies.saying(SampleCompanies.BAKERY, EmployerConfirmation.PENDING));
    var camille = person(1, LocalDate.of(2020, 1, 1));
    var id = story.applied(camille, flat);
    world.companies.put(SampleCompanies.BAKERY);
    world.change(camille, r -> r);

    story.closed(flat);

    assertThat(points(id, Criterion.COMPANY_CONFIRMED)).isEqualTo(240);
  }

  @Test
  void the_balancing_points_are_those_of_the_boost_in_force() {
    world.parameters.boost(SizeClass.SME);
    var id = story.applied(person(1, LocalDate.of(2020, 1, 1)), flat);

    story.closed(flat);

    assertThat(points(id, Criterion.BALANCING)).isEqualTo(240);
  }

  @Test
  void an_offer_is_not_closed_an_instant_before_its_deadline() {
    world.clock.set(flat.deadline().minusNanos(1_000));

    assertThat(world.closeDueOffers.handle(new CloseDueOffers.Command(10)))
        .isEqualTo(new CloseDueOffers.Outcome.Closed(0));
  }

  @Test
  void a_second_run_does_nothing() {
    story.applied(story.people(2), flat);
    story.closed(flat);
    var mails = world.outbox.orders().size();

    var again = world.closeDueOffers.handle(new CloseDueOffers.Command(10));

    assertThat(again).isEqualTo(new CloseDueOffers.Outcome.Closed(0));
    assertThat(world.outbox.orders()).hasSize(mails);
  }

  @Test
  void an_offer_for_which_nobody_applied_closes_with_an_empty_board() {
    story.closed(flat);

    assertThat(frozen().lines()).isEmpty();
  }

  @Test
  void people_who_withdrew_are_not_on_the_board() {
    var people = story.people(3);
    var ids = story.applied(people, flat);
    world.withdrawApplication.handle(new WithdrawApplication.Command(people.get(1), ids.get(1)));

    story.closed(flat);

    assertThat(board()).containsExactly(ids.get(0), ids.get(2));
  }

  @Test
  void every_offer_that_is_due_is_closed_and_no_more_than_asked() {
    world.online(SampleOffer.aFlat(2));
    world.online(SampleOffer.aFlat(3).closing(flat.deadline().plusSeconds(1)));
    world.clock.set(flat.deadline());

    assertThat(world.closeDueOffers.handle(new CloseDueOffers.Command(1)))
        .isEqualTo(new CloseDueOffers.Outcome.Closed(1));
    assertThat(world.closeDueOffers.handle(new CloseDueOffers.Command(10)))
        .isEqualTo(new CloseDueOffers.Outcome.Closed(1));
  }

  @Test
  void applicants_in_another_order_give_the_same_bytes() {
    var ids = story.applied(story.people(6), flat);
    var applicants =
        new java.util.ArrayList<>(ids.stream().map(id -> story.find(id).entry()).toList());
    var expected = CanonicalBoard.bytes(world.boards.atDeadline(flat, applicants));
    Collections.reverse(applicants);

    assertThat(CanonicalBoard.bytes(world.boards.atDeadline(flat, applicants))).isEqualTo(expected);
  }

  @Test
  void more_offers_than_one_batch_are_closed_in_one_go() {
    for (var n = 2; n <= 61; n++) {
      world.online(SampleOffer.aFlat(n));
    }
    world.clock.set(flat.deadline());

    assertThat(world.closeDueOffers.handle(new CloseDueOffers.Command(60)))
        .isEqualTo(new CloseDueOffers.Outcome.Closed(60));
    assertThat(world.closeDueOffers.handle(new CloseDueOffers.Command(60)))
        .isEqualTo(new CloseDueOffers.Outcome.Closed(1));
  }

  private fr.alin.account.Actor person(int n, LocalDate registered) {
    return world.household(n, SampleRecord.aSingleEmployee(n).registered(registered).record());
  }

  private FrozenBoard frozen() {
    return world.transactions.read(() -> world.applications.frozen(flat.id())).get();
  }

  private List<ApplicationId> board() {
    return frozen().lines().stream().map(FrozenBoard.Line::application).toList();
  }

  private int points(ApplicationId id, Criterion criterion) {
    return frozen().of(id).get().sheet().lines().stream()
        .filter(line -> line.criterion() == criterion)
        .mapToInt(line -> line.points())
        .sum();
  }
}
