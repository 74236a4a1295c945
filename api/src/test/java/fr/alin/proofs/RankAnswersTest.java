package fr.alin.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.account.Role;
import fr.alin.adapters.postgres.EmbeddedPostgres;
import fr.alin.api.testing.Product;
import fr.alin.application.Applications;
import fr.alin.application.CloseDueOffers;
import fr.alin.application.IdempotencyClaim;
import fr.alin.application.KeepRequest;
import fr.alin.application.SubmitApplication;
import fr.alin.application.WithdrawApplication;
import fr.alin.consent.DisclosureLevel;
import fr.alin.mail.Language;
import fr.alin.matching.ReadOffer;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.reference.Commune;
import fr.alin.reference.DwellingType;
import fr.alin.reference.FinancingCategory;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SizeClass;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterRecord;
import fr.alin.request.Requests;
import fr.alin.request.SampleRecord;
import fr.alin.request.SampleRequest;
import fr.alin.sandbox.DemoAccount;
import fr.alin.sandbox.DemoStore;
import fr.alin.sandbox.InventedLandlord;
import fr.alin.sandbox.SandboxClock;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import fr.alin.testing.EndToEnd;
import fr.alin.testing.SampleCompanies;
import fr.alin.testing.SequentialIds;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people are told about offers is what {@link RankOracle} says, over HTTP and in process, on two nodes, while people
 * apply, withdraw and change, the boost moves, deadlines pass and days go by. Short here; {@code make torture} makes it long.
 */
@EndToEnd
final class RankAnswersTest {

  private static final Logger LOG = LoggerFactory.getLogger(RankAnswersTest.class);
  private static final int PEOPLE = 70;
  private static final int HOMES = 24;
  private static final int STEPS = 90;
  private static final int QUESTIONS_A_STEP = 24;
  private static final int LOOKS = 12;
  private static final String SECRET = "a secret of the proofs, long enough to seal keys";
  private static final List<Commune> PLACES =
      List.of(SampleCommunes.LYON_6, SampleCommunes.RENNES, SampleCommunes.GRENOBLE);

  @TempDir Path folder;

  private final List<Product> nodes = new ArrayList<>();
  private final List<RankOracle.Person> people = new ArrayList<>();
  private final List<RankOracle.Home> homes = new ArrayList<>();
  private final List<Offer> offers = new ArrayList<>();
  private final Map<Integer, ApplicationId> live = new HashMap<>();
  private final Map<Integer, RankOracle.Home> liveOn = new HashMap<>();
  private final Map<Integer, List<String>> boards = new HashMap<>();
  private int asked;
  private int ranked;
  private int keys;

  @Test
  void what_people_are_told_is_what_brute_force_says() {
    var seed = Long.getLong("alin.proofs.seed", System.nanoTime());
    LOG.info("seed {} (-Dalin.proofs.seed=… repeats the world and its steps)", seed);
    var dice = new Random(seed);
    var until =
        System.nanoTime() + Duration.ofMinutes(Long.getLong("alin.proofs.minutes", 0)).toNanos();
    try (var server = EmbeddedPostgres.throwAway()) {
      nodes.add(node(server, "one"));
      nodes.add(node(server, "two"));
      settle(dice);
      var oracle = new RankOracle(people);
      for (var step = 0; step < STEPS || System.nanoTime() < until; step++) {
        act(dice, oracle);
        var now = now();
        for (var question = 0; question < QUESTIONS_A_STEP; question++) {
          ask(dice, oracle, now, step);
        }
      }
      assertThat(asked).isGreaterThan(STEPS);
      if (now().atZone(BusinessClock.LEGAL_ZONE).getYear() == 2026) {
        assertThat(ranked).as("answers with a rank, out of " + asked).isGreaterThan(asked / 10);
      }
      checkBoards();
      LOG.info(
          "{} answers compared, {} of them with a rank; {} boards", asked, ranked, boards.size());
    } finally {
      nodes.forEach(node -> node.context().close());
    }
  }

  private Product node(EmbeddedPostgres server, String name) {
    return Product.with(
        "demo",
        Map.of(
            "database.url", server.jdbcUrl(),
            "database.user", server.user(),
            "database.password", server.password(),
            "data.dir", folder.resolve(name).toString(),
            "alin.key-secret", SECRET,
            "alin.proofs.boost", "true",
            "alin.scheduler.enabled", "false"));
  }

  private Product any(Random dice) {
    return nodes.get(dice.nextInt(nodes.size()));
  }

  // --- the world ---

  private void settle(Random dice) {
    var node = nodes.getFirst();
    var now = now();
    var today = BusinessClock.legalDate(now);
    for (var n = 1; n <= HOMES; n++) {
      offers.add(home(n, dice, now));
    }
    for (var n = 1; n <= PEOPLE; n++) {
      people.add(
          new RankOracle.Person(
              n,
              SampleRecord.number(n).value(),
              // few days, hence many ties; a few dozen strictly older ones
              today.minusDays(300 + dice.nextInt(30)),
              facts(dice, today)));
    }
    transactions(node)
        .write(
            () -> {
              bean(node, DemoStore.class)
                  .load(
                      new DemoStore.Content(
                          today,
                          List.of(
                              SampleCompanies.BAKERY,
                              SampleCompanies.AIRLINE,
                              SampleCompanies.AIRLINE_CATERING,
                              SampleCompanies.WORKSHOP),
                          List.of(
                              new InventedLandlord(
                                  SampleOffer.LANDLORD, SampleOffer.LANDLORD_NAME, "012345678")),
                          offers,
                          people.stream().map(person -> account(person, now)).toList(),
                          List.of(),
                          List.of(),
                          List.of()));
              return true;
            });
    for (var person : people) {
      transactions(node)
          .write(
              () -> {
                var request = request(person, Fact.unknown("stored"));
                assertThat(bean(node, Requests.class).add(request)).isTrue();
                bean(node, KeepRequest.class).changed(stored(node, person), now);
                return true;
              });
    }
  }

  private Offer home(int n, Random dice, Instant now) {
    var place = PLACES.get(dice.nextInt(PLACES.size()));
    var rooms = 1 + dice.nextInt(5);
    var financing = dice.nextInt(4) == 0 ? "PLAI" : "PLUS";
    var rent = 340 + dice.nextInt(30) * 10L;
    var deadline = now.plus(Duration.ofHours(6L * n)).plusSeconds(dice.nextInt(3_600));
    homes.add(new RankOracle.Home(n, place, rooms, financing, rent, deadline));
    return SampleOffer.aFlat(n)
        .in(place)
        .of(DwellingType.valueOf("T" + rooms))
        .financed(FinancingCategory.valueOf(financing))
        .costing(Euros.euros(rent))
        .opening(now.minus(Duration.ofDays(2)))
        .closing(deadline)
        .offer();
  }

  private static RankOracle.Facts facts(Random dice, LocalDate today) {
    var family = dice.nextInt(3) == 0;
    return new RankOracle.Facts(
        family,
        // some turn thirty within the days that are played
        today.minusYears(dice.nextBoolean() ? 30 : 41).plusDays(dice.nextInt(12) - 4L),
        // and some numbers expire
        dice.nextInt(5) == 0 ? today.plusDays(dice.nextInt(5)) : today.plusMonths(6),
        family ? 18_000 + dice.nextInt(15_000) : 10_000 + dice.nextInt(16_000),
        family ? 1_600 + dice.nextInt(1_200) : 1_300 + dice.nextInt(1_100),
        dice.nextBoolean() ? 45 : 0,
        List.of(SampleCommunes.LYON_1, SampleCommunes.SAINT_ETIENNE, SampleCommunes.GRENOBLE)
            .get(dice.nextInt(3)),
        dice.nextInt(3) == 0,
        communes(dice),
        dice.nextInt(3) == 0 ? List.of("69", "35", "38").get(dice.nextInt(3)) : null,
        dice.nextInt(5) == 0,
        RankOracle.Employer.values()[Math.max(0, dice.nextInt(10) - 5)],
        1 + dice.nextInt(3),
        Math.max(0, dice.nextInt(4) - 2),
        dice.nextInt(5) == 0 ? today.minusYears(1).plusDays(dice.nextInt(8) - 2L) : null);
  }

  private static Set<String> communes(Random dice) {
    var wished =
        List.of(
            SampleCommunes.LYON,
            SampleCommunes.LYON_6,
            SampleCommunes.LYON_1,
            SampleCommunes.RENNES,
            SampleCommunes.GRENOBLE);
    return IntStream.rangeClosed(0, dice.nextInt(3))
        .mapToObj(n -> wished.get(dice.nextInt(wished.size())).code().value())
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  private static HousingRequest request(RankOracle.Person person, Fact<HousingRequest> stored) {
    var fresh = SampleRequest.submitted(person.n, accountOf(person), record(person));
    var facts = person.facts;
    return new HousingRequest(
        fresh.id(),
        fresh.account(),
        fresh.platformNumber(),
        fresh.register(),
        fresh.importedAt(),
        false,
        fresh.complement(),
        Fact.known(DisclosureLevel.values()[facts.level() - 1]),
        fresh.confirmedDocuments(),
        fresh.submittedAt(),
        facts.commissionRefusals(),
        facts.refusedOn() == null
            ? Fact.unknown("refused allocation")
            : Fact.known(facts.refusedOn()),
        List.of(),
        stored.map(HousingRequest::version).orElse(0L));
  }

  private static RegisterRecord record(RankOracle.Person person) {
    var facts = person.facts;
    var sample =
        facts.family()
            ? SampleRecord.aFamilyOfFour(person.n)
            : SampleRecord.aSingleEmployee(person.n);
    sample
        .born(facts.born())
        .registered(person.registered)
        .expiring(facts.expires())
        .taxed(2024, Euros.euros(facts.ownTaxBeforeLast()))
        .earning(Euros.euros(facts.salary()))
        .living(facts.home().code())
        .employedBy(facts.employer().siren);
    if (facts.benefit() == 0) {
      sample.withoutBenefit();
    }
    if (facts.department() instanceof String department) {
      sample.searchingDepartment(department);
    }
    sample.searching(
        facts.communes().stream()
            .map(fr.alin.reference.CommuneCode::new)
            .toArray(fr.alin.reference.CommuneCode[]::new));
    if (facts.widened()) {
      sample.widened();
    }
    return sample
        .reasons(facts.transfer() ? new String[] {"01", "18"} : new String[] {"01"})
        .record();
  }

  private static AccountId accountOf(RankOracle.Person person) {
    return new AccountId(SequentialIds.nth(3_000 + person.n));
  }

  private static Actor actor(RankOracle.Person person) {
    return new Actor(accountOf(person), Role.APPLICANT, Set.of(), Fact.unknown("landlord"));
  }

  private static DemoAccount account(RankOracle.Person person, Instant now) {
    return new DemoAccount(
        accountOf(person),
        Role.APPLICANT,
        RegisterRecord.Title.MADAME,
        "Durand",
        "Camille",
        "0639980000",
        "person" + person.n + "@oracle.example",
        Language.FR,
        "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$c29tZWhhc2g",
        Set.of(),
        Fact.unknown("landlord"),
        now);
  }

  // --- what happens ---

  private void act(Random dice, RankOracle oracle) {
    switch (dice.nextInt(10)) {
      case 0, 1, 2, 3, 4 -> applyOrWithdraw(dice, oracle);
      case 5, 6, 7 -> change(dice, oracle);
      case 8 -> boost(dice, oracle);
      default -> moveOn(dice, oracle);
    }
  }

  private void applyOrWithdraw(Random dice, RankOracle oracle) {
    var person = people.get(dice.nextInt(people.size()));
    var node = any(dice);
    if (live.get(person.n) instanceof ApplicationId id) {
      var home = java.util.Objects.requireNonNull(liveOn.get(person.n));
      if (!isOpen(home)) {
        return;
      }
      assertThat(
              bean(node, WithdrawApplication.class)
                  .handle(new WithdrawApplication.Command(actor(person), id)))
          .isInstanceOf(WithdrawApplication.Outcome.Withdrawn.class);
      oracle.withdraw(person, home);
      live.remove(person.n);
      return;
    }
    var open =
        homes.stream()
            .filter(this::isOpen)
            .filter(home -> oracle.isEligible(person, home, now()))
            .toList();
    if (open.isEmpty()) {
      return;
    }
    var home = open.get(dice.nextInt(open.size()));
    var offer = offers.get(home.n() - 1).id();
    var claim =
        new IdempotencyClaim(actor(person).account(), "key-" + keys++, "offer=" + offer.value());
    switch (bean(node, SubmitApplication.class)
        .handle(new SubmitApplication.Command(actor(person), offer, claim))) {
      case SubmitApplication.Outcome.Accepted accepted -> {
        live.put(person.n, accepted.id());
        liveOn.put(person.n, home);
        oracle.apply(person, home, accepted.view().application().entry().submittedAt());
      }
      case SubmitApplication.Outcome other ->
          throw new AssertionError("eligible by brute force, but " + other);
    }
  }

  private void change(Random dice, RankOracle oracle) {
    var person = people.get(dice.nextInt(people.size()));
    var node = any(dice);
    var other = facts(dice, BusinessClock.legalDate(now()));
    var old = person.facts;
    UnaryOperator<RankOracle.Facts> keepingBirth =
        f ->
            new RankOracle.Facts(
                old.family(),
                old.born(),
                f.expires(),
                f.ownTaxBeforeLast(),
                old.family() == f.family() ? f.salary() : old.salary(),
                f.benefit(),
                f.home(),
                f.transfer(),
                f.communes(),
                f.department(),
                f.widened(),
                f.employer(),
                f.level(),
                f.commissionRefusals(),
                f.refusedOn());
    oracle.change(person, keepingBirth.apply(other), homes.stream().filter(this::isOpen).toList());
    transactions(node)
        .write(
            () -> {
              var requests = bean(node, Requests.class);
              assertThat(requests.update(request(person, Fact.known(stored(node, person)))))
                  .isTrue();
              bean(node, KeepRequest.class)
                  .changed(stored(node, person), bean(node, BusinessClock.class).now());
              return true;
            });
  }

  private static void boost(Random dice, RankOracle oracle) {
    var size = List.of(SizeClass.SME, SizeClass.LARGE, SizeClass.MID_CAP).get(dice.nextInt(3));
    SharedBoost.BOOST.boost(size);
    oracle.boost(size.name());
  }

  /** Hours pass; what is due closes, and its board is kept to be compared. */
  private void moveOn(Random dice, RankOracle oracle) {
    var node = any(dice);
    var target = now().plus(Duration.ofMinutes(60 + dice.nextInt(900)));
    // the boost is that of this moment for every board that closes now, as a deadline's day would
    // have it
    transactions(node).write(() -> bean(node, SandboxClock.class).moveTo(target));
    // no work runs in between: what is stored must be true on the later day, or be found to be
    // behind
    bean(node, CloseDueOffers.class).handle(new CloseDueOffers.Command(Integer.MAX_VALUE));
    for (var home : homes) {
      if (!isOpen(home) && !boards.containsKey(home.n())) {
        boards.put(home.n(), oracle.board(home));
      }
    }
  }

  private void checkBoards() {
    var node = nodes.getLast();
    boards.forEach(
        (n, expected) -> {
          var board =
              transactions(node)
                  .read(() -> bean(node, Applications.class).frozen(offers.get(n - 1).id()))
                  .get();
          var actual =
              board.lines().stream()
                  .map(
                      line ->
                          transactions(node)
                              .read(() -> bean(node, Applications.class).find(line.application()))
                              .get())
                  .map(application -> application.entry().number().value())
                  .toList();
          assertThat(actual).as("board of home %d", n).isEqualTo(expected);
        });
  }

  // --- what people are told ---

  private void ask(Random dice, RankOracle oracle, Instant now, int step) {
    var open = homes.stream().filter(this::isOpen).toList();
    if (open.isEmpty()) {
      return;
    }
    var person = people.get(dice.nextInt(people.size()));
    var home = open.get(dice.nextInt(open.size()));
    for (var look = 0; look < LOOKS && !oracle.isEligible(person, home, now); look++) {
      // mostly somebody who has a rank, now and then somebody who has none
      person = people.get(dice.nextInt(people.size()));
      home = open.get(dice.nextInt(open.size()));
    }
    var expected = oracle.answer(person, home, now);
    // one in four over HTTP on one node and in process on the other, which must then agree
    var told =
        dice.nextInt(4) == 0
            ? overHttp(nodes.get(step % 2), person, home)
            : inProcess(any(dice), person, home);
    assertThat(told)
        .as("step %d, person %d on home %d at %s: %s", step, person.n, home.n(), now, person.facts)
        .isEqualTo(expected);
    asked++;
    ranked += expected.amongEligible() == null ? 0 : 1;
  }

  private RankOracle.Answer inProcess(
      Product node, RankOracle.Person person, RankOracle.Home home) {
    var command = new ReadOffer.Command(actor(person), offers.get(home.n() - 1).id());
    return switch (bean(node, ReadOffer.class).handle(command)) {
      case ReadOffer.Outcome.Found(var view) ->
          new RankOracle.Answer(
              view.standings().eligibleCount(),
              view.standings().amongEligible()
                      instanceof Fact.Known<?>(fr.alin.application.RankingBoard.Standing s)
                  ? s.position()
                  : null,
              view.standings().applicantCount(),
              view.standings().amongApplicants()
                      instanceof Fact.Known<?>(fr.alin.application.RankingBoard.Standing s)
                  ? s.position()
                  : null);
      case ReadOffer.Outcome other -> throw new AssertionError("no offer: " + other);
    };
  }

  private RankOracle.Answer overHttp(Product node, RankOracle.Person person, RankOracle.Home home) {
    var answer =
        node.get(
            "/api/v1/offers/" + offers.get(home.n() - 1).id().value(),
            "Authorization",
            "Bearer " + node.token(actor(person)),
            "Accept-Language",
            "fr");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    var indicators = answer.json().path("indicators");
    return new RankOracle.Answer(
        indicators.path("eligibleCount").asInt(),
        rank(indicators.path("rankAmongEligible")),
        indicators.path("applicantCount").asInt(),
        rank(indicators.path("rankAmongApplicants")));
  }

  private static @Nullable Integer rank(com.fasterxml.jackson.databind.JsonNode node) {
    return node.isInt() ? node.asInt() : null;
  }

  // --- the nodes ---

  private boolean isOpen(RankOracle.Home home) {
    return now().isBefore(home.deadline()) && !boards.containsKey(home.n());
  }

  private Instant now() {
    var node = nodes.getFirst();
    return transactions(node).read(() -> bean(node, BusinessClock.class).now());
  }

  private HousingRequest stored(Product node, RankOracle.Person person) {
    return bean(node, Requests.class).ofAccount(accountOf(person)).get();
  }

  private static Transactions transactions(Product node) {
    return bean(node, Transactions.class);
  }

  private static <T> T bean(Product node, Class<T> type) {
    return node.context().getBean(type);
  }
}
