package fr.alin.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.eligibility.Verdict;
import fr.alin.matching.OfferSearch.Filter;
import fr.alin.matching.OfferSearch.Selection;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.DwellingType;
import fr.alin.reference.FinancingCategory;
import fr.alin.reference.SampleCommunes;
import fr.alin.request.RegisterRecord;
import fr.alin.request.SampleRecord;
import fr.alin.request.SearchedPlaces;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.shared.Page;
import fr.alin.testing.Fast;
import fr.alin.testing.SampleCompanies;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Only eligible offers are listed; those that lack a fact are apart. */
@Fast
class ListOffersTest {

  private final World world = new World();
  private final Story story = new Story(world);

  @Test
  void only_homes_for_which_the_household_is_eligible_are_listed() {
    var camille = story.people(1).getFirst();
    var fits = world.online(SampleOffer.aFlat(1));
    world.online(SampleOffer.aFlat(2).of(DwellingType.T3));
    world.online(SampleOffer.aFlat(3).costing(Euros.cents(61_501)));
    world.online(SampleOffer.aFlat(4).in(SampleCommunes.RENNES));
    world.online(SampleOffer.aFlat(5).financed(FinancingCategory.PLAI));
    world.online(SampleOffer.aFlat(6).reserved(SampleCompanies.AIRLINE.id()));

    assertThat(listed(camille, Selection.ELIGIBLE)).containsExactly(fits.id());
    assertThat(listed(camille, Selection.TO_COMPLETE)).isEmpty();
  }

  @Test
  void homes_that_lack_a_fact_are_listed_apart() {
    var camille = world.household(1, SampleRecord.aSingleEmployee(1).untaxed().record());
    var flat = world.online(SampleOffer.aFlat(1));

    assertThat(listed(camille, Selection.ELIGIBLE)).isEmpty();
    assertThat(listed(camille, Selection.TO_COMPLETE)).containsExactly(flat.id());
  }

  @Test
  void an_employer_that_is_not_in_the_reference_leaves_every_home_to_complete() {
    var camille =
        world.household(1, SampleRecord.aSingleEmployee(1).employedBy("700700700").record());
    var flat = world.online(SampleOffer.aFlat(1));

    assertThat(listed(camille, Selection.TO_COMPLETE)).containsExactly(flat.id());
  }

  @Test
  void a_workshop_of_nine_employees_opens_no_home_but_to_a_priority_situation() {
    var priority = RegisterRecord.DaloState.ACTIVE;
    var worker =
        world.household(1, SampleRecord.aSingleEmployee(1).employedBy("909090909").record());
    var urgent =
        world.household(
            2, SampleRecord.aSingleEmployee(2).employedBy("909090909").dalo(priority).record());
    var flat = world.online(SampleOffer.aFlat(1));

    assertThat(listed(worker, Selection.ELIGIBLE)).isEmpty();
    assertThat(listed(urgent, Selection.ELIGIBLE)).containsExactly(flat.id());
  }

  @Test
  void every_selection_is_that_of_the_rules() {
    world.online(SampleOffer.aFlat(100).in(SampleCommunes.FORT_DE_FRANCE));
    var n = 0;
    for (var commune :
        List.of(SampleCommunes.LYON_6, SampleCommunes.BOBIGNY, SampleCommunes.PARIS_11)) {
      for (var financing : FinancingCategory.values()) {
        for (var type :
            List.of(DwellingType.ROOM, DwellingType.T1, DwellingType.T3, DwellingType.T6_PLUS)) {
          world.online(
              SampleOffer.aFlat(++n)
                  .in(commune)
                  .financed(financing)
                  .of(type)
                  .costing(Euros.euros(400 + 9 * n)));
        }
      }
    }
    var people = new ArrayList<>(story.people(1));
    people.add(
        world.household(20, SampleRecord.aFamilyOfFour(20).searchingDepartment("75").record()));
    people.add(
        world.household(
            21, SampleRecord.aSingleEmployee(21).untaxed().searchingDepartment("93").record()));
    people.add(
        world.household(22, SampleRecord.aSingleEmployee(22).searchingDepartment("972").record()));

    for (var person : people) {
      var eligible = listed(person, Selection.ELIGIBLE);
      var toComplete = listed(person, Selection.TO_COMPLETE);
      for (var offer : world.offers.all()) {
        switch (verdict(person, offer)) {
          case Verdict.Eligible e -> assertThat(eligible).contains(offer.id());
          case Verdict.Undetermined u -> assertThat(toComplete).contains(offer.id());
          case Verdict.Ineligible i -> {
            assertThat(eligible).doesNotContain(offer.id());
            assertThat(toComplete).doesNotContain(offer.id());
          }
        }
      }
    }
  }

  @Test
  void a_wish_for_a_city_includes_its_arrondissements_and_not_the_reverse() {
    var city =
        world.household(1, SampleRecord.aSingleEmployee(1).searching(code("69123")).record());
    var first =
        world.household(2, SampleRecord.aSingleEmployee(2).searching(code("69381")).record());
    var sixth = world.online(SampleOffer.aFlat(1).in(SampleCommunes.LYON_6));

    assertThat(listed(city, Selection.ELIGIBLE)).containsExactly(sixth.id());
    assertThat(listed(first, Selection.ELIGIBLE)).isEmpty();
  }

  @Test
  void other_communes_accepted_widen_the_search_to_the_departement() {
    var record = SampleRecord.aSingleEmployee(1).searching(code("69381")).widened().record();
    var camille = world.household(1, record);
    var sixth = world.online(SampleOffer.aFlat(1).in(SampleCommunes.LYON_6));

    assertThat(listed(camille, Selection.ELIGIBLE)).containsExactly(sixth.id());
    SearchedPlaces places = world.reading.places(record);
    assertThat(places.departments()).containsExactly(new DepartmentCode("69"));
  }

  @Test
  void homes_are_shown_while_they_are_open() {
    var camille = story.people(1).getFirst();
    var flat = world.online(SampleOffer.aFlat(1));
    world.online(SampleOffer.aFlat(2).opening(World.START.plusNanos(1_000)));

    assertThat(listed(camille, Selection.ELIGIBLE)).containsExactly(flat.id());
    world.clock.set(flat.deadline().minusNanos(1_000));
    assertThat(listed(camille, Selection.ELIGIBLE)).hasSize(2);
    world.clock.set(flat.deadline());
    assertThat(listed(camille, Selection.ELIGIBLE)).isEmpty();
  }

  @Test
  void wishes_are_filters() {
    var camille = story.people(1).getFirst();
    var one =
        world.online(
            SampleOffer.aFlat(1).of(DwellingType.T1).costing(Euros.euros(420)).accessible());
    var two =
        world.online(SampleOffer.aFlat(2).in(SampleCommunes.LYON_1).costing(Euros.euros(560)));

    assertThat(
            filtered(
                camille,
                filter(
                    Fact.known(code("69381")), Fact.unknown("type"), Fact.unknown("rent"), false)))
        .containsExactly(two.id());
    assertThat(
            filtered(
                camille,
                filter(
                    Fact.known(code("69123")), Fact.unknown("type"), Fact.unknown("rent"), false)))
        .containsExactly(one.id(), two.id());
    assertThat(
            filtered(
                camille,
                filter(
                    Fact.unknown("commune"),
                    Fact.known(DwellingType.T1),
                    Fact.unknown("rent"),
                    false)))
        .containsExactly(one.id());
    assertThat(
            filtered(
                camille,
                filter(
                    Fact.unknown("commune"),
                    Fact.unknown("type"),
                    Fact.known(Euros.euros(420)),
                    false)))
        .containsExactly(one.id());
    assertThat(
            filtered(
                camille,
                filter(
                    Fact.unknown("commune"),
                    Fact.unknown("type"),
                    Fact.known(Euros.cents(41_999)),
                    false)))
        .isEmpty();
    assertThat(
            filtered(
                camille,
                filter(Fact.unknown("commune"), Fact.unknown("type"), Fact.unknown("rent"), true)))
        .containsExactly(one.id());
  }

  @Test
  void available_now_is_today_at_the_latest() {
    var camille = story.people(1).getFirst();
    var today = world.online(SampleOffer.aFlat(1).availableOn(LocalDate.of(2026, 11, 20)));
    world.online(SampleOffer.aFlat(2).availableOn(LocalDate.of(2026, 11, 21)));

    var outcome =
        world.listOffers.handle(
            new ListOffers.Command(camille, Selection.ELIGIBLE, Filter.NONE, true, Page.first(20)));

    assertThat(cards(outcome)).extracting(card -> card.offer().id()).containsExactly(today.id());
  }

  @Test
  void cards_tell_the_verdict_the_applicants_and_my_own_application() {
    var people = story.people(2);
    var flat = world.online(SampleOffer.aFlat(1));
    story.applied(people.get(1), flat);
    var mine = story.applied(people.get(0), flat);

    var card =
        cards(list(people.get(0), Selection.ELIGIBLE, Filter.NONE, Page.first(20))).getFirst();

    assertThat(card.verdict()).isInstanceOf(Verdict.Eligible.class);
    assertThat(card.applicants()).isEqualTo(2);
    assertThat(card.mine()).isEqualTo(Fact.known(mine));
  }

  @Test
  void the_earliest_deadline_comes_first_page_by_page() {
    var camille = story.people(1).getFirst();
    var late = world.online(SampleOffer.aFlat(1));
    var early = world.online(SampleOffer.aFlat(2).closing(SampleOffer.DEADLINE.minusSeconds(9)));

    var first =
        (ListOffers.Outcome.Listed) list(camille, Selection.ELIGIBLE, Filter.NONE, Page.first(1));
    var second = list(camille, Selection.ELIGIBLE, Filter.NONE, new Page(1, first.cards().next()));

    assertThat(cards(first)).extracting(card -> card.offer().id()).containsExactly(early.id());
    assertThat(cards(second)).extracting(card -> card.offer().id()).containsExactly(late.id());
  }

  @Test
  void a_person_who_submitted_nothing_sees_no_offer() {
    var newcomer = world.account(1, "Durand", "Camille");
    var mismatched = world.household(2, SampleRecord.aSingleEmployee(2).record());
    world.change(mismatched, r -> r.refreshed(r.register(), true, World.START));

    assertThat(list(newcomer, Selection.ELIGIBLE, Filter.NONE, Page.first(20)))
        .isEqualTo(new ListOffers.Outcome.RequestNotSubmitted());
    assertThat(list(mismatched, Selection.ELIGIBLE, Filter.NONE, Page.first(20)))
        .isEqualTo(new ListOffers.Outcome.RequestNotSubmitted());
  }

  private Verdict verdict(Actor actor, Offer offer) {
    var facts = world.reading.of(world.requestOf(actor), 6);
    return world.eligibility.judge(facts, offer.facts(), LocalDate.of(2026, 11, 20));
  }

  private List<OfferId> listed(Actor actor, Selection selection) {
    return cards(list(actor, selection, Filter.NONE, Page.first(100))).stream()
        .map(card -> card.offer().id())
        .toList();
  }

  private List<OfferId> filtered(Actor actor, Filter filter) {
    return cards(list(actor, Selection.ELIGIBLE, filter, Page.first(100))).stream()
        .map(card -> card.offer().id())
        .toList();
  }

  private static Filter filter(
      Fact<CommuneCode> commune, Fact<DwellingType> type, Fact<Euros> rent, boolean accessible) {
    return new Filter(
        commune, Fact.unknown("department"), type, rent, accessible, Fact.unknown("availability"));
  }

  private ListOffers.Outcome list(Actor actor, Selection selection, Filter filter, Page page) {
    return world.listOffers.handle(new ListOffers.Command(actor, selection, filter, false, page));
  }

  private static List<OfferCard> cards(ListOffers.Outcome outcome) {
    return ((ListOffers.Outcome.Listed) outcome).cards().items();
  }

  private static CommuneCode code(String insee) {
    return new CommuneCode(insee);
  }
}
