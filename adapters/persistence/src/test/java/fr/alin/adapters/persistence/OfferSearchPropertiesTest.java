package fr.alin.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.eligibility.Eligibility;
import fr.alin.eligibility.Finding.Judgement;
import fr.alin.eligibility.RuleId;
import fr.alin.eligibility.Verdict;
import fr.alin.matching.HouseholdBounds;
import fr.alin.matching.OfferSearch;
import fr.alin.matching.OfferSearch.Filter;
import fr.alin.matching.OfferSearch.Selection;
import fr.alin.matching.OfferWidening;
import fr.alin.matching.PublicOffers;
import fr.alin.offer.Offer;
import fr.alin.offer.Offers;
import fr.alin.ranking.CandidateProjection;
import fr.alin.ranking.RandomCandidates;
import fr.alin.reference.DwellingType;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SampleParameters;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.Page;
import fr.alin.testing.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list is exactly what the rules say of each offer, page by page. */
@Database
class OfferSearchPropertiesTest {

  private static final AccountId NOBODY = new AccountId(Samples.id(2, 404));
  private static final List<Offer> OFFERS = new ArrayList<>();

  private final OfferSearch search = World.bean(OfferSearch.class);
  private final SampleParameters parameters = new SampleParameters();
  private final Eligibility eligibility = new Eligibility(parameters);

  @BeforeAll
  static void offers() {
    World.clean();
    Samples.storedLandlord();
    IntStream.rangeClosed(1, 3)
        .forEach(
            n ->
                World.write(
                    () ->
                        World.jooq()
                            .execute(
                                "insert into company values (('00000000-0000-0000-0000-00000000000'"
                                    + " || {0})::uuid, '00000000' || {0}, 'C', null, 'PRIVATE', 5,"
                                    + " 'SME', 'NONE', 'PENDING', 2, '{}')",
                                org.jooq.impl.DSL.inline(Integer.toString(n)))));
    OFFERS.clear();
    var draw = new RandomCandidates(new Random(4711));
    for (var n = 0; OFFERS.size() < 600; n++) {
      var home = draw.home();
      if (home.rentWithCharges().cents() > 0) { // a home for nothing is no offer
        OFFERS.add(Samples.offer(n, home));
      }
    }
    World.write(
        () -> {
          OFFERS.forEach(World.bean(Offers.class)::add);
          return 0;
        });
  }

  @Test
  void eligible_and_undetermined_offers_are_those_of_the_rules() {
    var found = 0;
    var incomplete = 0;
    for (var seed = 0; seed < 400; seed++) {
      var draw = new RandomCandidates(new Random(seed));
      var day = draw.day();
      var household = draw.household(day);
      if (!household.places().isKnown() || !household.numberExpiresOn().isKnown()) {
        continue; // a stored request always has both
      }
      var bounds =
          HouseholdBounds.of(
              CandidateProjection.of(household, day, SampleParameters.RULES),
              household.places().get(),
              parameters,
              day);
      var eligible =
          OFFERS.stream()
              .filter(o -> eligibility.judge(household, o.facts(), day) instanceof Verdict.Eligible)
              .toList();
      var undetermined =
          OFFERS.stream()
              .filter(
                  o -> eligibility.judge(household, o.facts(), day) instanceof Verdict.Undetermined)
              .toList();
      assertThat(all(bounds, Selection.ELIGIBLE, Filter.NONE))
          .as("eligible, seed %s", seed)
          .containsExactlyElementsOf(sorted(eligible));
      assertThat(all(bounds, Selection.TO_COMPLETE, Filter.NONE))
          .as("to complete, seed %s", seed)
          .containsExactlyElementsOf(sorted(undetermined));
      var today = LocalDate.of(2027, 1, 14);
      assertThat(World.read(() -> search.count(bounds, Selection.ELIGIBLE, Samples.NOW, today)))
          .isEqualTo(new OfferSearch.Counts(eligible.size(), 0));
      assertThat(
              World.read(
                  () -> search.count(bounds, Selection.ELIGIBLE, Samples.NOW, today.plusDays(1))))
          .isEqualTo(new OfferSearch.Counts(eligible.size(), eligible.size()));
      found += eligible.size();
      incomplete += undetermined.size();
    }
    assertThat(found).isGreaterThan(200);
    assertThat(incomplete).isGreaterThan(200);
  }

  @Test
  void filters_narrow_and_a_city_includes_its_arrondissements() {
    var everywhere = anyone();
    var filter =
        new Filter(
            Fact.known(SampleCommunes.LYON.code()),
            Fact.unknown("department"),
            Fact.unknown("dwelling type"),
            Fact.known(fr.alin.shared.Euros.cents(50_000)),
            false,
            Fact.unknown("availability"));
    var lyon = all(everywhere, Selection.TO_COMPLETE, filter);
    var expected =
        all(everywhere, Selection.TO_COMPLETE, Filter.NONE).stream()
            .filter(
                o ->
                    o.facts().commune().code().equals(SampleCommunes.LYON.code())
                        || o.facts()
                            .commune()
                            .parent()
                            .map(SampleCommunes.LYON.code()::equals)
                            .orElse(false))
            .filter(o -> o.facts().rentWithCharges().cents() <= 50_000)
            .toList();

    assertThat(lyon).isNotEmpty().isEqualTo(expected);
    assertThat(lyon).anyMatch(o -> o.facts().commune().equals(SampleCommunes.LYON_6));
  }

  @Test
  void a_wider_search_counts_what_the_rules_and_the_wishes_say() {
    var gained = 0;
    for (var seed = 0; seed < 150; seed++) {
      var random = new Random(seed);
      var draw = new RandomCandidates(random);
      var day = draw.day();
      var household = draw.household(day);
      if (!household.places().isKnown() || !household.numberExpiresOn().isKnown()) {
        continue; // a stored request always has both
      }
      var bounds =
          HouseholdBounds.of(
              CandidateProjection.of(household, day, SampleParameters.RULES),
              household.places().get(),
              parameters,
              day);
      var types = Set.of(DwellingType.values()[random.nextInt(DwellingType.values().length)]);
      var filter = Filter.NONE.ofTypes(types);
      var widening =
          World.read(() -> World.bean(OfferWidening.class).widen(bounds, filter, Samples.NOW));
      var only = new EnumMap<RuleId, Integer>(RuleId.class);
      var others = new EnumMap<DwellingType, Integer>(DwellingType.class);
      var matching = 0;
      for (var offer : OFFERS) {
        var verdict = eligibility.judge(household, offer.facts(), day);
        var type = offer.facts().dwellingType();
        var unmet =
            verdict.findings().stream().filter(f -> f.judgement() != Judgement.MET).toList();
        if (unmet.isEmpty() && types.contains(type)) {
          matching++;
        } else if (unmet.isEmpty()) {
          others.merge(type, 1, Integer::sum);
        } else if (unmet.size() == 1
            && unmet.getFirst().judgement() == Judgement.FAILED
            && types.contains(type)) {
          only.merge(unmet.getFirst().rule(), 1, Integer::sum);
        }
      }
      assertThat(widening.matching()).as("seed %s", seed).isEqualTo(matching);
      assertThat(widening.rules()).as("seed %s", seed).isEqualTo(only);
      assertThat(widening.types()).as("seed %s", seed).isEqualTo(others);
      gained += others.size() + only.size();
    }
    assertThat(gained).isGreaterThan(50);
  }

  @Test
  void each_order_is_total_and_its_pages_follow_without_gap() {
    for (var order : OfferSearch.Order.values()) {
      var seen = new ArrayList<Offer>();
      var page = Page.first(7);
      for (var more = true; more; ) {
        var here = page;
        var slice =
            World.read(
                () ->
                    search.find(
                        anyone(),
                        Selection.TO_COMPLETE,
                        Filter.NONE,
                        order,
                        NOBODY,
                        Samples.NOW,
                        here));
        slice.items().forEach(found -> seen.add(found.offer()));
        more = slice.next().isKnown();
        page = new Page(7, slice.next());
      }
      assertThat(seen).as(order.name()).doesNotHaveDuplicates();
      assertThat(seen)
          .as(order.name())
          .containsExactlyInAnyOrderElementsOf(all(anyone(), Selection.TO_COMPLETE, Filter.NONE));
      if (order == OfferSearch.Order.RENT) {
        assertThat(seen)
            .isSortedAccordingTo(
                Comparator.comparing((Offer o) -> o.facts().rentWithCharges())
                    .thenComparing(o -> o.id().value().toString()));
      }
    }
  }

  @Test
  void anybody_sees_every_open_home_that_is_reserved_to_nobody() {
    var seen = new ArrayList<Offer>();
    var page = Page.first(100);
    while (true) {
      var here = page;
      var found =
          World.read(() -> World.bean(PublicOffers.class).find(Filter.NONE, Samples.NOW, here));
      seen.addAll(found.offers().items());
      if (!found.offers().next().isKnown()) {
        assertThat(found.total()).isEqualTo(seen.size());
        break;
      }
      page = new Page(100, found.offers().next());
    }

    assertThat(seen)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            OFFERS.stream()
                .filter(offer -> offer.isOpenAt(Samples.NOW))
                .filter(offer -> !offer.facts().reservedTo().isKnown())
                .toList());
    assertThat(OFFERS).anyMatch(offer -> offer.facts().reservedTo().isKnown());
  }

  @Test
  void closed_offers_and_offers_past_their_deadline_are_not_listed() {
    assertThat(
            World.read(
                    () ->
                        search.find(
                            anyone(),
                            Selection.TO_COMPLETE,
                            Filter.NONE,
                            NOBODY,
                            Samples.DEADLINE,
                            Page.first(100)))
                .items())
        .isEmpty();
  }

  @Test
  void a_cursor_of_another_list_is_refused() {
    var first =
        World.read(
            () ->
                search.find(
                    anyone(),
                    Selection.TO_COMPLETE,
                    Filter.NONE,
                    NOBODY,
                    Samples.NOW,
                    Page.first(1)));
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                World.read(
                    () ->
                        search.find(
                            anyone(),
                            Selection.ELIGIBLE,
                            Filter.NONE,
                            NOBODY,
                            Samples.NOW,
                            new Page(1, first.next()))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Searches everywhere, knows nothing of its income. */
  private HouseholdBounds anyone() {
    var departments =
        SampleCommunes.ALL.stream()
            .map(fr.alin.reference.Commune::department)
            .collect(java.util.stream.Collectors.toSet());
    return new HouseholdBounds(
        0,
        6,
        java.util.Set.of(),
        java.util.Arrays.stream(fr.alin.reference.FinancingCategory.values())
            .flatMap(
                financing ->
                    fr.alin.reference.CeilingZone.schemeOf(financing).stream()
                        .map(zone -> new HouseholdBounds.Programme(financing, zone)))
            .collect(java.util.stream.Collectors.toSet()),
        -1,
        false,
        java.util.Set.of(),
        departments,
        java.util.Set.of(),
        fr.alin.eligibility.Finding.Judgement.MET,
        true);
  }

  private List<Offer> all(HouseholdBounds bounds, Selection selection, Filter filter) {
    var all = new ArrayList<Offer>();
    var page = Page.first(7);
    while (true) {
      var here = page;
      var slice =
          World.read(() -> search.find(bounds, selection, filter, NOBODY, Samples.NOW, here));
      slice.items().forEach(found -> all.add(found.offer()));
      if (!slice.next().isKnown()) {
        return all;
      }
      page = new Page(100, slice.next());
    }
  }

  private static List<Offer> sorted(List<Offer> offers) {
    return offers.stream()
        .sorted(java.util.Comparator.comparing(o -> o.id().value().toString()))
        .toList();
  }
}
