package fr.alin.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.account.Role;
import fr.alin.application.Announcements;
import fr.alin.application.Application;
import fr.alin.application.ApplicationDossiers;
import fr.alin.application.ApplicationViews;
import fr.alin.application.Applications;
import fr.alin.application.Assessment;
import fr.alin.application.Files;
import fr.alin.application.FrozenBoard;
import fr.alin.application.IdempotencyClaim;
import fr.alin.application.ListDesignations;
import fr.alin.application.ListMyApplications;
import fr.alin.application.ListReviews;
import fr.alin.application.Nomination;
import fr.alin.application.Placements;
import fr.alin.application.RankingBoard;
import fr.alin.application.ShortlistRefill;
import fr.alin.application.Status;
import fr.alin.application.SubmitApplication;
import fr.alin.application.WithdrawApplication;
import fr.alin.company.Companies;
import fr.alin.eligibility.CandidateReading;
import fr.alin.eligibility.Eligibility;
import fr.alin.mail.Outbox;
import fr.alin.mail.Recipients;
import fr.alin.matching.Cards;
import fr.alin.matching.Dossiers;
import fr.alin.matching.ListOffers;
import fr.alin.matching.OfferSearch;
import fr.alin.offer.Offer;
import fr.alin.offer.OfferFacts;
import fr.alin.offer.Offers;
import fr.alin.reference.DwellingType;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SampleParameters;
import fr.alin.request.Requests;
import fr.alin.request.SupportingDocument;
import fr.alin.scoring.Scoring;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.Ids;
import fr.alin.shared.OfferId;
import fr.alin.shared.Page;
import fr.alin.shared.Transactions;
import fr.alin.testing.Database;
import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How many statements a view sends does not depend on how much it shows, and is as small as told here. */
@Database
class StatementCountTest {

  private static final int FILES = 8;
  private static final AccountId STAFF = new AccountId(Samples.id(2, 900));

  private static ApplicationContext node;

  private final SampleParameters parameters = new SampleParameters();
  private final SampleCommunes communes = new SampleCommunes();
  private final Eligibility eligibility = new Eligibility(parameters);
  private final CandidateReading reading =
      new CandidateReading(node.getBean(Companies.class), communes);
  private final Applications applications = node.getBean(Applications.class);
  private final Placements placements =
      new Placements(
          applications,
          node.getBean(RankingBoard.class),
          new Scoring(parameters, communes),
          parameters);
  private final ApplicationViews views =
      new ApplicationViews(applications, node.getBean(Offers.class), placements);
  private final Files files =
      new Files(views, node.getBean(Requests.class), reading, eligibility, parameters);
  private final BusinessClock clock = node.getBean(BusinessClock.class);
  private final Transactions transactions = node.getBean(Transactions.class);

  @BeforeAll
  static void eight_files_on_a_board_one_person_with_eight_applications() {
    World.clean();
    Samples.storedLandlord();
    var home = Samples.storedOffer(1);
    var ids = new ArrayList<Application.Submitted>();
    for (var n = 1; n <= FILES; n++) {
      Samples.storedRequest(n);
      enter(n, home.id(), n);
      ids.add(Samples.submitted(n, home.id(), n));
    }
    var lines =
        IntStream.range(0, FILES)
            .mapToObj(
                i ->
                    new FrozenBoard.Line(
                        i + 1,
                        ids.get(i).entry().id(),
                        ids.get(i).entry().ownSheet(),
                        70,
                        Fact.unknown("facts")))
            .toList();
    World.write(
        () -> {
          var store = World.bean(Applications.class);
          World.bean(Offers.class).close(home.id(), Samples.DEADLINE);
          store.freeze(
              new FrozenBoard(
                  home.id(),
                  Samples.DEADLINE,
                  "2026.1",
                  Fact.unknown("parameters"),
                  Fact.unknown("boost"),
                  lines));
          for (var n = 1; n <= FILES; n++) {
            var entry = store.find(ids.get(n - 1).entry().id()).get().entry();
            store.save(
                new Application.UnderReview(entry, n), Fact.unknown("reason"), Samples.DEADLINE);
          }
          return 0;
        });
    Samples.storedAccount(50);
    Samples.storedRequest(51);
    for (var n = 1; n <= FILES; n++) {
      var other = Samples.storedOffer(100 + n);
      enter(100 + n, other.id(), 51);
      if (n < FILES) {
        withdraw(100 + n);
      }
    }
    Samples.storedAccount(60);
    var request = Samples.request(60);
    World.write(
        () ->
            World.bean(Requests.class)
                .add(
                    request
                        .refreshed(request.register(), false, Samples.NOW)
                        .confirming(EnumSet.allOf(SupportingDocument.class))));
    World.write(
        () -> {
          World.bean(Offers.class).add(large());
          return 0;
        });
    var employer = Samples.company(732829320, Fact.unknown("parent company"));
    World.write(() -> World.bean(CompanyRows.class).save(CompanyRow.from(employer)));
    node =
        World.start(
            Map.of(
                "alin.scheduler.enabled", "false",
                "liquibase.enabled", "false",
                "tests.count-statements", "true"));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void an_adviser_reads_a_page_of_files_in_eight_statements_long_or_short() {
    var actor = new Actor(STAFF, Role.ADMIN, Set.of(), Fact.unknown("landlord"));
    var list = new ListReviews(applications, files, clock, transactions);

    assertSame(
        8,
        limit -> {
          var listed =
              list.handle(
                  new ListReviews.Command(
                      actor,
                      Set.of(Status.UNDER_REVIEW, Status.DESIGNATED),
                      Fact.unknown("offer"),
                      Page.first(limit)));
          return ((ListReviews.Outcome.Listed) listed).files().items().size();
        });
  }

  @Test
  void a_landlord_reads_a_page_of_files_in_eight_statements_long_or_short() {
    World.write(
        () -> {
          var store = World.bean(Applications.class);
          for (var n = 1; n <= FILES; n++) {
            var entry =
                store
                    .find(
                        Samples.submitted(n, Samples.offer(1, Samples.home()).id(), n).entry().id())
                    .get()
                    .entry();
            store.save(
                new Application.Designated(entry, new Nomination(n, n)),
                Fact.unknown("reason"),
                Samples.DEADLINE.plusSeconds(60));
          }
          return 0;
        });
    var actor = new Actor(STAFF, Role.LANDLORD_AGENT, Set.of(), Fact.known(Samples.LANDLORD));
    var list = new ListDesignations(applications, files, clock, transactions);

    assertSame(
        8,
        limit -> {
          var listed =
              list.handle(
                  new ListDesignations.Command(
                      actor, Set.of(Status.DESIGNATED), Fact.unknown("offer"), Page.first(limit)));
          return ((ListDesignations.Outcome.Listed) listed).files().items().size();
        });
  }

  @Test
  void a_person_reads_a_page_of_applications_in_seven_statements_long_or_short() {
    var list = new ListMyApplications(applications, views, clock, transactions);

    assertSame(
        7,
        limit -> {
          var listed = list.handle(new ListMyApplications.Command(person(), Page.first(limit)));
          return ((ListMyApplications.Outcome.Listed) listed).applications().items().size();
        });
  }

  @Test
  void a_list_of_offers_takes_two_statements_one_offer_one_before_the_ranks() {
    var dossiers = node.getBean(Dossiers.class);
    var list =
        new ListOffers(
            dossiers,
            reading,
            node.getBean(OfferSearch.class),
            new Cards(eligibility, communes),
            parameters,
            transactions);
    Supplier<ListOffers.Outcome> page =
        () ->
            list.handle(
                new ListOffers.Command(
                    eligible(),
                    OfferSearch.Selection.ELIGIBLE,
                    OfferSearch.Filter.NONE,
                    false,
                    Page.first(20)));

    assertThat(page.get()).isInstanceOf(ListOffers.Outcome.Listed.class);
    assertThat(CountedStatements.during(page)).isEqualTo(2);
    var offer = Samples.offer(101, Samples.home()).id();
    Supplier<?> dossier = () -> transactions.read(() -> dossiers.of(eligible().account(), offer));
    assertThat(CountedStatements.during(dossier)).isEqualTo(1);
  }

  @Test
  void applying_takes_three_statements_and_withdrawing_two() {
    var announcements =
        new Announcements(
            node.getBean(Recipients.class),
            node.getBean(Outbox.class),
            path -> "https://alin.example" + path,
            node.getBean(Ids.class));
    var dossiers = new OnTheDay(node.getBean(ApplicationDossiers.class));
    var submit =
        new SubmitApplication(
            dossiers,
            applications,
            views,
            placements,
            reading,
            new Assessment(eligibility, new Scoring(parameters, communes)),
            announcements,
            parameters,
            node.getBean(Ids.class),
            transactions);
    var withdraw =
        new WithdrawApplication(
            dossiers,
            applications,
            views,
            node.getBean(Offers.class),
            announcements,
            new ShortlistRefill(applications, node.getBean(Offers.class), announcements),
            clock,
            transactions);
    var offer = large().id();
    for (var round = 1; round <= 2; round++) {
      var claim = new IdempotencyClaim(eligible().account(), "round " + round, "body");
      var entered = new AtomicReference<SubmitApplication.Outcome>();
      var left = new AtomicReference<WithdrawApplication.Outcome>();

      var toSubmit =
          CountedStatements.during(
              () ->
                  entered.updateAndGet(
                      none ->
                          submit.handle(new SubmitApplication.Command(eligible(), offer, claim))));

      assertThat(entered.get()).isInstanceOf(SubmitApplication.Outcome.Accepted.class);
      assertThat(toSubmit)
          .as("glance (and all, when it is not held yet), entry, rank")
          .isBetween(3, round == 1 ? 4 : 3);
      var id = ((SubmitApplication.Outcome.Accepted) entered.get()).id();

      var toWithdraw =
          CountedStatements.during(
              () ->
                  left.updateAndGet(
                      none -> withdraw.handle(new WithdrawApplication.Command(eligible(), id))));

      assertThat(left.get()).isInstanceOf(WithdrawApplication.Outcome.Withdrawn.class);
      assertThat(toWithdraw).as("dossier, withdrawal").isEqualTo(2);
    }
  }

  /** For a couple with three children. */
  private static Offer large() {
    var home = Samples.home();
    return Samples.offer(
        200,
        new OfferFacts(
            home.commune(),
            DwellingType.T4,
            home.financing(),
            Euros.euros(820),
            home.reservedTo()));
  }

  /** On a day when the homes of the samples are open. */
  private record OnTheDay(ApplicationDossiers dossiers) implements ApplicationDossiers {

    @Override
    public ToSubmit toSubmit(AccountId account, OfferId offer, IdempotencyClaim claim) {
      var read = dossiers.toSubmit(account, offer, claim);
      return new ToSubmit(
          Samples.NOW,
          read.earlier(),
          read.offer(),
          read.request(),
          read.employer(),
          read.live(),
          read.recipient());
    }

    @Override
    public ToWithdraw toWithdraw(ApplicationId application) {
      return dossiers.toWithdraw(application);
    }
  }

  /** Whose request shows no mismatch of identity, hence may see offers; the employer is in the reference. */
  private static Actor eligible() {
    return new Actor(
        new AccountId(Samples.id(2, 60)), Role.APPLICANT, Set.of(), Fact.unknown("landlord"));
  }

  private static Actor person() {
    return new Actor(
        new AccountId(Samples.id(2, 51)), Role.APPLICANT, Set.of(), Fact.unknown("landlord"));
  }

  /** The same count for two and for eight; pages really have that many. */
  private static void assertSame(int statements, IntFunction<Integer> page) {
    assertThat(page.apply(2)).isEqualTo(2);
    assertThat(page.apply(FILES)).isEqualTo(FILES);
    assertThat(CountedStatements.during(() -> page.apply(2))).isEqualTo(statements);
    assertThat(CountedStatements.during(() -> page.apply(FILES))).isEqualTo(statements);
  }

  private static void enter(long n, OfferId offer, long person) {
    World.write(
        () ->
            World.bean(Applications.class)
                .submit(
                    Samples.submitted(n, offer, person),
                    Samples.claim(person, "key-" + n),
                    Samples.NOW,
                    Samples.mail(n)));
  }

  private static void withdraw(long n) {
    World.write(
        () -> {
          var store = World.bean(Applications.class);
          var submitted =
              (Application.Submitted) store.find(new ApplicationId(Samples.id(6, n))).get();
          return store.save(submitted.withdraw(), Fact.unknown("reason"), Samples.NOW);
        });
  }
}
