package fr.alin.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.ranking.LiveApplicants.Applicant;
import fr.alin.ranking.LiveApplicants.Contender;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.RuleParameters.Points;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SampleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.request.SearchedPlaces;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import fr.alin.testing.Fast;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/**
 * The kernel against brute force over the same rows: every row judged by the rules as they are written
 * in words, all of them put in order by {@link MatchRanking}.
 */
@Fast
@Tag("fast")
class RankScanPropertiesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  private static final int DAY = PlaceRow.day(TODAY);
  private static final Instant NOON = Instant.parse("2026-06-15T10:00:00Z");
  private static final List<String> HOMES =
      List.of("69123", "42218", "2A004", "2B033", "97411", "13055", "01001");
  private static final Points POINTS = SampleParameters.RULES.points();

  @Property(tries = 3_000)
  void place_and_counts_are_those_of_brute_force(@ForAll long seed) {
    var world = new RandomPlaces(new Random(seed));
    world.load();
    for (var i = 0; i < 4; i++) {
      world.check(new RankScan());
    }
  }

  @Property(tries = 1_000)
  void they_stay_so_while_rows_change_and_go(@ForAll long seed) {
    var world = new RandomPlaces(new Random(seed));
    world.load();
    var scan = new RankScan();
    for (var i = 0; i < 12; i++) {
      world.change();
      world.check(scan);
    }
  }

  @Property(tries = 20_000)
  void the_count_without_division_says_what_the_rate_says(@ForAll long seed) {
    var random = new Random(seed);
    var world = new RandomPlaces(random);
    var row = world.row(0);
    var lineage = world.lineages.number(row.companies());
    var offer = new OfferFigures(world.offer(), world.lineages);
    if (!PlaceGroup.holds(row) || !row.mayBeEligible() || row.isOn(DAY - 1)) {
      return;
    }
    var group = new PlaceGroup(row);
    group.addLast(row, 0, lineage);
    if (!group.matches(offer)) {
      return;
    }
    var own = offer.ownPoints(row);
    var boosted = random.nextInt(4) + 1;
    var balancing = row.sizeClass() == boosted ? 240 : 0;
    for (var least = own + balancing - 60; least <= own + balancing + 60; least++) {
      // whoever registered earlier needs as many points, the others one more
      var older = random.nextInt(2);
      var tally = new int[3];
      group.tally(older, offer, older == 1 ? least : least - 1, boosted, 240, new int[1], tally);
      assertThat(tally[PlaceGroup.ELIGIBLE]).isEqualTo(offer.admits(row) ? 1 : 0);
      assertThat(tally[PlaceGroup.OLDER]).isEqualTo(offer.admits(row) ? older : 0);
      assertThat(tally[PlaceGroup.AHEAD])
          .as("own %s least %s", own, least)
          .isEqualTo(offer.admits(row) && own + balancing >= least ? 1 : 0);
    }
  }

  @Property(tries = 10_000)
  void a_row_is_judged_as_the_projection_it_was_made_of(@ForAll long seed) {
    var draw = new RandomCandidates(new Random(seed));
    var day = draw.day();
    var household = draw.household(day);
    var home = draw.home();
    var bounds =
        OfferBounds.of(
            home,
            SampleParameters.RULES,
            new SampleParameters().ceilings(),
            new SampleCommunes(),
            day);
    var projection = CandidateProjection.of(household, day, SampleParameters.RULES);
    var wished = household.places().orElse(new SearchedPlaces(Set.of(), Set.of()));
    var searched =
        wished.departments().contains(home.commune().department())
            || wished.communes().contains(home.commune().code())
            || home.commune().parent().map(wished.communes()::contains).orElse(false);
    var row = PlaceRow.of(new RequestId(new UUID(0, 1)), projection);
    var offer = new OfferFigures(bounds, new Lineages());
    assertThat(searched && row.mayBeEligible() && row.monthlyIncome() >= 0 && offer.admits(row))
        .isEqualTo(ProjectedMatch.eligible(projection, wished, bounds));
    assertThat(row.monthlyIncome() < 0 ? row.staticPoints() : offer.ownPoints(row))
        .isEqualTo(
            row.monthlyIncome() < 0
                ? row.staticPoints()
                : ProjectedMatch.ownPoints(projection, bounds));
  }

  @Example
  void the_draw_meets_eligible_people_and_wide_amounts_often() {
    var eligible = 0;
    var aside = 0;
    for (var seed = 0; seed < 300; seed++) {
      var world = new RandomPlaces(new Random(seed));
      world.load();
      var offer = new OfferFigures(world.offer(), world.lineages);
      eligible += world.population(offer, Set.of()).size();
      aside += Arrays.stream(world.columns).mapToInt(place -> place.aside().size()).sum();
    }
    assertThat(eligible).isGreaterThan(1_000);
    assertThat(aside).isGreaterThan(50);
  }

  @Example
  void a_slot_is_found_again_after_any_coming_and_going() {
    var random = new Random(7);
    var slots = new Slots();
    var known = new HashMap<UUID, Integer>();
    for (var step = 0; step < 60_000; step++) {
      // few identifiers, hence many that come back and many neighbours in the table
      var id = new UUID(random.nextInt(40), random.nextInt(40));
      if (known.containsKey(id)) {
        slots.remove(known.remove(id));
      } else {
        known.put(id, slots.add(id, 0, 1, 2));
      }
      var other = new UUID(random.nextInt(40), random.nextInt(40));
      assertThat(slots.find(other.getMostSignificantBits(), other.getLeastSignificantBits()))
          .isEqualTo(known.getOrDefault(other, -1));
      assertThat(slots.size()).isEqualTo(known.size());
    }
    assertThat(slots.span()).isLessThanOrEqualTo(1_600);
  }

  /** One to three places, and beside them the same rows as plain objects. */
  private static final class RandomPlaces {
    final Random random;
    final List<Map<UUID, PlaceRow>> truth = new ArrayList<>();
    PlaceColumns[] columns = new PlaceColumns[0];
    final boolean fewPeople;
    final boolean extreme;
    final Lineages lineages = new Lineages();

    RandomPlaces(Random random) {
      this.random = random;
      this.fewPeople = random.nextInt(4) == 0;
      this.extreme = random.nextInt(3) == 0;
    }

    void load() {
      var count = 1 + random.nextInt(3);
      columns = new PlaceColumns[count];
      for (var p = 0; p < count; p++) {
        var rows = new HashMap<UUID, PlaceRow>();
        var people = random.nextInt(fewPeople ? 12 : 160);
        for (var i = 0; i < people; i++) {
          var row = row(1000 * p + i);
          rows.put(row.request(), row);
        }
        truth.add(rows);
        columns[p] = PlaceColumns.of(TODAY, lineages, rows.values());
      }
    }

    /** Somebody changes, comes, or goes; now and then in another phase, which counts for nothing today. */
    void change() {
      var place = random.nextInt(columns.length);
      var rows = truth.get(place);
      var sequence = 1000 * place + random.nextInt(170);
      var row = row(sequence);
      var known = rows.get(row.request());
      switch (random.nextInt(6)) {
        case 0 -> {
          columns[place].apply(PlaceRow.gone(row.request(), row.validFrom()));
          if (known != null && known.validFrom() == row.validFrom()) {
            rows.remove(row.request());
          }
        }
        case 1 -> {
          if (known != null) {
            columns[place].apply(PlaceRow.gone(row.request(), known.validFrom()));
            rows.remove(row.request());
          }
        }
        case 2 -> {
          // the phase of today ends earlier than it was said to: another one has taken over
          var other = phase(row, DAY - 9, DAY);
          columns[place].apply(other);
          if (known != null && known.validFrom() == DAY - 9) {
            rows.remove(row.request());
          }
        }
        case 3 -> columns[place].apply(phase(row, DAY + 1, DAY + 20));
        default -> {
          columns[place].apply(row);
          rows.put(row.request(), row);
        }
      }
    }

    void check(RankScan scan) {
      var bounds = offer();
      var offer = new OfferFigures(bounds, lineages);
      var applicants = applicants();
      var boost = size();
      var running = LiveApplicants.of(applicants);
      var ids = new HashSet<UUID>();
      applicants.forEach(a -> ids.add(a.request().value()));

      scan.run(columns, columns.length, offer, running, null, boost, POINTS);
      assertThat(scan.headCount()).isEqualTo(applicants.size() + population(offer, ids).size());

      var seeker = seeker(applicants);
      scan.run(
          columns,
          columns.length,
          offer,
          running,
          Contender.of(seeker.request(), seeker.candidate()),
          boost,
          POINTS);
      assertThat(scan.headCount()).isEqualTo(applicants.size() + population(offer, ids).size());
      ids.add(seeker.request().value());
      var all = new ArrayList<>(population(offer, ids));
      applicants.stream()
          .filter(a -> !a.request().equals(seeker.request()))
          .forEach(a -> all.add(a.candidate()));
      all.add(seeker.candidate());
      var expected =
          new MatchRanking()
              .rank(all, boost, SampleParameters.RULES).stream()
                  .filter(r -> r.candidate().equals(seeker.candidate()))
                  .findFirst()
                  .orElseThrow();
      assertThat(List.of(scan.position(), scan.outOf(), scan.strictlyOlder(), scan.total()))
          .isEqualTo(
              List.of(expected.position(), all.size(), expected.strictlyOlder(), expected.total()));
    }

    /** Brute force: each row by the words of the rules. */
    List<Candidate> population(OfferFigures offer, Set<UUID> without) {
      var people = new ArrayList<Candidate>();
      for (var rows : truth) {
        for (var row : rows.values()) {
          if (!without.contains(row.request())
              && row.able()
              && row.monthlyIncome() >= 0
              && offer.admits(row)) {
            people.add(
                new Candidate(
                    number(row.request()),
                    LocalDate.ofEpochDay(row.registeredOn()),
                    offer.ownPoints(row),
                    row.sizeClass() == 0
                        ? Fact.unknown("size class")
                        : Fact.known(SizeClass.values()[row.sizeClass() - 1]),
                    Fact.unknown("application")));
          }
        }
      }
      return people;
    }

    List<Applicant> applicants() {
      var applicants = new ArrayList<Applicant>();
      var count = random.nextInt(fewPeople ? 3 : 40);
      var seen = new HashSet<Integer>();
      for (var i = 0; i < count; i++) {
        var sequence = 1000 * random.nextInt(columns.length + 1) + random.nextInt(200);
        if (seen.add(sequence)) {
          applicants.add(new Applicant(request(sequence), candidate(sequence)));
        }
      }
      return applicants;
    }

    Applicant seeker(List<Applicant> applicants) {
      if (!applicants.isEmpty() && random.nextInt(3) == 0) {
        return applicants.get(random.nextInt(applicants.size()));
      }
      while (true) {
        var sequence = 1000 * random.nextInt(columns.length) + random.nextInt(200);
        if (applicants.stream().noneMatch(a -> a.request().equals(request(sequence)))) {
          return new Applicant(request(sequence), candidate(sequence));
        }
      }
    }

    Candidate candidate(int sequence) {
      return new Candidate(
          number(request(sequence).value()),
          registered(),
          10 * random.nextInt(45) - 40,
          size(),
          Fact.known(NOON.plusNanos(1_000L * random.nextInt(3))));
    }

    LocalDate registered() {
      return TODAY.minusDays(random.nextInt(fewPeople ? 4 : 60));
    }

    Fact<SizeClass> size() {
      var drawn = random.nextInt(4);
      return drawn == 3 ? Fact.unknown("size") : Fact.known(SizeClass.values()[drawn]);
    }

    PlaceRow row(int sequence) {
      var from = DAY - random.nextInt(10);
      var base =
          new PlaceRow(
              request(sequence).value(),
              false,
              from,
              random.nextInt(3) == 0 ? DAY + 1 : PlaceRow.FOR_EVER,
              1 + random.nextInt(4),
              1 + random.nextInt(3),
              1 + random.nextInt(2),
              income(),
              income(),
              random.nextInt(12) == 0 ? PlaceRow.UNKNOWN : monthly(),
              random.nextBoolean() ? 0 : random.nextInt(30_000),
              random.nextInt(8) == 0
                  ? PlaceRow.UNKNOWN
                  : Surroundings.index(HOMES.get(random.nextInt(HOMES.size()))),
              random.nextInt(3) == 0,
              List.of(0, -40, 70, 110, 240, 310, 406, 476).get(random.nextInt(8)),
              random.nextInt(4),
              random.nextInt(8) != 0,
              random.nextInt(6) != 0,
              PlaceRow.day(registered()),
              employers());
      return base;
    }

    /** None, a company, or a company and its group; the fifth company has nobody. */
    private List<UUID> employers() {
      return switch (random.nextInt(6)) {
        case 0 -> List.of();
        case 1 -> List.of(company(0));
        case 2 -> List.of(company(1), company(0));
        case 3 -> List.of(company(2), company(1), company(0));
        default -> List.of(company(3));
      };
    }

    private static UUID company(int number) {
      return new UUID(7, number);
    }

    private long monthly() {
      if (extreme && random.nextInt(6) == 0) {
        return OfferFigures.NARROW_CENTS - 1 + random.nextInt(3);
      }
      return random.nextInt(12) == 0 ? 0 : 100L * random.nextInt(4_000) + random.nextInt(2);
    }

    private long income() {
      if (extreme && random.nextInt(8) == 0) {
        return OfferFigures.YEARLY_LIMIT - 2 + random.nextInt(4);
      }
      return random.nextInt(10) == 0 ? PlaceRow.UNKNOWN : 100_000L * random.nextInt(40);
    }

    private static PlaceRow phase(PlaceRow like, int from, int until) {
      return new PlaceRow(
          like.request(),
          false,
          from,
          until,
          like.persons(),
          like.socialCategory(),
          like.intermediateCategory(),
          like.socialIncome(),
          like.intermediateIncome(),
          like.monthlyIncome(),
          like.housingBenefit(),
          like.home(),
          like.jobChange(),
          like.staticPoints(),
          like.sizeClass(),
          like.able(),
          like.numberValid(),
          like.registeredOn(),
          like.companies());
    }

    OfferBounds offer() {
      var social = random.nextInt(3) != 0;
      var smallest = 1 + random.nextInt(3);
      var ceilings = new long[OfferBounds.HIGHEST_CATEGORY + 1];
      Arrays.fill(ceilings, -1);
      for (var category = 1; category < 5; category++) {
        ceilings[category] =
            switch (random.nextInt(10)) {
              case 0 -> -1;
              case 1 -> extreme ? OfferFigures.YEARLY_LIMIT - 1L + random.nextInt(3) : 3_900_000;
              case 2 -> 0;
              default -> 100_000L * random.nextInt(45);
            };
      }
      var rent =
          extreme && random.nextInt(4) == 0
              ? OfferFigures.NARROW_CENTS - 1L + random.nextInt(3)
              : random.nextInt(20) == 0 ? 0 : 100L * random.nextInt(1_000);
      var near = new HashSet<CommuneCode>();
      for (var home : HOMES) {
        if (random.nextBoolean()) {
          near.add(new CommuneCode(home));
        }
      }
      var slope = List.of(1, 4, 4, 4, 7, 300).get(random.nextInt(6));
      return new OfferBounds(
          smallest,
          random.nextInt(4) == 0 ? OfferBounds.NO_UPPER_BOUND : smallest + random.nextInt(3),
          social ? OfferBounds.Column.SOCIAL : OfferBounds.Column.INTERMEDIATE,
          ceilings,
          rent,
          Math.max(1, random.nextInt(3) == 0 ? 1 : 3 * rent),
          Set.of(new CommuneCode("69123")),
          new DepartmentCode("69"),
          near,
          random.nextInt(3) == 0
              ? Fact.known(new CompanyId(company(random.nextInt(5))))
              : Fact.unknown("reservation"),
          social,
          random.nextInt(5) == 0 ? 0 : 70,
          40,
          26,
          33,
          slope);
    }

    static RequestId request(int sequence) {
      return new RequestId(
          new UUID(0x0190_0000_0000_7000L + sequence * 31L, 0x8000_0000_0000_0000L | sequence));
    }

    static UniqueNumber number(UUID request) {
      return new UniqueNumber(
          String.format(
              Locale.ROOT,
              "0690126%06dGDPUB",
              (int) (request.getLeastSignificantBits() & 0xFFFFF)));
    }
  }
}
