package fr.alin.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.consent.DisclosureLevel;
import fr.alin.eligibility.Verdict;
import fr.alin.matching.ImagineChange.Outcome;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DwellingType;
import fr.alin.reference.SampleCommunes;
import fr.alin.request.CoupleLink;
import fr.alin.request.SampleRecord;
import fr.alin.request.SampleRequest;
import fr.alin.scoring.Criterion;
import fr.alin.scoring.ScoreLine;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import fr.alin.testing.SampleCompanies;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is imagined is judged as if it were stored, and nothing is. */
@Fast
class ImagineChangeTest {

  private static final Fact<Euros> SAME_INCOME = Fact.unknown("monthly income");
  private static final Fact<DisclosureLevel> SAME_LEVEL = Fact.unknown("disclosure level");
  private static final Fact<CommuneCode> NOWHERE = Fact.unknown("commune");

  private final World world = new World();
  private final Story story = new Story(world);
  private final Offer flat = world.online(SampleOffer.aFlat(1));

  @Test
  void nothing_imagined_changes_nothing() {
    var people = story.people(3);
    story.applied(people.get(2), flat);

    for (var person : people) {
      var imagined = imagined(person, flat, ImaginedChange.NONE);
      assertThat(imagined.then()).isEqualTo(imagined.now());
      assertThat(imagined.then().sheet().get().lines()).hasSize(11);
    }
  }

  @Test
  void what_is_imagined_is_what_comes_true_once_it_is_stored() {
    var people = story.people(3);
    var last = people.get(2);
    story.applied(people.get(0), flat);
    assertThat(imagined(last, flat, ImaginedChange.NONE).now().amongApplicants().get().position())
        .isEqualTo(2);

    var then = imagined(people.get(1), flat, disclosing(DisclosureLevel.ANONYMOUS)).then();
    var requests = world.requestOf(people.get(1));
    world.change(people.get(1), request -> request.disclosing(DisclosureLevel.ANONYMOUS));

    assertThat(imagined(people.get(1), flat, ImaginedChange.NONE).now()).isEqualTo(then);
    assertThat(then.amongEligible().get().position()).isEqualTo(3);
    assertThat(points(then, Criterion.COMPANY_CONFIRMED)).isZero();
    assertThat(requests.disclosure()).isEqualTo(Fact.known(DisclosureLevel.IDENTIFICATION));
  }

  @Test
  void a_salary_opens_a_home_from_three_times_the_rent_on() {
    var camille = story.people(1).getFirst();
    var dear = world.online(SampleOffer.aFlat(2).costing(Euros.cents(61_501)));

    assertThat(imagined(camille, dear, earning(Euros.cents(180_002))).then().verdict())
        .isInstanceOf(Verdict.Ineligible.class);
    var then = imagined(camille, dear, earning(Euros.cents(180_003)));
    assertThat(then.now().verdict()).isInstanceOf(Verdict.Ineligible.class);
    assertThat(then.now().amongApplicants().isKnown()).isFalse();
    assertThat(then.then().verdict()).isInstanceOf(Verdict.Eligible.class);
    assertThat(then.then().amongEligible().get().outOf()).isEqualTo(1);
  }

  @Test
  void the_thirtieth_birthday_takes_the_points_of_youth_and_no_other() {
    var young = born(1, LocalDate.of(1996, 12, 2));
    var now = imagined(young, flat, ImaginedChange.NONE).now();

    var then = imagined(young, flat, turningThirty()).then();

    assertThat(points(now, Criterion.UNDER_30)).isPositive();
    assertThat(points(then, Criterion.UNDER_30)).isZero();
    assertThat(then.sheet().get().total())
        .isEqualTo(now.sheet().get().total() - points(now, Criterion.UNDER_30));
  }

  @Test
  void a_leap_day_on_the_way_leaves_nobody_a_day_too_young() {
    world.clock.set(LocalDate.of(2026, 11, 20).atTime(12, 0).toInstant(ZoneOffset.UTC));
    for (var born : List.of(LocalDate.of(1998, 3, 10), LocalDate.of(2000, 2, 29))) {
      var young = born(born.getYear(), born);
      var then = imagined(young, flat, turningThirty()).then();
      assertThat(points(then, Criterion.UNDER_30)).as(born.toString()).isZero();
    }
  }

  @Test
  void who_is_thirty_already_gets_no_older_and_who_has_applied_keeps_the_age_of_that_day() {
    var older = story.people(1).getFirst();
    var young = born(7, LocalDate.of(1996, 12, 2));
    story.applied(young, flat);

    for (var person : List.of(older, young)) {
      var imagined = imagined(person, flat, turningThirty());
      assertThat(imagined.then()).isEqualTo(imagined.now());
    }
  }

  @Test
  void the_employers_word_gives_its_points_and_moves_the_place() {
    var waiting =
        world.household(
            1,
            SampleRecord.aSingleEmployee(1)
                .employedBy(SampleCompanies.AIRLINE_CATERING.siren())
                .record());
    world.household(2, SampleRecord.aSingleEmployee(2).record());

    var imagined = imagined(waiting, flat, confirmed());

    assertThat(points(imagined.now(), Criterion.COMPANY_CONFIRMED)).isZero();
    assertThat(points(imagined.then(), Criterion.COMPANY_CONFIRMED)).isEqualTo(240);
    assertThat(imagined.now().amongEligible().get().position()).isEqualTo(2);
    assertThat(imagined.then().amongEligible().get().position()).isEqualTo(1);
  }

  @Test
  void a_town_searched_beside_the_others_opens_its_homes() {
    var camille = story.people(1).getFirst();
    var elsewhere = world.online(SampleOffer.aFlat(2).in(SampleCommunes.SAINT_ETIENNE));

    var imagined = imagined(camille, elsewhere, searching(SampleCommunes.SAINT_ETIENNE.code()));

    assertThat(imagined.now().verdict()).isInstanceOf(Verdict.Ineligible.class);
    assertThat(imagined.then().verdict()).isInstanceOf(Verdict.Eligible.class);
    assertThat(imagined(camille, flat, searching(SampleCommunes.SAINT_ETIENNE.code())).then())
        .extracting(Prospect::verdict)
        .isInstanceOf(Verdict.Eligible.class);
  }

  @Test
  void a_child_that_is_born_is_the_one_that_was_expected() {
    var expecting = world.household(1, SampleRecord.aSingleEmployee(1).expecting(1).record());
    var alone = world.household(2, SampleRecord.aSingleEmployee(2).record());
    var forTwo = world.online(SampleOffer.aFlat(2).of(DwellingType.T3));

    assertThat(imagined(alone, forTwo, born(1)).now().verdict())
        .isInstanceOf(Verdict.Ineligible.class);
    assertThat(imagined(alone, forTwo, born(1)).then().verdict())
        .isInstanceOf(Verdict.Eligible.class);
    assertThat(imagined(expecting, forTwo, born(1)).then().verdict())
        .isInstanceOf(Verdict.Eligible.class);
    // two births of which one was expected: three persons, not four
    assertThat(imagined(expecting, flat, born(1)).then().verdict())
        .isEqualTo(imagined(alone, flat, born(1)).then().verdict());
  }

  @Test
  void what_cannot_be_imagined_is_refused_by_its_name() {
    var camille = story.people(1).getFirst();
    var newcomer = world.account(9, SampleRecord.aSingleEmployee(9).record());
    var crowd = SampleRecord.aFamilyOfFour(4);
    for (var child = 0; child < 14; child++) {
      crowd.withChild("Enfant", LocalDate.of(2012, 1, 1));
    }
    for (var adult = 0; adult < 4; adult++) {
      crowd.with(CoupleLink.NONE, LocalDate.of(1980, 1, 1), Map.of(), Euros.ZERO);
    }
    var many = world.household(4, crowd.record());

    assertThat(imagine(camille, flat, disclosing(DisclosureLevel.SUPPORTED)))
        .isEqualTo(new Outcome.LevelNotOffered(List.of(1, 2)));
    assertThat(imagine(camille, flat, searching(new CommuneCode("99999"))))
        .isEqualTo(new Outcome.UnknownCommune(new CommuneCode("99999")));
    assertThat(imagine(many, flat, born(8))).isInstanceOf(Outcome.Imagined.class);
    assertThat(imagine(many, flat, born(9))).isEqualTo(new Outcome.TooManyPersons());
    assertThat(imagine(newcomer, flat, ImaginedChange.NONE))
        .isEqualTo(new Outcome.RequestNotSubmitted());
    world.store(
        SampleRequest.imported(9, newcomer.account(), SampleRecord.aSingleEmployee(9).record()));
    assertThat(imagine(newcomer, flat, ImaginedChange.NONE))
        .isEqualTo(new Outcome.RequestNotSubmitted());
    var later = SampleOffer.aFlat(404).opening(World.START.plusSeconds(60));
    world.online(later);
    assertThat(imagine(camille, later.offer(), ImaginedChange.NONE))
        .isEqualTo(new Outcome.NotFound());
  }

  @Test
  void once_closed_nothing_is_imagined_any_more() {
    var camille = story.people(1).getFirst();
    world.clock.set(flat.deadline().minusMillis(1));
    assertThat(imagine(camille, flat, ImaginedChange.NONE)).isInstanceOf(Outcome.Imagined.class);
    world.clock.set(flat.deadline());
    assertThat(imagine(camille, flat, ImaginedChange.NONE))
        .isEqualTo(new Outcome.OfferClosed(flat.deadline()));
  }

  private Actor born(int n, LocalDate day) {
    return world.household(n, SampleRecord.aSingleEmployee(n).born(day).record());
  }

  private static int points(Prospect prospect, Criterion criterion) {
    return prospect.sheet().get().lines().stream()
        .filter(line -> line.criterion() == criterion)
        .mapToInt(ScoreLine::points)
        .sum();
  }

  private static ImaginedChange born(int children) {
    return new ImaginedChange(children, SAME_INCOME, false, SAME_LEVEL, false, NOWHERE, NOWHERE);
  }

  private static ImaginedChange earning(Euros monthly) {
    return new ImaginedChange(0, Fact.known(monthly), false, SAME_LEVEL, false, NOWHERE, NOWHERE);
  }

  private static ImaginedChange turningThirty() {
    return new ImaginedChange(0, SAME_INCOME, true, SAME_LEVEL, false, NOWHERE, NOWHERE);
  }

  private static ImaginedChange disclosing(DisclosureLevel level) {
    return new ImaginedChange(0, SAME_INCOME, false, Fact.known(level), false, NOWHERE, NOWHERE);
  }

  private static ImaginedChange confirmed() {
    return new ImaginedChange(0, SAME_INCOME, false, SAME_LEVEL, true, NOWHERE, NOWHERE);
  }

  private static ImaginedChange searching(CommuneCode commune) {
    return new ImaginedChange(
        0, SAME_INCOME, false, SAME_LEVEL, false, Fact.known(commune), NOWHERE);
  }

  private Outcome.Imagined imagined(Actor actor, Offer offer, ImaginedChange change) {
    return (Outcome.Imagined) imagine(actor, offer, change);
  }

  private Outcome imagine(Actor actor, Offer offer, ImaginedChange change) {
    return world.imagineChange.handle(new ImagineChange.Command(actor, offer.id(), change));
  }
}
