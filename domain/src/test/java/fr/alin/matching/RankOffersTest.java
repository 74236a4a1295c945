package fr.alin.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.matching.RankOffers.Order;
import fr.alin.matching.RankOffers.Outcome;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.reference.SampleCommunes;
import fr.alin.request.SampleRecord;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** All matches in one pass, by my rank or by the way to work. */
@Fast
class RankOffersTest {

  private final World world = new World();
  private final Story story = new Story(world);

  @Test
  void the_home_where_i_stand_best_comes_first_and_the_rank_is_that_of_its_own_page() {
    var crowded = world.online(SampleOffer.aFlat(1).closing(World.START.plus(Duration.ofDays(1))));
    var quiet = world.online(SampleOffer.aFlat(2).closing(World.START.plus(Duration.ofDays(2))));
    var people = story.people(3);
    story.applied(people.get(0), crowded);
    story.applied(people.get(1), crowded);

    var cards = ranked(people.get(2), OfferSearch.Filter.NONE, Order.MY_RANK).cards();

    assertThat(cards).extracting(OfferCard::offer).containsExactly(quiet, crowded);
    assertThat(cards)
        .allSatisfy(
            card ->
                assertThat(card.rank())
                    .isEqualTo(view(people.get(2), card.offer()).amongApplicants()));
    assertThat(cards.get(1).rank().get().position()).isEqualTo(3);
    assertThat(cards.get(1).rank().get().outOf()).isEqualTo(3);
  }

  @Test
  void equal_ranks_stay_by_deadline_and_the_filter_holds() {
    var later = world.online(SampleOffer.aFlat(1).closing(World.START.plus(Duration.ofDays(2))));
    var sooner = world.online(SampleOffer.aFlat(2).closing(World.START.plus(Duration.ofDays(1))));
    world.online(SampleOffer.aFlat(3).costing(Euros.cents(50_001)));
    var camille = story.people(1).getFirst();

    assertThat(ranked(camille, rentUpTo(Euros.cents(50_000)), Order.MY_RANK).cards())
        .extracting(OfferCard::offer)
        .containsExactly(sooner, later);
  }

  @Test
  void the_nearest_to_work_comes_first_as_the_crow_flies() {
    var camille =
        world.household(
            1,
            SampleRecord.aSingleEmployee(1)
                .searching(SampleCommunes.SAINT_ETIENNE.code(), SampleCommunes.LYON_6.code())
                .record());
    var far = world.online(SampleOffer.aFlat(1).in(SampleCommunes.SAINT_ETIENNE));
    var near = world.online(SampleOffer.aFlat(2));

    var cards = ranked(camille, OfferSearch.Filter.NONE, Order.DISTANCE_TO_WORK).cards();

    assertThat(cards).extracting(OfferCard::offer).containsExactly(near, far);
    assertThat(cards.get(1).kilometresToWork().get()).isBetween(45, 60);
    assertThat(cards).allSatisfy(card -> assertThat(card.rank().isKnown()).isFalse());
  }

  @Test
  void a_pass_looks_at_a_hundred_and_says_when_there_are_more() {
    var camille = story.people(1).getFirst();
    for (var n = 1; n <= RankOffers.MOST_OFFERS; n++) {
      world.online(SampleOffer.aFlat(n));
    }
    var all = ranked(camille, OfferSearch.Filter.NONE, Order.DISTANCE_TO_WORK);
    assertThat(all.cards()).hasSize(RankOffers.MOST_OFFERS);
    assertThat(all.complete()).isTrue();

    world.online(SampleOffer.aFlat(RankOffers.MOST_OFFERS + 1L));
    var some = ranked(camille, OfferSearch.Filter.NONE, Order.DISTANCE_TO_WORK);
    assertThat(some.cards()).hasSize(RankOffers.MOST_OFFERS);
    assertThat(some.complete()).isFalse();
  }

  @Test
  void whoever_has_not_submitted_a_request_is_told_so() {
    var newcomer = world.account(9, SampleRecord.aSingleEmployee(9).record());
    for (var order : Order.values()) {
      assertThat(rank(newcomer, OfferSearch.Filter.NONE, order))
          .isEqualTo(new Outcome.RequestNotSubmitted());
    }
  }

  private static OfferSearch.Filter rentUpTo(Euros most) {
    var none = OfferSearch.Filter.NONE;
    return new OfferSearch.Filter(
        none.commune(),
        none.radiusKm(),
        none.department(),
        none.dwellingTypes(),
        Fact.known(most),
        none.minimumSurface(),
        none.kind(),
        none.tenure(),
        false,
        none.availableBy());
  }

  private OfferView view(Actor actor, Offer offer) {
    var found = world.readOffer.handle(new ReadOffer.Command(actor, offer.id()));
    return ((ReadOffer.Outcome.Found) found).view();
  }

  private Outcome.Ranked ranked(Actor actor, OfferSearch.Filter filter, Order order) {
    return (Outcome.Ranked) rank(actor, filter, order);
  }

  private Outcome rank(Actor actor, OfferSearch.Filter filter, Order order) {
    return world.rankOffers.handle(new RankOffers.Command(actor, filter, false, order));
  }
}
