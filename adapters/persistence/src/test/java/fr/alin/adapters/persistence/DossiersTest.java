package fr.alin.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.application.Application;
import fr.alin.application.ApplicationDossiers;
import fr.alin.application.Applications;
import fr.alin.application.FrozenBoard;
import fr.alin.application.IdempotencyClaim;
import fr.alin.application.InMemoryApplicationDossiers;
import fr.alin.company.Companies;
import fr.alin.mail.Recipients;
import fr.alin.matching.Dossiers;
import fr.alin.matching.InMemoryDossiers;
import fr.alin.offer.Offer;
import fr.alin.offer.OfferFacts;
import fr.alin.offer.Offers;
import fr.alin.request.Complement;
import fr.alin.request.Holder;
import fr.alin.request.RegisterRecord;
import fr.alin.request.Requests;
import fr.alin.request.Siret;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.testing.Database;
import fr.alin.testing.Unknowns;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dossier read in one statement says what the stores say one after another. */
@Database
class DossiersTest {

  private static final Siret OF_THE_JOB = new Siret("73282932000074");
  private static final Siret TYPED = new Siret("82454114802432");
  private static final CompanyId GROUP = new CompanyId(Samples.id(4, 1));

  private final Dossiers dossiers = World.bean(Dossiers.class);
  private final Dossiers oneByOne =
      new InMemoryDossiers(
          World.bean(Requests.class),
          World.bean(Companies.class),
          World.bean(Offers.class),
          World.bean(Applications.class),
          World.bean(BusinessClock.class));

  private final ApplicationDossiers applying = World.bean(ApplicationDossiers.class);
  private final ApplicationDossiers applyingOneByOne =
      new InMemoryApplicationDossiers(
          World.bean(Requests.class),
          World.bean(Companies.class),
          World.bean(Offers.class),
          World.bean(Applications.class),
          World.bean(Recipients.class),
          World.bean(BusinessClock.class));

  @BeforeEach
  void companies() {
    World.clean();
    Samples.storedLandlord();
    World.write(
        () -> {
          var rows = World.bean(CompanyRows.class);
          rows.save(CompanyRow.from(Samples.company(1, Fact.unknown("parent company"))));
          rows.save(CompanyRow.from(Samples.company(732829320, Fact.known(GROUP))));
          return rows.save(
              CompanyRow.from(Samples.company(824541148, Fact.unknown("parent company"))));
        });
  }

  @Test
  void the_employer_is_the_one_of_the_holder_whose_job_counts() {
    var n = 1L;
    for (var holder : Holder.values()) {
      for (var ofApplicant : sirets()) {
        for (var ofOther : sirets()) {
          for (var typed : sirets()) {
            var account = stored(n++, holder, ofApplicant, ofOther, typed);

            var dossier = World.read(() -> dossiers.of(account));

            var expected = World.read(() -> oneByOne.of(account));
            Unknowns.assertSame(dossier.request(), expected.request());
            Unknowns.assertSame(dossier.employer(), expected.employer());
          }
        }
      }
    }
  }

  @Test
  void a_submission_is_judged_on_what_the_stores_say_one_after_another() {
    var first = offer(1, Fact.unknown("reservation"));
    var second = offer(2, Fact.unknown("reservation"));
    var me =
        stored(1, Holder.APPLICANT, Fact.known(OF_THE_JOB), Fact.known(TYPED), Fact.known(TYPED));
    var other = Samples.storedRequest(2).account();
    var newcomer = Samples.storedAccount(3);
    apply(11, first, 1);
    var mine = Samples.claim(1, "key-11");

    for (var account : List.of(me, other, newcomer)) {
      for (var offer : List.of(first.id(), second.id(), new OfferId(Samples.id(3, 404)))) {
        for (var claim :
            List.of(
                mine,
                new IdempotencyClaim(mine.owner(), mine.key(), "other body"),
                Samples.claim(2, mine.key()))) {
          var read = World.read(() -> applying.toSubmit(account, offer, claim));

          var expected = World.read(() -> applyingOneByOne.toSubmit(account, offer, claim));
          Unknowns.assertSame(
              read,
              new ApplicationDossiers.ToSubmit(
                  read.now(),
                  expected.earlier(),
                  expected.offer(),
                  expected.request(),
                  expected.employer(),
                  expected.live(),
                  expected.recipient()));
        }
      }
    }
    var again = World.read(() -> applying.toSubmit(me, first.id(), mine));
    assertThat(again.earlier()).isInstanceOf(Applications.Earlier.SameRequest.class);
    assertThat(again.live()).isEqualTo(Fact.known(new ApplicationId(Samples.id(6, 11))));
    assertThat(again.employer().isKnown()).isTrue();
  }

  @Test
  void a_withdrawal_is_judged_on_what_the_stores_say_one_after_another() {
    var offer = offer(1, Fact.unknown("reservation"));
    Samples.storedRequest(1);
    apply(11, offer, 1);

    for (var id : List.of(11L, 404L)) {
      var application = new ApplicationId(Samples.id(6, id));
      var read = World.read(() -> applying.toWithdraw(application));

      var expected = World.read(() -> applyingOneByOne.toWithdraw(application));
      Unknowns.assertSame(
          read,
          new ApplicationDossiers.ToWithdraw(
              read.now(), expected.application(), expected.offer(), expected.recipient()));
    }
  }

  @Test
  void a_newcomer_has_the_time_and_nothing_else() {
    var account = Samples.storedAccount(1);

    var before = World.bean(BusinessClock.class).now();
    var dossier = World.read(() -> dossiers.of(account));

    assertThat(dossier.request().isKnown()).isFalse();
    assertThat(dossier.employer().isKnown()).isFalse();
    assertThat(dossier.now()).isAfterOrEqualTo(before);
    assertThat(dossier.now()).isBeforeOrEqualTo(World.bean(BusinessClock.class).now());
  }

  @Test
  void an_offer_comes_with_my_applications_its_company_and_its_board() {
    var open = offer(1, Fact.unknown("reservation"));
    var reserved = offer(2, Fact.known(GROUP));
    var closed = offer(3, Fact.unknown("reservation"));
    var me = Samples.storedRequest(1).account();
    var other = Samples.storedRequest(2).account();
    apply(11, closed, 1);
    World.write(
        () -> {
          var store = World.bean(Applications.class);
          var first =
              (Application.Submitted) store.find(new ApplicationId(Samples.id(6, 11))).get();
          World.bean(Offers.class).close(closed.id(), Samples.DEADLINE);
          store.freeze(
              new FrozenBoard(
                  closed.id(),
                  Samples.DEADLINE,
                  "2026.1",
                  Fact.unknown("parameters"),
                  Fact.unknown("boost"),
                  List.of(
                      new FrozenBoard.Line(
                          1,
                          first.entry().id(),
                          first.entry().ownSheet(),
                          70,
                          Fact.unknown("facts")))));
          return store.save(first.withdraw(), Fact.unknown("reason"), Samples.DEADLINE);
        });
    apply(12, open, 1);

    for (var account : List.of(me, other)) {
      for (var offer : List.of(open, reserved, closed)) {
        assertSame(account, offer.id());
      }
    }
    assertSame(me, new OfferId(Samples.id(3, 404)));
    var mine = World.read(() -> dossiers.of(me, open.id()));
    assertThat(mine.latest()).isEqualTo(Fact.known(new ApplicationId(Samples.id(6, 12))));
    assertThat(mine.live().map(live -> live.entry().offer())).isEqualTo(Fact.known(open.id()));
    assertThat(World.read(() -> dossiers.of(me, closed.id())).onBoard()).isEqualTo(1);
    assertThat(World.read(() -> dossiers.of(me, reserved.id())).reservedTo().isKnown()).isTrue();
  }

  /** What was read once serves again only while it stands: each change is in the very next dossier. */
  @Test
  void a_change_of_any_row_is_in_the_next_dossier() {
    var home = offer(1, Fact.known(GROUP));
    var me = stored(1, Holder.APPLICANT, sirets().get(0), sirets().get(2), sirets().get(2));
    List<Runnable> changes =
        List.of(
            () -> update("update housing_request set commission_refusals = 2"),
            () -> update("update offer set rent_with_charges_cents = rent_with_charges_cents + 1"),
            () -> update("update company set name = name || ' bis'"),
            () -> update("update company set parent_id = null"),
            () -> update("update landlord set name = name || ' bis'"),
            () -> update("update offer set reserved_to = null"),
            () -> apply(11, home, 1));
    assertSame(me, home.id());
    for (var change : changes) {
      change.run();
      assertSame(me, home.id());
      assertSame(me, home.id());
    }
  }

  private static void update(String sql) {
    World.write(() -> World.bean(DSLContext.class).execute(sql));
  }

  private void assertSame(AccountId account, OfferId offer) {
    var dossier = World.read(() -> dossiers.of(account, offer));
    var expected = World.read(() -> oneByOne.of(account, offer));
    Unknowns.assertSame(dossier.offer(), expected.offer());
    Unknowns.assertSame(dossier.reservedTo(), expected.reservedTo());
    Unknowns.assertSame(dossier.live(), expected.live());
    Unknowns.assertSame(dossier.latest(), expected.latest());
    assertThat(dossier.onBoard()).isEqualTo(expected.onBoard());
    Unknowns.assertSame(dossier.seeker().request(), expected.seeker().request());
    Unknowns.assertSame(dossier.seeker().employer(), expected.seeker().employer());
  }

  private static List<Fact<Siret>> sirets() {
    return Stream.of(
            Fact.known(OF_THE_JOB), Fact.known(TYPED), Fact.<Siret>unknown("employer SIRET"))
        .toList();
  }

  private static AccountId stored(
      long n, Holder holder, Fact<Siret> ofApplicant, Fact<Siret> ofOther, Fact<Siret> typed) {
    var account = Samples.storedAccount(n);
    var r = Samples.record(n);
    var other = r.coHolders().getFirst();
    var register =
        new RegisterRecord(
            r.number(),
            r.firstRegisteredOn(),
            r.expiresOn(),
            r.dalo(),
            employedBy(r.applicant(), ofApplicant),
            n % 2 == 0
                ? List.of()
                : List.of(
                    new RegisterRecord.CoHolder(employedBy(other.person(), ofOther), other.link())),
            r.dependants(),
            r.childrenInCustody(),
            r.expectedBirths(),
            r.currentHousing(),
            r.reasons(),
            r.wish());
    var c = Samples.request(n).complement();
    var complement =
        new Complement(
            holder,
            typed,
            c.employerName(),
            c.companyCode(),
            c.staffNumber(),
            c.department(),
            c.companyEntryDate(),
            c.permanentTempContract(),
            c.temporaryHousing());
    World.write(
        () ->
            World.bean(Requests.class)
                .add(
                    Samples.request(n)
                        .refreshed(register, false, Samples.NOW)
                        .completed(complement)));
    return account;
  }

  private static RegisterRecord.RegisteredPerson employedBy(
      RegisterRecord.RegisteredPerson p, Fact<Siret> siret) {
    return new RegisterRecord.RegisteredPerson(
        p.title(),
        p.lastName(),
        p.birthName(),
        p.firstName(),
        p.birthDate(),
        p.familySituation(),
        p.disabled(),
        p.mobilePhone(),
        p.email(),
        p.address(),
        p.job()
            .map(
                job ->
                    new RegisterRecord.Job(
                        job.occupation(),
                        job.contract(),
                        job.severalEmployers(),
                        job.employerName(),
                        siret,
                        job.workPostcode(),
                        job.workCommune())),
        p.taxIncomeByYear(),
        p.monthlyResources());
  }

  private static Offer offer(long n, Fact<CompanyId> reservedTo) {
    var home = Samples.home();
    var offer =
        Samples.offer(
            n,
            new OfferFacts(
                home.commune(),
                home.dwellingType(),
                home.financing(),
                home.rentWithCharges(),
                reservedTo));
    World.write(
        () -> {
          World.bean(Offers.class).add(offer);
          return 0;
        });
    return offer;
  }

  private static void apply(long n, Offer offer, long person) {
    World.write(
        () ->
            World.bean(Applications.class)
                .submit(
                    Samples.submitted(n, offer.id(), person),
                    Samples.claim(person, "key-" + n),
                    Samples.NOW,
                    Samples.mail(n)));
  }
}
