package fr.alin.adapters.persistence;

import fr.alin.account.Account;
import fr.alin.account.AccountFixtures;
import fr.alin.account.Accounts;
import fr.alin.application.Application;
import fr.alin.application.Entry;
import fr.alin.application.IdempotencyClaim;
import fr.alin.company.Company;
import fr.alin.company.Contribution;
import fr.alin.company.EmployerConfirmation;
import fr.alin.company.HousingPolicy;
import fr.alin.company.PolicyCriterion;
import fr.alin.company.Sector;
import fr.alin.company.Tranche;
import fr.alin.consent.DisclosureLevel;
import fr.alin.mail.Language;
import fr.alin.mail.MailKind;
import fr.alin.mail.MailOrder;
import fr.alin.offer.Dwelling;
import fr.alin.offer.Offer;
import fr.alin.offer.OfferFacts;
import fr.alin.offer.Offers;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.DwellingType;
import fr.alin.reference.FinancingCategory;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SizeClass;
import fr.alin.request.Complement;
import fr.alin.request.CoupleLink;
import fr.alin.request.Holder;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterChange;
import fr.alin.request.RegisterRecord;
import fr.alin.request.Requests;
import fr.alin.request.Siret;
import fr.alin.request.SupportingDocument;
import fr.alin.request.UniqueNumber;
import fr.alin.sandbox.InventedLandlord;
import fr.alin.scoring.Criterion;
import fr.alin.scoring.ScoreLine;
import fr.alin.scoring.ScoreSheet;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import fr.alin.shared.MailId;
import fr.alin.shared.OfferId;
import fr.alin.shared.RequestId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Whole situations, each value different from the others; the number tells one from the next. */
final class Samples {

  static final Instant OPENS = Instant.parse("2026-11-01T08:00:00.000001Z");
  static final Instant NOW = Instant.parse("2026-11-21T10:00:00.000002Z");
  static final Instant DEADLINE = Instant.parse("2026-12-05T17:00:00.000003Z");
  static final LandlordId LANDLORD = new LandlordId(id(1, 1));

  private Samples() {}

  static UUID id(int kind, long n) {
    return new UUID(0x0190_0000_0000_7000L | kind, 0x8000_0000_0000_0000L | n);
  }

  static LandlordId storedLandlord() {
    var row = LandlordRow.from(new InventedLandlord(LANDLORD, "Habitat des Rives", "012345678"));
    World.write(() -> World.bean(LandlordRows.class).save(row));
    return LANDLORD;
  }

  static UniqueNumber number(long n) {
    return new UniqueNumber(String.format(Locale.ROOT, "0690119%06dGDPUB", n));
  }

  static Account account(long n) {
    return AccountFixtures.active(
        new AccountId(id(2, n)), "person" + n + "@sample.example", "Some-Password-9");
  }

  static AccountId storedAccount(long n) {
    World.write(() -> World.bean(Accounts.class).add(account(n)));
    return new AccountId(id(2, n));
  }

  static Offer offer(long n, OfferFacts facts) {
    return new Offer(
        new OfferId(id(3, n)),
        LANDLORD,
        "Habitat des Rives",
        facts,
        new Dwelling(
            Dwelling.Kind.HOUSE,
            47,
            Euros.cents(43_210),
            Fact.known(3),
            true,
            false,
            Fact.known("C"),
            LocalDate.of(2027, 1, 15),
            "12 rue des Tilleuls",
            "69006",
            "Deux pièces traversant, cave.",
            7),
        OPENS,
        DEADLINE,
        6,
        2,
        Fact.unknown("closing"));
  }

  static OfferFacts home() {
    return new OfferFacts(
        SampleCommunes.LYON_6,
        DwellingType.T2,
        FinancingCategory.PLUS,
        Euros.cents(51_234),
        Fact.unknown("reservation"));
  }

  static Offer storedOffer(long n) {
    var offer = offer(n, home());
    World.write(
        () -> {
          World.bean(Offers.class).add(offer);
          return 0;
        });
    return offer;
  }

  static Company company(long n, Fact<CompanyId> parent) {
    return new Company(
        new CompanyId(id(4, n)),
        String.format(Locale.ROOT, "%09d", n),
        "Entreprise " + n,
        parent,
        Sector.AGRICULTURAL,
        51,
        SizeClass.MID_CAP,
        Contribution.COMPENSATED,
        EmployerConfirmation.DELEGATED,
        new HousingPolicy(
            Map.of(
                Tranche.A, Set.of(PolicyCriterion.RECRUITMENT, PolicyCriterion.WORK_STUDY),
                Tranche.C, Set.of(PolicyCriterion.UNDER_30)),
            3));
  }

  static HousingRequest request(long n) {
    return new HousingRequest(
        new RequestId(id(5, n)),
        new AccountId(id(2, n)),
        String.format(Locale.ROOT, "%010d", 1_000_000_000L + n),
        record(n),
        NOW,
        true,
        new Complement(
            Holder.CO_APPLICANT,
            Fact.known(new Siret("73282932000074")),
            Fact.known("Filature du Rhône"),
            Fact.unknown("company code"),
            Fact.known("M-17"),
            Fact.known("Atelier"),
            Fact.known(LocalDate.of(2026, 9, 1)),
            Fact.known(false),
            Fact.unknown("temporary housing")),
        Fact.known(DisclosureLevel.SUPPORTED),
        Set.of(SupportingDocument.IDENTITY, SupportingDocument.INCOME_PROOF),
        Fact.known(NOW.plusSeconds(60)),
        2,
        Fact.known(LocalDate.of(2026, 3, 4)),
        List.of(new RegisterChange("monthlyIncome", "210000", "220000")),
        0);
  }

  static HousingRequest storedRequest(long n) {
    storedAccount(n);
    var request = request(n);
    World.write(() -> World.bean(Requests.class).add(request));
    return request;
  }

  static RegisterRecord record(long n) {
    return new RegisterRecord(
        number(n),
        LocalDate.of(2019, 1, 14),
        LocalDate.of(2027, 1, 13),
        RegisterRecord.DaloState.ACTIVE,
        person(n, Fact.known("person" + n + "@sample.example")),
        List.of(new RegisterRecord.CoHolder(person(n + 1, Fact.unknown("email")), CoupleLink.PACS)),
        List.of(new RegisterRecord.Dependant("Lou", LocalDate.of(2015, 5, 6), true)),
        List.of(new RegisterRecord.Dependant("Noé", LocalDate.of(2017, 7, 8), false)),
        1,
        new RegisterRecord.CurrentHousing(
            "LP",
            Fact.known(SampleCommunes.GRENOBLE.code()),
            Fact.known(Euros.cents(70_001)),
            Fact.known(Euros.cents(12_003)),
            Fact.unknown("occupants")),
        List.of("18", "19"),
        new RegisterRecord.Wish(
            List.of(DwellingType.T2, DwellingType.T3),
            List.of(SampleCommunes.LYON.code(), SampleCommunes.RENNES.code()),
            List.of(new DepartmentCode("38")),
            true,
            Fact.known(Euros.cents(80_005)),
            false));
  }

  private static RegisterRecord.RegisteredPerson person(long n, Fact<String> email) {
    return new RegisterRecord.RegisteredPerson(
        RegisterRecord.Title.MADAME,
        "Usage" + n,
        "Naissance" + n,
        "Prénom" + n,
        LocalDate.of(1990, 2, 28),
        "P",
        false,
        Fact.known("0611223344"),
        email,
        Fact.known(
            new RegisterRecord.Address("3 quai Perrache", "69002", SampleCommunes.LYON.code())),
        Fact.known(
            new RegisterRecord.Job(
                Fact.unknown("occupation"),
                "CDI",
                false,
                Fact.known("Filature du Rhône"),
                Fact.known(new Siret("73282932000074")),
                Fact.known("69003"),
                Fact.known(SampleCommunes.LYON.code()))),
        Map.of(2024, Euros.cents(2_345_600), 2025, Euros.cents(2_000_007)),
        Map.of("SAL", Euros.cents(190_009), "ALP", Euros.cents(5_011)));
  }

  static ScoreSheet ownSheet(int under30) {
    return new ScoreSheet(
        java.util.Arrays.stream(Criterion.values())
            .filter(criterion -> !criterion.isRelative())
            .map(
                criterion ->
                    new ScoreLine(
                        criterion,
                        criterion == Criterion.UNDER_30 ? under30 : 0,
                        criterion == Criterion.REFUSED_ALLOCATION ? 0 : 240,
                        criterion.code() + "=1",
                        "S1"))
            .toList());
  }

  static Application.Submitted submitted(long n, OfferId offer, long person) {
    return new Application.Submitted(
        new Entry(
            new ApplicationId(id(6, n)),
            offer,
            new RequestId(id(5, person)),
            new AccountId(id(2, person)),
            number(person),
            LocalDate.of(2019, 1, 14),
            Fact.known(SizeClass.LARGE),
            ownSheet(70),
            "2026.1",
            NOW,
            0));
  }

  static IdempotencyClaim claim(long person, String key) {
    return new IdempotencyClaim(new AccountId(id(2, person)), key, "sha-" + key);
  }

  static MailOrder mail(long n) {
    return new MailOrder(
        new MailId(id(7, n)),
        MailKind.APPLICATION_SUBMITTED,
        "person" + n + "@sample.example",
        Language.EN,
        Map.of("offer", "T2 – Lyon", "link", "https://alin.example/applications/" + n));
  }
}
