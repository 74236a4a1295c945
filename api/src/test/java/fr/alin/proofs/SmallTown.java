package fr.alin.proofs;

import fr.alin.account.Actor;
import fr.alin.account.Role;
import fr.alin.api.testing.Product;
import fr.alin.application.Projections;
import fr.alin.eligibility.CandidateReading;
import fr.alin.mail.Language;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.ranking.CandidateProjection;
import fr.alin.reference.Communes;
import fr.alin.reference.Parameters;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterRecord;
import fr.alin.request.SampleRecord;
import fr.alin.request.SampleRequest;
import fr.alin.sandbox.DemoAccount;
import fr.alin.sandbox.DemoStore;
import fr.alin.sandbox.InventedLandlord;
import fr.alin.shared.AccountId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import fr.alin.testing.SampleCompanies;
import fr.alin.testing.SequentialIds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Employees who may all apply to the same homes, with complete and submitted requests, and the homes,
 * whose deadlines follow one another. Written straight into the database: a proof about failures need
 * not play two hundred sign-ups first.
 */
final class SmallTown {

  /** Deadlines start here, so that what a proof does first meets open offers only. */
  static final Duration QUIET = Duration.ofHours(1);

  /** People with an account and no request yet. */
  static final int NEWCOMERS = 300;

  private static final Duration BETWEEN_DEADLINES = Duration.ofMinutes(2);
  private static final String NO_PASSWORD =
      "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$c29tZWhhc2g";
  static final AccountId ADMIN = new AccountId(SequentialIds.nth(7_900));

  /** Of everybody at first. */
  static final Euros SALARY = Euros.euros(1_800);

  private final Product product;
  private final LocalDate today;
  private final List<HousingRequest> requests;
  private final List<Offer> offers;

  private SmallTown(
      Product product, LocalDate today, List<HousingRequest> requests, List<Offer> offers) {
    this.product = product;
    this.today = today;
    this.requests = requests;
    this.offers = offers;
  }

  static SmallTown settle(Product product, int people, int homes) {
    var transactions = product.context().getBean(Transactions.class);
    var now = transactions.read(() -> product.context().getBean(BusinessClock.class).now());
    var today = BusinessClock.legalDate(now);
    var requests = IntStream.range(1, people + 1).mapToObj(n -> request(n, today)).toList();
    var offers = IntStream.range(0, homes).mapToObj(n -> home(n, now)).toList();
    var town = new SmallTown(product, today, requests, offers);
    transactions.write(
        () -> {
          town.store(now, today);
          return true;
        });
    return town;
  }

  List<Offer> offers() {
    return offers;
  }

  /** The day on which the town was settled. */
  LocalDate today() {
    return today;
  }

  int people() {
    return requests.size();
  }

  /** The account of the n-th person, counted from 0. */
  UUID account(int person) {
    return requests.get(person).account().value();
  }

  /** A fresh access token of the n-th person. */
  String token(int person) {
    return product.token(
        new Actor(
            requests.get(person).account(), Role.APPLICANT, Set.of(), Fact.unknown("landlord")));
  }

  /** A fresh access token of somebody with an account and no request, one of {@link #NEWCOMERS}. */
  String newcomerToken(int newcomer) {
    return product.token(
        new Actor(newcomer(newcomer), Role.APPLICANT, Set.of(), Fact.unknown("landlord")));
  }

  private static AccountId newcomer(int n) {
    return new AccountId(SequentialIds.nth(20_000 + n));
  }

  String adminToken() {
    return product.token(new Actor(ADMIN, Role.ADMIN, Set.of(), Fact.unknown("landlord")));
  }

  private static HousingRequest request(int n, LocalDate today) {
    return SampleRequest.submitted(
        n, new AccountId(SequentialIds.nth(3_000 + n)), record(n, today, SALARY));
  }

  private static RegisterRecord record(int n, LocalDate today, Euros salary) {
    return SampleRecord.aSingleEmployee(n)
        .taxed(today.getYear() - 2, Euros.euros(20_000))
        .born(today.minusYears(40))
        // Some share a day of registration: ties are where ranks go wrong.
        .registered(today.minusDays(400 + n / 3))
        .expiring(today.plusMonths(6))
        .earning(salary)
        .record();
  }

  /** What the register holds of the n-th person, counted from 0, who earns this now. */
  RegisterRecord record(int person, Euros salary) {
    return record(person + 1, today, salary);
  }

  private static Offer home(int n, Instant now) {
    return SampleOffer.aFlat(n)
        .opening(now.minus(Duration.ofDays(2)))
        .closing(now.plus(QUIET).plus(BETWEEN_DEADLINES.multipliedBy(n)))
        .offer();
  }

  private void store(Instant now, LocalDate today) {
    var accounts =
        new ArrayList<>(requests.stream().map(request -> applicant(request, now)).toList());
    accounts.add(account(ADMIN, Role.ADMIN, "Noël", "Sophie", "admin@town.example", now));
    for (var n = 0; n < NEWCOMERS; n++) {
      accounts.add(
          account(
              newcomer(n),
              Role.APPLICANT,
              "Nouvelle",
              "Venue",
              "newcomer" + n + "@town.example",
              now));
    }
    var context = product.context();
    context
        .getBean(DemoStore.class)
        .load(
            new DemoStore.Content(
                today,
                List.of(SampleCompanies.BAKERY),
                List.of(
                    new InventedLandlord(
                        SampleOffer.LANDLORD, SampleOffer.LANDLORD_NAME, "012345678")),
                offers,
                accounts,
                requests,
                List.of(),
                List.of()));
    var reading = context.getBean(CandidateReading.class);
    var parameters = context.getBean(Parameters.class);
    var communes = context.getBean(Communes.class);
    var projections = context.getBean(Projections.class);
    projections.adopt(CandidateProjection.rules(parameters));
    projections.addAll(
        requests.stream()
            .map(request -> Projections.Projected.of(request, reading, parameters, communes, today))
            .toList());
  }

  private static DemoAccount applicant(HousingRequest request, Instant now) {
    var person = request.register().applicant();
    return account(
        request.account(),
        Role.APPLICANT,
        person.birthName(),
        person.firstName(),
        person.email().get().toLowerCase(Locale.ROOT),
        now);
  }

  private static DemoAccount account(
      AccountId id, Role role, String name, String first, String mail, Instant now) {
    return new DemoAccount(
        id,
        role,
        RegisterRecord.Title.MADAME,
        name,
        first,
        "0639980000",
        mail,
        Language.FR,
        NO_PASSWORD,
        Set.of(),
        Fact.unknown("landlord"),
        now);
  }
}
