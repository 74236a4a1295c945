package fr.alin.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.account.Role;
import fr.alin.adapters.postgres.EmbeddedPostgres;
import fr.alin.application.Assessment;
import fr.alin.application.RankingBoard;
import fr.alin.eligibility.CandidateReading;
import fr.alin.matching.OfferView;
import fr.alin.matching.ReadOffer;
import fr.alin.offer.Offer;
import fr.alin.offer.Offers;
import fr.alin.ranking.Candidate;
import fr.alin.ranking.MatchRanking;
import fr.alin.ranking.Ranked;
import fr.alin.reference.Parameters;
import fr.alin.reference.SizeClass;
import fr.alin.request.HousingRequest;
import fr.alin.request.Requests;
import fr.alin.request.UniqueNumber;
import fr.alin.sandbox.InventedNation;
import fr.alin.sandbox.SeedNation;
import fr.alin.shared.AccountId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.shared.Transactions;
import fr.alin.testing.Database;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A seeded nation is one that the product itself could have written, and its ranks are those of a brute force. */
@Database
class NationTest {

  private static final InventedNation.Size SIZE = new InventedNation.Size(2_000, 120, 60, 900);

  private static EmbeddedPostgres server;
  private static ApplicationContext context;
  private static SeedNation.Outcome outcome;

  @BeforeAll
  static void seed() {
    server = EmbeddedPostgres.throwAway();
    System.setProperty("database.url", server.jdbcUrl());
    System.setProperty("database.user", server.user());
    System.setProperty("database.password", server.password());
    System.setProperty("alin.key-secret", "of-a-test-and-of-nothing-else-at-all");
    context = Node.withoutServer();
    outcome = SeedNational.of(context).handle(new SeedNation.Command(SIZE, (step, done, of) -> {}));
  }

  @AfterAll
  static void stop() {
    context.close();
    server.close();
    List.of("database.url", "database.user", "database.password", "alin.key-secret")
        .forEach(System::clearProperty);
  }

  private static <T> T read(java.util.function.Supplier<T> work) {
    return context.getBean(Transactions.class).read(work);
  }

  private static List<Record> rows(String sql, Object... values) {
    return read(() -> List.copyOf(context.getBean(DSLContext.class).fetch(sql, values)));
  }

  @Test
  void everything_that_was_invented_is_there() {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            SeedNation.Outcome.Seeded.class,
            seeded -> {
              assertThat(
                      rows("select count(*) from housing_request where submitted_at is not null")
                          .getFirst()
                          .get(0, Integer.class))
                  .isEqualTo(seeded.submitted());
              assertThat(rows("select count(*) from application").getFirst().get(0, Integer.class))
                  .isEqualTo(seeded.applications())
                  .isGreaterThan(100);
              assertThat(
                      rows("select count(*) from offer where closed_at is null")
                          .getFirst()
                          .get(0, Integer.class))
                  .isEqualTo(SIZE.online());
            });
  }

  @Test
  void indexes_and_constraints_are_back() {
    assertThat(rows("select conname from pg_constraint where not convalidated")).isEmpty();
    assertThat(
            rows(
                "select indexname from pg_indexes where indexname in"
                    + " ('application_one_live', 'application_of_offer', 'application_pkey', 'account_email_key', 'housing_request_pkey')"))
        .hasSize(5);
    assertThat(rows("select conname from pg_constraint where conname = 'session_account_id_fkey'"))
        .hasSize(1);
  }

  @Test
  void a_second_load_is_refused() {
    assertThat(
            SeedNational.of(context).handle(new SeedNation.Command(SIZE, (step, done, of) -> {})))
        .isInstanceOf(SeedNation.Outcome.Occupied.class);
  }

  /** A row that no use case could have written is refused there. */
  @Test
  void requests_read_back_through_the_constructors_of_the_domain() {
    var accounts = rows("select account_id from housing_request order by md5(id::text) limit 200");
    var requests = context.getBean(Requests.class);
    for (var row : accounts) {
      var account = new AccountId(row.get(0, UUID.class));
      assertThat(read(() -> requests.ofAccount(account)).isKnown()).isTrue();
    }
  }

  @Test
  void own_points_of_applicants_are_those_of_their_sheets() {
    assertThat(
            rows(
                "select id from application where own_points <>"
                    + " (select sum((line->>'points')::int) from jsonb_array_elements(own_sheet) line)"))
        .isEmpty();
  }

  @Test
  void ranks_of_ten_offers_are_those_of_a_brute_force() {
    var everybody = everybody();
    var offers =
        rows(
            "select o.id from offer o left join application a on a.offer_id = o.id and a.status = 'SUBMITTED'"
                + " where o.closed_at is null group by o.id order by count(a.id) desc, o.id limit 10");
    var compared = 0;
    for (var row : offers) {
      var id = row.get(0, UUID.class);
      compared += read(() -> compare(id, everybody));
    }
    assertThat(compared).as("people whose rank was compared").isGreaterThan(20);
  }

  private static List<HousingRequest> everybody() {
    var requests = context.getBean(Requests.class);
    return rows("select account_id from housing_request where submitted_at is not null").stream()
        .map(row -> read(() -> requests.ofAccount(new AccountId(row.get(0, UUID.class)))).get())
        .toList();
  }

  private int compare(UUID id, List<HousingRequest> everybody) {
    var offer = read(() -> context.getBean(Offers.class).find(new OfferId(id))).get();
    var today = BusinessClock.legalDate(read(() -> context.getBean(BusinessClock.class).now()));
    var applied = new ArrayList<Candidate>();
    for (var row :
        rows(
            "select unique_number, first_registered_on, own_points, employer_size, submitted_at from application"
                + " where status = 'SUBMITTED' and offer_id = {0}",
            DSL.val(id))) {
      applied.add(
          new Candidate(
              new UniqueNumber(row.get(0, String.class)),
              row.get(1, LocalDate.class),
              row.get(2, Integer.class),
              row.get(3) == null
                  ? Fact.unknown("size")
                  : Fact.known(SizeClass.valueOf(row.get(3, String.class))),
              Fact.known(row.get(4, java.time.OffsetDateTime.class).toInstant())));
    }
    var population = new ArrayList<>(applied);
    var others = new ArrayList<HousingRequest>();
    for (var request : everybody) {
      var candidate = candidate(request, offer, today);
      if (candidate.isKnown()
          && applied.stream().noneMatch(a -> a.number().equals(request.register().number()))) {
        population.add(candidate.get());
        others.add(request);
      }
    }
    for (var request : others.stream().limit(5).toList()) {
      var view = view(request, offer);
      assertThat(view.standings().eligibleCount()).isEqualTo(population.size());
      assertThat(view.standings().applicantCount()).isEqualTo(applied.size());
      var number = request.register().number();
      var asApplied = applying(population, number, view.asOf());
      assertThat(view.amongEligible()).isEqualTo(standing(asApplied, number, today));
      var amongApplicants = new ArrayList<>(applied);
      amongApplicants.add(
          asApplied.stream().filter(c -> c.number().equals(number)).findFirst().orElseThrow());
      assertThat(view.amongApplicants()).isEqualTo(standing(amongApplicants, number, today));
    }
    return Math.min(5, others.size());
  }

  private static List<Candidate> applying(
      List<Candidate> population, UniqueNumber number, Instant at) {
    return population.stream()
        .map(
            c ->
                c.number().equals(number)
                    ? new Candidate(
                        c.number(),
                        c.firstRegisteredOn(),
                        c.ownPoints(),
                        c.employer(),
                        Fact.known(at))
                    : c)
        .toList();
  }

  /** By the rules themselves: no projection. */
  private static Fact<Candidate> candidate(HousingRequest request, Offer offer, LocalDate today) {
    var rules = context.getBean(Parameters.class).inForceOn(today);
    var facts =
        context.getBean(CandidateReading.class).of(request, rules.thresholds().jobChangeMonths());
    return context.getBean(Assessment.class).of(facts, offer.facts(), today)
            instanceof Assessment.Result.Scored scored
        ? Fact.known(
            new Candidate(
                request.register().number(),
                request.register().firstRegisteredOn(),
                scored.own().total(),
                facts.employment().sizeClass(),
                Fact.unknown("application")))
        : Fact.unknown("candidate");
  }

  private static OfferView view(HousingRequest request, Offer offer) {
    var actor = new Actor(request.account(), Role.APPLICANT, Set.of(), Fact.unknown("landlord"));
    var found = context.getBean(ReadOffer.class).handle(new ReadOffer.Command(actor, offer.id()));
    assertThat(found).isInstanceOf(ReadOffer.Outcome.Found.class);
    return ((ReadOffer.Outcome.Found) found).view();
  }

  private static Fact<RankingBoard.Standing> standing(
      List<Candidate> population, UniqueNumber number, LocalDate today) {
    var parameters = context.getBean(Parameters.class);
    var ranked =
        new MatchRanking().rank(population, parameters.boostOn(today), parameters.inForceOn(today));
    var mine =
        ranked.stream()
            .filter(r -> r.candidate().number().equals(number))
            .findFirst()
            .orElseThrow();
    return Fact.known(standing(mine, ranked.size()));
  }

  private static RankingBoard.Standing standing(Ranked ranked, int outOf) {
    return new RankingBoard.Standing(
        ranked.position(), outOf, ranked.strictlyOlder(), ranked.total());
  }
}
