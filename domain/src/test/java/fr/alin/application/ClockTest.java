package fr.alin.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.request.SampleRecord;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nights on which the clock is put forward or back, 29 February, year's end: deadlines are instants, legal dates those of Paris. */
@Fast
class ClockTest {

  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  private final World world = new World();
  private final Story story = new Story(world);

  @ParameterizedTest
  @CsvSource({
    // the day of 23 hours begins at 23:00 UTC and ends at 22:00 UTC
    "2026-03-28T22:59:59.999999Z, 2026-03-28",
    "2026-03-28T23:00:00Z, 2026-03-29",
    "2026-03-29T00:59:59.999999Z, 2026-03-29",
    "2026-03-29T01:00:00Z, 2026-03-29",
    "2026-03-29T21:59:59.999999Z, 2026-03-29",
    "2026-03-29T22:00:00Z, 2026-03-30",
    // the day of 25 hours begins at 22:00 UTC and ends at 23:00 UTC
    "2026-10-24T21:59:59.999999Z, 2026-10-24",
    "2026-10-24T22:00:00Z, 2026-10-25",
    "2026-10-25T22:59:59.999999Z, 2026-10-25",
    "2026-10-25T23:00:00Z, 2026-10-26",
    "2028-02-28T22:59:59.999999Z, 2028-02-28",
    "2028-02-28T23:00:00Z, 2028-02-29",
    "2028-02-29T23:00:00Z, 2028-03-01",
    "2027-02-28T23:00:00Z, 2027-03-01",
    "2026-12-31T22:59:59.999999Z, 2026-12-31",
    "2026-12-31T23:00:00Z, 2027-01-01"
  })
  void a_legal_date_is_that_of_paris(Instant instant, LocalDate day) {
    assertThat(BusinessClock.legalDate(instant)).isEqualTo(day);
  }

  @Test
  void half_past_two_comes_twice_in_october_and_a_deadline_means_one_of_them() {
    var firstTime = Instant.parse("2026-10-25T00:30:00Z");
    var secondTime = Instant.parse("2026-10-25T01:30:00Z");
    var offer = closingAt(secondTime);
    var early = person(1);
    var late = person(2);
    var tooLate = person(3);

    world.clock.set(firstTime);
    assertThat(story.submit(early, offer)).isInstanceOf(SubmitApplication.Outcome.Accepted.class);
    assertThat(close()).isEqualTo(new CloseDueOffers.Outcome.Closed(0));
    world.clock.set(secondTime.minus(MICROSECOND));
    assertThat(story.submit(late, offer)).isInstanceOf(SubmitApplication.Outcome.Accepted.class);
    world.clock.set(secondTime);
    assertThat(story.submit(tooLate, offer))
        .isEqualTo(new SubmitApplication.Outcome.OfferClosed(secondTime));

    assertThat(close()).isEqualTo(new CloseDueOffers.Outcome.Closed(1));
    assertThat(board(offer).lines()).hasSize(2);
  }

  @Test
  void the_hour_that_march_leaves_out_closes_nothing_early_and_nothing_late() {
    // 03:00 summer time follows 01:59:59 winter time
    var deadline = Instant.parse("2026-03-29T01:00:00Z");
    var offer = closingAt(deadline);
    world.clock.set(deadline.minus(MICROSECOND));
    assertThat(story.submit(person(1), offer))
        .isInstanceOf(SubmitApplication.Outcome.Accepted.class);
    assertThat(close()).isEqualTo(new CloseDueOffers.Outcome.Closed(0));

    world.clock.set(deadline);

    assertThat(story.submit(person(2), offer))
        .isEqualTo(new SubmitApplication.Outcome.OfferClosed(deadline));
    assertThat(close()).isEqualTo(new CloseDueOffers.Outcome.Closed(1));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-28T22:59:59.999999Z, 2026-03-28",
    "2026-03-28T23:00:00Z, 2026-03-29",
    "2026-10-25T22:59:59.999999Z, 2026-10-25",
    "2026-10-25T23:00:00Z, 2026-10-26",
    "2026-12-31T22:59:59.999999Z, 2026-12-31",
    "2026-12-31T23:00:00Z, 2027-01-01"
  })
  void a_board_takes_the_parameters_of_the_deadlines_legal_day_however_late_it_closes(
      Instant deadline, LocalDate day) {
    var offer = closingAt(deadline);

    world.clock.set(deadline.plus(Duration.ofDays(2)));
    close();

    assertThat(board(offer).parameters())
        .isEqualTo(Fact.known("seniority=20;balancing=240;as-of=" + day));
    assertThat(board(offer).closedAt()).isEqualTo(deadline);
  }

  @Test
  void the_ceilings_of_a_year_end_with_its_last_instant_in_paris() {
    var newYear = Instant.parse("2026-12-31T23:00:00Z");
    var offer = closingAt(newYear.plus(Duration.ofDays(3)));
    var early = person(1);
    var late = person(2);

    world.clock.set(newYear.minus(MICROSECOND));
    assertThat(story.submit(early, offer)).isInstanceOf(SubmitApplication.Outcome.Accepted.class);
    world.clock.set(newYear);

    // no table is published for 2027 yet, and the notice of 2025 is not there: said, not refused
    assertThat(story.submit(late, offer))
        .isInstanceOf(SubmitApplication.Outcome.FactsMissing.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2028-02-29, 2029-02-27, -40",
    "2028-02-29, 2029-02-28, 0",
    "2027-02-28, 2028-02-27, -40",
    "2027-02-28, 2028-02-28, 0"
  })
  void a_refusal_of_29_february_counts_for_twelve_months(
      LocalDate refused, LocalDate day, int points) {
    var actor =
        world.household(
            1,
            SampleRecord.aSingleEmployee(1).record(),
            request -> request.refusedAllocation(refused));
    var rules = world.parameters.inForceOn(day);
    var facts = world.reading.of(world.requestOf(actor), rules.thresholds().jobChangeMonths());

    assertThat(fr.alin.scoring.Scoring.refusedAllocationPoints(facts, day, rules))
        .isEqualTo(points);
  }

  private Offer closingAt(Instant deadline) {
    return world.online(
        SampleOffer.aFlat(1).opening(deadline.minus(Duration.ofDays(7))).closing(deadline));
  }

  private Actor person(int n) {
    return world.household(n, SampleRecord.aSingleEmployee(n).record());
  }

  private CloseDueOffers.Outcome close() {
    return world.closeDueOffers.handle(new CloseDueOffers.Command(10));
  }

  private FrozenBoard board(Offer offer) {
    return world.transactions.read(() -> world.applications.frozen(offer.id())).get();
  }
}
