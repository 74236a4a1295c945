package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;
import static fr.alin.adapters.persistence.jooq.Tables.HOUSING_REQUEST;
import static fr.alin.adapters.persistence.jooq.Tables.OFFER_ALERT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.application.Application;
import fr.alin.application.Entry;
import fr.alin.application.Projections;
import fr.alin.application.RankingBoard;
import fr.alin.application.RankingBoard.Seeker;
import fr.alin.application.RankingBoard.Standing;
import fr.alin.application.RankingBoard.Standings;
import fr.alin.eligibility.CandidateFacts;
import fr.alin.matching.Alerts;
import fr.alin.offer.Offer;
import fr.alin.offer.Offers;
import fr.alin.ranking.Candidate;
import fr.alin.ranking.CandidateProjection;
import fr.alin.ranking.MatchRanking;
import fr.alin.ranking.OfferBounds;
import fr.alin.ranking.Place;
import fr.alin.ranking.ProjectedMatch;
import fr.alin.ranking.RandomCandidates;
import fr.alin.reference.RuleParameters;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SampleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.request.SearchedPlaces;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.shared.RequestId;
import fr.alin.testing.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL order and formula are those of the domain, on worlds with many ties and missing facts. */
@Database
class RankingBoardPropertiesTest {

  private static final int PEOPLE = 240;
  private static final int OFFERS_EACH = 25;
  private static final SearchedPlaces NOWHERE = new SearchedPlaces(Set.of(), Set.of());

  /** The reference; the one in memory, which the product uses, must say the same each time. */
  private final RankingBoard board =
      new Agreed(World.bean(JooqRankingBoard.class), World.bean(LiveRankingBoard.class));

  private final SampleParameters parameters = new SampleParameters();
  private final SampleCommunes communes = new SampleCommunes();

  private record Agreed(RankingBoard one, RankingBoard other) implements RankingBoard {
    @Override
    public Answer standings(
        OfferId offer,
        OfferBounds bounds,
        Fact<Seeker> seeker,
        Fact<SizeClass> boosted,
        RuleParameters parameters,
        LocalDate day) {
      var answer = one.standings(offer, bounds, seeker, boosted, parameters, day);
      assertThat(other.standings(offer, bounds, seeker, boosted, parameters, day))
          .isEqualTo(answer);
      return answer;
    }

    @Override
    public Fact<Standing> amongApplicants(
        OfferId offer,
        ApplicationId application,
        Fact<SizeClass> boosted,
        RuleParameters parameters) {
      return one.amongApplicants(offer, application, boosted, parameters);
    }

    @Override
    public Map<ApplicationId, Standing> amongApplicants(
        Collection<ApplicationId> applications,
        Fact<SizeClass> boosted,
        RuleParameters parameters) {
      return one.amongApplicants(applications, boosted, parameters);
    }
  }

  /** Somebody of the world, as projected; applied to the offer at hand or not. */
  private record Person(
      int index, CandidateFacts facts, CandidateProjection projection, SearchedPlaces places) {
    RequestId request() {
      return new RequestId(Samples.id(5, index));
    }

    UniqueNumber number() {
      return Samples.number(index);
    }
  }

  @BeforeAll
  static void people() {
    World.clean();
    Samples.storedLandlord();
    IntStream.rangeClosed(1, 3)
        .forEach(
            n ->
                World.write(
                    () ->
                        World.jooq()
                            .execute(
                                "insert into company values (('00000000-0000-0000-0000-00000000000' || {0})::uuid,"
                                    + " '00000000' || {0}, 'C', null, 'PRIVATE', 5, 'SME', 'NONE', 'PENDING', 2, '{}')",
                                org.jooq.impl.DSL.inline(Integer.toString(n)))));
    for (var i = 0; i < PEOPLE; i++) {
      var account = Samples.storedAccount(i);
      var id = i;
      World.write(
          () ->
              World.jooq()
                  .insertInto(HOUSING_REQUEST)
                  .set(HOUSING_REQUEST.ID, Samples.id(5, id))
                  .set(HOUSING_REQUEST.ACCOUNT_ID, account.value())
                  .set(HOUSING_REQUEST.PLATFORM_NUMBER, "%010d".formatted(id))
                  .set(HOUSING_REQUEST.UNIQUE_NUMBER, Samples.number(id).value())
                  .set(HOUSING_REQUEST.REGISTER, JSONB.jsonb("{}"))
                  .set(HOUSING_REQUEST.IMPORTED_AT, Samples.NOW)
                  .set(HOUSING_REQUEST.IDENTITY_MISMATCH, false)
                  .set(HOUSING_REQUEST.COMPLEMENT, JSONB.jsonb("{}"))
                  .set(HOUSING_REQUEST.CONFIRMED_DOCUMENTS, new String[0])
                  .set(HOUSING_REQUEST.COMMISSION_REFUSALS, 0)
                  .set(HOUSING_REQUEST.LAST_CHANGES, JSONB.jsonb("[]"))
                  .set(HOUSING_REQUEST.VERSION, 0L)
                  .execute());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void every_rank_is_the_one_of_the_domain(long seed) {
    var random = new Random(seed);
    var draw = new RandomCandidates(random);
    var day = draw.day();
    var people = new ArrayList<Person>();
    for (var i = 0; i < PEOPLE; i++) {
      var facts = draw.household(day);
      var projection = CandidateProjection.of(facts, day, SampleParameters.RULES);
      people.add(new Person(i, facts, projection, facts.places().orElse(NOWHERE)));
    }
    World.write(
        () -> {
          var projections = World.bean(Projections.class);
          people.forEach(
              p ->
                  projections.put(
                      new Projections.Projected(
                          p.request(),
                          p.number(),
                          List.of(p.projection()),
                          Place.canonical(p.places(), communes))));
          return 0;
        });
    World.write(
        () -> {
          // other seeds lived on other days
          var projections = World.bean(Projections.class);
          projections.settle(projections.unsettled(PlaceRow.NEVER, 1000), PlaceRow.NEVER);
          return 0;
        });
    for (var n = 0; n < OFFERS_EACH; n++) {
      var home = draw.home();
      var offer = Samples.offer(seed * 1000 + n, home);
      var bounds =
          OfferBounds.of(home, SampleParameters.RULES, parameters.ceilings(), communes, day);
      check(offer, bounds, people, applicants(offer, people, random), draw.size(), day, random);
    }
  }

  /** A quarter applied; some of them are no longer in the running. */
  private Map<Integer, Application> applicants(Offer offer, List<Person> people, Random random) {
    var applications = new HashMap<Integer, Application>();
    for (var person : people) {
      if (random.nextInt(4) == 0) {
        var submitted =
            new Application.Submitted(
                new Entry(
                    new ApplicationId(Samples.id(6, person.index())),
                    offer.id(),
                    person.request(),
                    new AccountId(Samples.id(2, person.index())),
                    person.number(),
                    person.facts().firstRegisteredOn(),
                    person.projection().sizeClass(),
                    Samples.ownSheet(10 * random.nextInt(6)),
                    "2026.1",
                    Samples.NOW.plusSeconds(random.nextInt(3)),
                    1));
        applications.put(person.index(), random.nextInt(6) == 0 ? submitted.withdraw() : submitted);
      }
    }
    World.write(
        () -> {
          World.jooq().deleteFrom(APPLICATION).execute();
          World.bean(Offers.class).add(offer);
          applications
              .values()
              .forEach(
                  a ->
                      World.jooq()
                          .insertInto(APPLICATION)
                          .set(ApplicationWriting.row(a))
                          .execute());
          return 0;
        });
    return applications;
  }

  private void check(
      Offer offer,
      OfferBounds bounds,
      List<Person> people,
      Map<Integer, Application> applications,
      Fact<SizeClass> boosted,
      LocalDate day,
      Random random) {
    var running =
        applications.entrySet().stream()
            .filter(e -> e.getValue() instanceof Application.Submitted)
            .collect(
                java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> e.getValue().entry()));
    var applied = running.values().stream().map(RankingBoardPropertiesTest::candidate).toList();
    var others =
        people.stream()
            .filter(p -> !running.containsKey(p.index()))
            .filter(p -> ProjectedMatch.eligible(p.projection(), p.places(), bounds))
            .map(p -> candidate(p, bounds, Fact.unknown("application")))
            .toList();
    assertThat(standings(offer, bounds, Fact.unknown("seeker"), boosted, day))
        .isEqualTo(
            new Standings(
                applied.size() + others.size(),
                applied.size(),
                Fact.unknown("seeker"),
                Fact.unknown("seeker")));

    assertThat(
            World.read(
                () ->
                    board.amongApplicants(
                        applications.values().stream().map(a -> a.entry().id()).toList(),
                        boosted,
                        SampleParameters.RULES)))
        .isEqualTo(
            running.values().stream()
                .collect(
                    java.util.stream.Collectors.toMap(
                        Entry::id, entry -> expected(candidate(entry), applied, boosted))));

    var concerned =
        people.stream()
            .filter(p -> ProjectedMatch.eligible(p.projection(), p.places(), bounds))
            .map(p -> p.request().value())
            .toList();
    var alerts = World.bean(Alerts.class);
    var opened = List.of(new Alerts.Opened(offer.id(), bounds));
    assertThat(World.write(() -> alerts.record(opened, day, Samples.NOW)))
        .isEqualTo(concerned.size());
    assertThat(
            World.read(
                () ->
                    World.jooq()
                        .select(DSL.field("unnest({0})", UUID.class, OFFER_ALERT.REQUEST_IDS))
                        .from(OFFER_ALERT)
                        .where(OFFER_ALERT.OFFER_ID.eq(offer.id().value()))
                        .fetch(row -> row.value1())))
        .containsExactlyInAnyOrderElementsOf(concerned);
    assertThat(World.write(() -> alerts.record(opened, day, Samples.NOW))).isZero();

    for (var i = 0; i < 8; i++) {
      var person = people.get(random.nextInt(people.size()));
      var entry = running.get(person.index());
      var seeker =
          entry == null
              ? candidate(person, bounds, Fact.known(Samples.NOW.plusSeconds(2)))
              : candidate(entry);
      var amongApplicants = with(seeker, applied);
      var amongAll = with(seeker, concat(applied, others));
      assertThat(standings(offer, bounds, Fact.known(seeker(person, seeker)), boosted, day))
          .as("seeker %s", person.index())
          .isEqualTo(
              new Standings(
                  applied.size() + others.size(),
                  applied.size(),
                  Fact.known(expected(seeker, amongAll, boosted)),
                  Fact.known(expected(seeker, amongApplicants, boosted))));
      var application = new ApplicationId(Samples.id(6, person.index()));
      assertThat(
              World.read(
                  () ->
                      board.amongApplicants(
                          offer.id(), application, boosted, SampleParameters.RULES)))
          .isEqualTo(
              entry == null
                  ? Fact.unknown("place among the applicants")
                  : Fact.known(expected(seeker, amongApplicants, boosted)));
    }
  }

  private RankingBoard.Answer standings(
      Offer offer,
      OfferBounds bounds,
      Fact<Seeker> seeker,
      Fact<SizeClass> boosted,
      LocalDate day) {
    return World.read(
        () -> board.standings(offer.id(), bounds, seeker, boosted, SampleParameters.RULES, day));
  }

  private static Candidate candidate(Entry entry) {
    return new Candidate(
        entry.number(),
        entry.firstRegisteredOn(),
        entry.ownSheet().total(),
        entry.employer(),
        Fact.known(entry.submittedAt()));
  }

  private static Candidate candidate(Person person, OfferBounds bounds, Fact<Instant> appliedAt) {
    return new Candidate(
        person.number(),
        person.facts().firstRegisteredOn(),
        ProjectedMatch.ownPoints(person.projection(), bounds),
        person.projection().sizeClass(),
        appliedAt);
  }

  private static Seeker seeker(Person person, Candidate candidate) {
    return new Seeker(
        person.request(),
        candidate.number(),
        candidate.firstRegisteredOn(),
        candidate.ownPoints(),
        candidate.employer(),
        candidate.appliedAt().get());
  }

  private static List<Candidate> with(Candidate seeker, List<Candidate> others) {
    var all = new ArrayList<Candidate>();
    others.stream().filter(other -> !other.number().equals(seeker.number())).forEach(all::add);
    all.add(seeker);
    return all;
  }

  private static List<Candidate> concat(List<Candidate> some, List<Candidate> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private static Standing expected(
      Candidate seeker, List<Candidate> population, Fact<SizeClass> boosted) {
    return new MatchRanking()
        .rank(population, boosted, SampleParameters.RULES).stream()
            .filter(ranked -> ranked.candidate().number().equals(seeker.number()))
            .map(
                ranked ->
                    new Standing(
                        ranked.position(),
                        population.size(),
                        ranked.strictlyOlder(),
                        ranked.total()))
            .findFirst()
            .orElseThrow();
  }
}
