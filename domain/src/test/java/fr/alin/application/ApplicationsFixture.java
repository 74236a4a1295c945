package fr.alin.application;

import fr.alin.mail.Language;
import fr.alin.mail.MailKind;
import fr.alin.mail.MailOrder;
import fr.alin.offer.Offer;
import fr.alin.offer.Offers;
import fr.alin.offer.SampleOffer;
import fr.alin.reference.SizeClass;
import fr.alin.scoring.Criterion;
import fr.alin.scoring.ScoreLine;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import fr.alin.shared.MailId;
import fr.alin.shared.Transactions;
import fr.alin.testing.SequentialIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the contracts of applications start from. The store is empty; communes are those of {@code
 * SampleCommunes}; an adapter with foreign keys stores landlords and accounts when told.
 */
abstract class ApplicationsFixture {

  static final Instant LATER = Instant.parse("2026-11-24T09:08:07.654321Z");

  protected abstract Applications applications();

  protected abstract Offers offers();

  protected abstract Transactions transactions();

  /** How many mails are owed in all. */
  protected abstract long mailsOwed();

  protected void landlordExists(LandlordId id, String name) {}

  /** Called before each submission, hence more than once for one account. */
  protected void accountExists(AccountId id) {}

  @BeforeEach
  final void landlords() {
    landlordExists(SampleOffer.LANDLORD, SampleOffer.LANDLORD_NAME);
    landlordExists(SampleOffer.OTHER_LANDLORD, SampleOffer.OTHER_LANDLORD_NAME);
  }

  final Offer stored(SampleOffer sample) {
    var offer = sample.offer();
    return transactions()
        .write(
            () -> {
              offers().add(offer);
              return offer;
            });
  }

  final Applications.Submission submit(Entry entry) {
    return submit(entry, claimOf(entry));
  }

  final Applications.Submission submit(Entry entry, IdempotencyClaim claim) {
    accountExists(entry.account());
    return transactions()
        .writeAtOnce(
            () ->
                applications()
                    .submit(
                        new Application.Submitted(entry), claim, entry.submittedAt(), mail(entry)));
  }

  /** The n-th person's application, stored, with the version it has there. */
  final Entry entered(long n, Offer offer) {
    var entry = LifecycleSamples.entry(n, offer.id(), offer.opensAt().plusSeconds(n));
    submit(entry);
    return find(entry.id()).entry();
  }

  final Application find(ApplicationId id) {
    return transactions().read(() -> applications().find(id)).get();
  }

  final boolean save(Application next) {
    return save(next, LATER);
  }

  final boolean save(Application next, Instant at) {
    return transactions().write(() -> applications().save(next, Fact.unknown("reason"), at));
  }

  final void freeze(FrozenBoard board) {
    transactions()
        .write(
            () -> {
              applications().freeze(board);
              return board;
            });
  }

  /** A board of these files in this order, with all eleven lines and totals that fall. */
  static FrozenBoard board(Offer offer, ApplicationId... files) {
    var lines = new ArrayList<FrozenBoard.Line>();
    for (var file : files) {
      var position = lines.size() + 1;
      var sheet =
          LifecycleSamples.ownSheet()
              .with(
                  List.of(
                      new ScoreLine(
                          Criterion.SENIORITY, 21 - position, 100, "olderApplicants=1", "D04"),
                      new ScoreLine(Criterion.BALANCING, 0, 240, "boost=none", "D07")));
      lines.add(
          new FrozenBoard.Line(
              position, file, sheet, 500 - position, Fact.known("%064x".formatted(position))));
    }
    return new FrozenBoard(
        offer.id(),
        offer.deadline(),
        "2026.1",
        Fact.known("seniority=20;balancing=240;as-of=2026-11-23"),
        Fact.known(SizeClass.SME),
        lines);
  }

  static IdempotencyClaim claimOf(Entry entry) {
    return new IdempotencyClaim(
        entry.account(), "key-" + entry.id().value(), "fingerprint-" + entry.offer().value());
  }

  static MailOrder mail(Entry entry) {
    return mailOf(entry.id().value().getLeastSignificantBits() & 0xFFFF);
  }

  static MailOrder mailOf(long n) {
    return new MailOrder(
        new MailId(SequentialIds.nth(n)),
        MailKind.APPLICATION_SUBMITTED,
        "somebody@post.example",
        Language.FR,
        Map.of("offer", "T2 – Lyon (69)", "link", "https://alin.example/candidatures/1"));
  }
}
