package fr.alin.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.eligibility.RuleId;
import fr.alin.matching.OfferSearch.Filter;
import fr.alin.matching.OfferSearch.Wish;
import fr.alin.matching.OfferWidening.InCommune;
import fr.alin.matching.OfferWidening.Widening;
import fr.alin.matching.WidenSearch.Outcome;
import fr.alin.offer.SampleOffer;
import fr.alin.reference.DwellingType;
import fr.alin.reference.SampleCommunes;
import fr.alin.request.SampleRecord;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What one more town, type or euro would show, and the one rule that keeps the others away. */
@Fast
class WidenSearchTest {

  private final World world = new World();
  private final Actor camille = new Story(world).people(1).getFirst();

  @Test
  void towns_not_searched_yet_are_counted_those_of_the_departement_first() {
    world.online(SampleOffer.aFlat(1));
    world.online(SampleOffer.aFlat(2).in(SampleCommunes.RENNES));
    world.online(SampleOffer.aFlat(3).in(SampleCommunes.RENNES));
    world.online(SampleOffer.aFlat(4).in(SampleCommunes.SAINT_ETIENNE));
    world.online(SampleOffer.aFlat(5).in(SampleCommunes.RENNES).costing(Euros.euros(5_000)));

    var widening = widened(Filter.NONE);

    assertThat(widening.matching()).isEqualTo(1);
    assertThat(widening.communes())
        .containsExactly(
            new InCommune(SampleCommunes.RENNES.code(), 2),
            new InCommune(SampleCommunes.SAINT_ETIENNE.code(), 1));
    assertThat(widening.rules()).isEqualTo(Map.of(RuleId.SEARCHED_LOCATION, 3));
  }

  @Test
  void other_types_and_each_wish_alone_are_counted() {
    world.online(SampleOffer.aFlat(1));
    world.online(SampleOffer.aFlat(2).of(DwellingType.T1));
    world.online(SampleOffer.aFlat(3).of(DwellingType.T1).costing(Euros.euros(550)));
    world.online(SampleOffer.aFlat(4).costing(Euros.euros(560)));

    var widening = widened(wishing(Euros.euros(510), DwellingType.T2));

    assertThat(widening.matching()).isEqualTo(1);
    assertThat(widening.types()).isEqualTo(Map.of(DwellingType.T1, 1));
    assertThat(widening.wishes()).isEqualTo(Map.of(Wish.TYPE, 1, Wish.RENT, 1));
    assertThat(widening.rules()).isEmpty();
  }

  @Test
  void a_home_that_fails_two_rules_is_opened_by_neither() {
    world.online(SampleOffer.aFlat(1).costing(Euros.euros(900)));
    world.online(SampleOffer.aFlat(2).costing(Euros.euros(900)).in(SampleCommunes.SAINT_ETIENNE));
    world.online(SampleOffer.aFlat(3).of(DwellingType.T5));

    var widening = widened(Filter.NONE);

    assertThat(widening.matching()).isZero();
    assertThat(widening.communes()).isEmpty();
    assertThat(widening.rules())
        .isEqualTo(Map.of(RuleId.RENT_AFFORDABLE, 1, RuleId.DWELLING_TYPE_FITS_HOUSEHOLD, 1));
  }

  @Test
  void a_radius_takes_in_the_neighbours_and_nobody_without_a_request_asks() {
    world.online(SampleOffer.aFlat(1).in(SampleCommunes.SAINT_ETIENNE));
    var around =
        new Filter(
            Fact.known(SampleCommunes.LYON.code()),
            Fact.known(60),
            Fact.unknown("department"),
            Set.of(),
            Fact.unknown("maximum rent"),
            Fact.unknown("surface"),
            Fact.unknown("kind"),
            Fact.unknown("tenure"),
            false,
            Fact.unknown("availability"));

    assertThat(widened(around).rules()).isEqualTo(Map.of(RuleId.SEARCHED_LOCATION, 1));
    assertThat(widened(around.without(Wish.PLACE)).rules()).hasSize(1);
    var newcomer = world.account(9, SampleRecord.aSingleEmployee(9).record());
    assertThat(world.widenSearch.handle(new WidenSearch.Command(newcomer, Filter.NONE, false)))
        .isEqualTo(new Outcome.RequestNotSubmitted());
  }

  private static Filter wishing(Euros rent, DwellingType type) {
    return new Filter(
        Fact.unknown("commune"),
        Fact.unknown("department"),
        Fact.known(type),
        Fact.known(rent),
        false,
        Fact.unknown("availability"));
  }

  private Widening widened(Filter filter) {
    var outcome = world.widenSearch.handle(new WidenSearch.Command(camille, filter, false));
    return ((Outcome.Widened) outcome).widening();
  }
}
