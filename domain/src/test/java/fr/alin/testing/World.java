package fr.alin.testing;

import fr.alin.account.Account;
import fr.alin.account.Actor;
import fr.alin.account.EmailAddress;
import fr.alin.account.Entitlement;
import fr.alin.account.InMemoryAccounts;
import fr.alin.account.PasswordHash;
import fr.alin.account.Person;
import fr.alin.account.Role;
import fr.alin.account.Title;
import fr.alin.application.Announcements;
import fr.alin.application.AnswerHousingOffer;
import fr.alin.application.ApplicationDossiers;
import fr.alin.application.ApplicationViews;
import fr.alin.application.Assessment;
import fr.alin.application.Boards;
import fr.alin.application.CloseDueOffers;
import fr.alin.application.Conditions;
import fr.alin.application.DesignateApplicants;
import fr.alin.application.ExpireAnswers;
import fr.alin.application.Files;
import fr.alin.application.InMemoryApplicationDossiers;
import fr.alin.application.InMemoryApplications;
import fr.alin.application.InMemoryClosings;
import fr.alin.application.InMemoryFileReadings;
import fr.alin.application.InMemoryProjections;
import fr.alin.application.InMemoryRankingBoard;
import fr.alin.application.KeepRequest;
import fr.alin.application.LapseConditions;
import fr.alin.application.LeaveAfterSending;
import fr.alin.application.ListDesignations;
import fr.alin.application.ListMyApplications;
import fr.alin.application.ListOffersWithFiles;
import fr.alin.application.ListReviews;
import fr.alin.application.OpenOffer;
import fr.alin.application.Placements;
import fr.alin.application.ReadApplication;
import fr.alin.application.ReadDesignation;
import fr.alin.application.ReadRequest;
import fr.alin.application.ReadReview;
import fr.alin.application.RecordCommissionDecision;
import fr.alin.application.RecordLease;
import fr.alin.application.RefreshAgeing;
import fr.alin.application.Refusals;
import fr.alin.application.ReplayBoards;
import fr.alin.application.ReviewApplication;
import fr.alin.application.SendToCommission;
import fr.alin.application.SettleCondition;
import fr.alin.application.ShortlistRefill;
import fr.alin.application.SubmitApplication;
import fr.alin.application.WithdrawApplication;
import fr.alin.company.InMemoryCompanies;
import fr.alin.eligibility.CandidateReading;
import fr.alin.eligibility.Eligibility;
import fr.alin.form.AbandonForm;
import fr.alin.form.FormReading;
import fr.alin.form.InMemoryRequestDrafts;
import fr.alin.form.ReadForm;
import fr.alin.form.SaveFormPage;
import fr.alin.mail.Language;
import fr.alin.mail.MailKind;
import fr.alin.mail.MailOrder;
import fr.alin.mail.Recipients;
import fr.alin.matching.Cards;
import fr.alin.matching.ImagineChange;
import fr.alin.matching.InMemoryDossiers;
import fr.alin.matching.InMemoryOfferSearch;
import fr.alin.matching.ListOffers;
import fr.alin.matching.PreviewDisclosure;
import fr.alin.matching.RankOffers;
import fr.alin.matching.ReadDashboard;
import fr.alin.matching.ReadOffer;
import fr.alin.matching.RefreshAndCompare;
import fr.alin.matching.WidenSearch;
import fr.alin.offer.InMemoryOffers;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.ranking.CandidateProjection;
import fr.alin.ranking.MatchRanking;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.SampleCommunes;
import fr.alin.registry.ConfirmImport;
import fr.alin.registry.FakeNationalRegister;
import fr.alin.registry.FakeRegistrationDesk;
import fr.alin.registry.FileRequest;
import fr.alin.registry.InMemoryDeliveredForms;
import fr.alin.registry.InMemoryExpiryWarnings;
import fr.alin.registry.InMemoryImportAttempts;
import fr.alin.registry.RefreshOutdated;
import fr.alin.registry.RefreshRequest;
import fr.alin.registry.RefreshRequests;
import fr.alin.registry.StartImport;
import fr.alin.registry.TransparentImportCodes;
import fr.alin.registry.WarnOfExpiry;
import fr.alin.request.ChooseDisclosure;
import fr.alin.request.CompleteRequest;
import fr.alin.request.ConfirmDocuments;
import fr.alin.request.DeleteRequest;
import fr.alin.request.HousingRequest;
import fr.alin.request.InMemoryDisclosureLedger;
import fr.alin.request.InMemoryRequests;
import fr.alin.request.ListDisclosureChanges;
import fr.alin.request.RegisterRecord;
import fr.alin.request.SampleRequest;
import fr.alin.request.SubmitRequest;
import fr.alin.scoring.Scoring;
import fr.alin.shared.AccountId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Every use case of the main job on doubles, wired in one place; Friday, three days before closing. */
public final class World {

  public static final Instant START = Instant.parse("2026-11-20T09:00:00Z");
  public static final Actor ADVISER =
      new Actor(
          new AccountId(SequentialIds.nth(7_001)),
          Role.ADVISER,
          Set.of(new DepartmentCode("69"), new DepartmentCode("42")),
          Fact.unknown("landlord"));
  public static final Actor ADVISER_ELSEWHERE =
      new Actor(
          new AccountId(SequentialIds.nth(7_002)),
          Role.ADVISER,
          Set.of(new DepartmentCode("35")),
          Fact.unknown("landlord"));
  public static final Actor AGENT =
      new Actor(
          new AccountId(SequentialIds.nth(7_003)),
          Role.LANDLORD_AGENT,
          Set.of(),
          Fact.known(SampleOffer.LANDLORD));
  public static final Actor AGENT_ELSEWHERE =
      new Actor(
          new AccountId(SequentialIds.nth(7_004)),
          Role.LANDLORD_AGENT,
          Set.of(),
          Fact.known(SampleOffer.OTHER_LANDLORD));

  public final FixedClock clock = new FixedClock(START);
  public final SequentialIds ids = new SequentialIds();
  public final InMemoryTransactions transactions = new InMemoryTransactions();
  public final InMemoryOutbox outbox = new InMemoryOutbox(transactions);
  public final ChangingBoost parameters = new ChangingBoost();
  public final SampleCommunes communes = new SampleCommunes();
  public final InMemoryAccounts accounts = new InMemoryAccounts(transactions);
  public final InMemoryCompanies companies = SampleCompanies.all();
  public final InMemoryOffers offers = new InMemoryOffers(transactions);
  public final InMemoryRequests requests = new InMemoryRequests(transactions);
  public final InMemoryImportAttempts attempts = new InMemoryImportAttempts(transactions);
  public final FakeNationalRegister register = new FakeNationalRegister(transactions);
  public final TransparentImportCodes codes = new TransparentImportCodes();
  public final InMemoryRequestDrafts drafts = new InMemoryRequestDrafts(transactions);
  public final InMemoryDisclosureLedger ledger = new InMemoryDisclosureLedger(transactions);
  public final FakeRegistrationDesk desk = new FakeRegistrationDesk(transactions);
  private final SampleSites sites = new SampleSites();
  public final InMemoryApplications applications =
      new InMemoryApplications(offers, outbox, transactions);
  public final InMemoryProjections projections = new InMemoryProjections(transactions);
  public final InMemoryRankingBoard board = new InMemoryRankingBoard(applications, projections);
  public final InMemoryOfferSearch search =
      new InMemoryOfferSearch(offers, applications, parameters);
  public final InMemoryDossiers dossiers =
      new InMemoryDossiers(requests, companies, offers, applications, clock);

  public final CandidateReading reading = new CandidateReading(companies, communes);
  public final Eligibility eligibility = new Eligibility(parameters);
  public final Scoring scoring = new Scoring(parameters, communes);
  public final Boards boards = new Boards(new MatchRanking(), scoring, parameters);
  public final InMemoryClosings closings = new InMemoryClosings(offers, applications);
  public final Assessment assessment = new Assessment(eligibility, scoring);
  private final Recipients recipients =
      id -> accounts.byId(id).map(a -> new Recipients.Recipient(a.email().value(), a.language()));
  public final ApplicationDossiers applicationDossiers =
      new InMemoryApplicationDossiers(requests, companies, offers, applications, recipients, clock);
  public final Announcements announcements =
      new Announcements(recipients, outbox, path -> "https://alin.example" + path, ids);
  public final Placements placements = new Placements(applications, board, scoring, parameters);
  public final ApplicationViews views = new ApplicationViews(applications, offers, placements);
  private final ShortlistRefill refill = new ShortlistRefill(applications, offers, announcements);
  private final OpenOffer openOffer = new OpenOffer(applications, announcements);
  private final Conditions conditions = new Conditions(applications, openOffer, announcements);
  public final KeepRequest keep =
      new KeepRequest(
          reading,
          assessment,
          parameters,
          communes,
          projections,
          applications,
          offers,
          announcements);
  private final Refusals refusals = new Refusals(requests, keep, openOffer);
  public final InMemoryFileReadings readings = new InMemoryFileReadings();
  private final Files files = new Files(views, requests, reading, eligibility, parameters);
  private final Cards cards = new Cards(eligibility, communes);

  public final StartImport startImport =
      new StartImport(
          register,
          requests,
          attempts,
          codes,
          recipients,
          outbox,
          parameters,
          ids,
          clock,
          transactions);
  public final ConfirmImport confirmImport =
      new ConfirmImport(
          register, requests, accounts, attempts, codes, parameters, ids, clock, transactions);
  public final RefreshRequest refreshRequest =
      new RefreshRequest(register, requests, accounts, keep, clock, transactions);
  public final InMemoryDeliveredForms forms = new InMemoryDeliveredForms(requests, transactions);
  public final RefreshRequests refreshRequests =
      new RefreshRequests(requests, forms, accounts, keep, clock, transactions);
  public final RefreshOutdated refreshOutdated =
      new RefreshOutdated(register, requests, accounts, keep, clock, transactions);
  public final ReadForm readForm = new ReadForm(drafts, requests, accounts, clock, transactions);
  public final SaveFormPage saveFormPage =
      new SaveFormPage(drafts, requests, communes, sites, ids, clock, transactions);
  public final AbandonForm abandonForm = new AbandonForm(drafts, transactions);
  public final FileRequest fileRequest =
      new FileRequest(
          desk,
          drafts,
          requests,
          accounts,
          communes,
          sites,
          outbox,
          path -> "https://alin.example" + path,
          ids,
          clock,
          transactions);
  public final WarnOfExpiry warnOfExpiry =
      new WarnOfExpiry(
          new InMemoryExpiryWarnings(requests),
          sites,
          recipients,
          outbox,
          path -> "https://alin.example" + path,
          ids,
          clock,
          transactions);
  public final ReadRequest readRequest =
      new ReadRequest(requests, companies, reading, parameters, clock, transactions);
  public final CompleteRequest completeRequest =
      new CompleteRequest(requests, keep, clock, transactions);
  public final ChooseDisclosure chooseDisclosure =
      new ChooseDisclosure(requests, companies, ledger, keep, ids, clock, transactions);
  public final ListDisclosureChanges listDisclosureChanges =
      new ListDisclosureChanges(ledger, transactions);
  public final PreviewDisclosure previewDisclosure =
      new PreviewDisclosure(requests, reading, parameters, clock, transactions);
  public final ConfirmDocuments confirmDocuments =
      new ConfirmDocuments(requests, keep, clock, transactions);
  public final SubmitRequest submitRequest = new SubmitRequest(requests, keep, clock, transactions);
  public final DeleteRequest deleteRequest = new DeleteRequest(requests, keep, clock, transactions);
  public final RefreshAgeing refreshAgeing =
      new RefreshAgeing(projections, requests, keep, parameters, clock, transactions);

  public final ListOffers listOffers =
      new ListOffers(dossiers, reading, search, cards, parameters, transactions);
  public final WidenSearch widenSearch =
      new WidenSearch(dossiers, reading, search, parameters, transactions);
  public final RankOffers rankOffers =
      new RankOffers(
          dossiers,
          search,
          cards,
          board,
          refreshAgeing,
          reading,
          assessment,
          parameters,
          communes,
          transactions);
  public final ReadOffer readOffer =
      new ReadOffer(
          dossiers,
          board,
          refreshAgeing,
          reading,
          eligibility,
          assessment,
          scoring,
          parameters,
          communes,
          transactions);
  public final ImagineChange imagineChange =
      new ImagineChange(
          readOffer,
          dossiers,
          board,
          reading,
          eligibility,
          assessment,
          scoring,
          parameters,
          communes,
          transactions);
  public final ReadDashboard readDashboard =
      new ReadDashboard(
          accounts,
          dossiers,
          reading,
          search,
          cards,
          applications,
          views,
          parameters,
          transactions);

  public final RefreshAndCompare refreshAndCompare =
      new RefreshAndCompare(readDashboard, refreshRequest);

  public final SubmitApplication submitApplication =
      new SubmitApplication(
          applicationDossiers,
          applications,
          views,
          placements,
          reading,
          assessment,
          announcements,
          parameters,
          ids,
          transactions);
  public final WithdrawApplication withdrawApplication =
      new WithdrawApplication(
          applicationDossiers,
          applications,
          views,
          offers,
          announcements,
          refill,
          clock,
          transactions);
  public final ReadApplication readApplication =
      new ReadApplication(applications, views, clock, transactions);
  public final ListMyApplications listMyApplications =
      new ListMyApplications(applications, views, clock, transactions);
  public final CloseDueOffers closeDueOffers =
      new CloseDueOffers(closings, boards, announcements, clock, transactions);
  public final ReplayBoards replayBoards = new ReplayBoards(closings, boards, transactions);
  public final ListReviews listReviews = new ListReviews(applications, files, clock, transactions);
  public final ReadReview readReview = new ReadReview(files, readings, clock, transactions);
  public final ReviewApplication reviewApplication =
      new ReviewApplication(applications, offers, announcements, refill, clock, transactions);
  public final DesignateApplicants designateApplicants =
      new DesignateApplicants(applications, offers, announcements, parameters, clock, transactions);
  public final ListOffersWithFiles listOffersWithFiles =
      new ListOffersWithFiles(applications, clock, transactions);
  public final ListDesignations listDesignations =
      new ListDesignations(applications, files, clock, transactions);
  public final ReadDesignation readDesignation =
      new ReadDesignation(files, readings, clock, transactions);
  public final SendToCommission sendToCommission =
      new SendToCommission(applications, offers, clock, transactions);
  public final RecordCommissionDecision recordDecision =
      new RecordCommissionDecision(
          applications,
          offers,
          requests,
          keep,
          openOffer,
          announcements,
          parameters,
          clock,
          transactions);
  public final LeaveAfterSending leaveAfterSending =
      new LeaveAfterSending(applications, offers, openOffer, announcements, clock, transactions);
  public final AnswerHousingOffer answerOffer =
      new AnswerHousingOffer(applications, offers, refusals, announcements, clock, transactions);
  public final ExpireAnswers expireAnswers =
      new ExpireAnswers(applications, offers, refusals, announcements, clock, transactions);
  public final SettleCondition settleCondition =
      new SettleCondition(applications, offers, conditions, clock, transactions);
  public final LapseConditions lapseConditions =
      new LapseConditions(applications, offers, conditions, clock, transactions);
  public final RecordLease recordLease =
      new RecordLease(applications, offers, announcements, clock, transactions);

  public World() {
    transactions.write(
        () -> {
          projections.adopt(CandidateProjection.rules(parameters));
          return true;
        });
  }

  /** An account of the person in the record, without a request. */
  public Actor account(int n, RegisterRecord record) {
    return account(n, record.applicant().birthName(), record.applicant().firstName());
  }

  public Actor account(int n, String birthName, String firstName) {
    var pending =
        new Account.Pending(
            new AccountId(SequentialIds.nth(3_000 + n)),
            new Person(Title.MADAME, birthName, firstName, "06 11 22 33 44"),
            new EmailAddress(address(n)),
            Language.FR,
            Entitlement.applicant(),
            START.minusSeconds(864_000),
            0);
    transactions.write(
        () ->
            accounts.add(
                pending.activate(new PasswordHash("transparent"), START.minusSeconds(863_000))));
    return pending.actor();
  }

  /** The account's mail address, not the one that the register holds. */
  public static String address(int n) {
    return "account" + n + "@mail.example";
  }

  /** A person whose request is submitted and complete, documents included. */
  public Actor household(int n, RegisterRecord record) {
    return household(n, record, request -> request);
  }

  public Actor household(int n, RegisterRecord record, UnaryOperator<HousingRequest> changed) {
    var actor = account(n, record);
    store(changed.apply(SampleRequest.submitted(n, actor.account(), record)));
    return actor;
  }

  /** Stores a request as its use cases do, projection included. */
  public void store(HousingRequest request) {
    transactions.write(
        () -> {
          if (!requests.add(request)) {
            throw new IllegalStateException("number or account taken");
          }
          keep.changed(request, clock.now());
          return request;
        });
  }

  /** Another fact about a stored request, with everything that follows from it. */
  public void change(Actor actor, UnaryOperator<HousingRequest> change) {
    transactions.write(
        () -> {
          var next = change.apply(requests.ofAccount(actor.account()).get());
          if (!requests.update(next)) {
            throw new IllegalStateException("request moved");
          }
          keep.changed(next, clock.now());
          return next;
        });
  }

  /** What is stored of this person's request for today. */
  public CandidateProjection projectionOf(Actor actor) {
    return InMemoryProjections.on(
        projections.of(requestOf(actor).id()).get(), BusinessClock.legalDate(clock.now()));
  }

  public FormReading formOf(Actor actor) {
    return switch (readForm.handle(new ReadForm.Command(actor))) {
      case ReadForm.Outcome.Found found -> found.form();
    };
  }

  public HousingRequest requestOf(Actor actor) {
    return transactions.read(() -> requests.ofAccount(actor.account())).get();
  }

  public Offer online(SampleOffer sample) {
    return transactions.write(
        () -> {
          offers.add(sample.offer());
          return sample.offer();
        });
  }

  /** What was told to this person, oldest first. */
  public List<MailKind> mailsTo(Actor actor) {
    var address = transactions.read(() -> accounts.byId(actor.account())).get().email().value();
    return outbox.orders().stream()
        .filter(order -> order.recipient().equals(address))
        .map(MailOrder::kind)
        .toList();
  }
}
