package fr.alin.application;

import fr.alin.reference.SizeClass;
import fr.alin.request.UniqueNumber;
import fr.alin.scoring.Criterion;
import fr.alin.scoring.ScoreLine;
import fr.alin.scoring.ScoreSheet;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.shared.RequestId;
import fr.alin.testing.SequentialIds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** One application in every state, each fact with a value of its own. */
public final class LifecycleSamples {

  private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

  private LifecycleSamples() {}

  public static Entry entry(long n) {
    return new Entry(
        new ApplicationId(SequentialIds.nth(n)),
        new OfferId(SequentialIds.nth(n + 1000)),
        new RequestId(SequentialIds.nth(n + 2000)),
        new AccountId(SequentialIds.nth(n + 3000)),
        new UniqueNumber("0690419" + "%06d".formatted(n) + "GDPUB"),
        LocalDate.of(2019, 4, 2),
        Fact.known(SizeClass.MID_CAP),
        ownSheet(),
        "2026.1",
        AT,
        1);
  }

  /** About to apply to this offer: nothing stored yet. */
  public static Entry entry(long n, OfferId offer) {
    return entry(n, offer, AT);
  }

  /** The same at an instant of its own. */
  public static Entry entry(long n, OfferId offer, Instant submittedAt) {
    var e = entry(n);
    return new Entry(
        e.id(),
        offer,
        e.request(),
        e.account(),
        e.number(),
        e.firstRegisteredOn(),
        e.employer(),
        e.ownSheet(),
        e.ruleSetVersion(),
        submittedAt,
        0);
  }

  /** Another application of the same person: another id, the same request and account. */
  public static Entry again(Entry e, long n, OfferId offer) {
    return new Entry(
        new ApplicationId(SequentialIds.nth(n)),
        offer,
        e.request(),
        e.account(),
        e.number(),
        e.firstRegisteredOn(),
        e.employer(),
        e.ownSheet(),
        e.ruleSetVersion(),
        e.submittedAt().plusSeconds(60),
        0);
  }

  /** Nine own lines; every maximum and every value allowed by it. */
  public static ScoreSheet ownSheet() {
    return new ScoreSheet(
        Arrays.stream(Criterion.values())
            .filter(c -> !c.isRelative())
            .map(
                c ->
                    new ScoreLine(
                        c,
                        c == Criterion.REFUSED_ALLOCATION ? -40 : c.ordinal(),
                        c == Criterion.REFUSED_ALLOCATION ? 0 : 100,
                        c.code() + "=1",
                        "S1"))
            .toList());
  }

  public static List<Application> all() {
    return all(entry(7));
  }

  /** This entry in every state. */
  public static List<Application> all(Entry e) {
    var n = new Nomination(2, 1);
    var r = new Reason(Reason.Code.FILE_INCOMPLETE, "un texte");
    return List.of(
        new Application.Submitted(e),
        new Application.Withdrawn(e),
        new Application.NotSelected(e, r),
        new Application.UnderReview(e, 3),
        new Application.Approved(e, 4),
        new Application.RejectedByActionLogement(e, r),
        new Application.Designated(e, n),
        new Application.WithdrawnAfterSending(e, r),
        new Application.RejectedByLandlord(e, r),
        new Application.ToCommission(e, n, Fact.known(DAY)),
        new Application.Allocated(e, n, 1, AT.plusSeconds(864_000)),
        new Application.AllocatedSubstitute(e, n, 2, 12),
        new Application.AllocatedConditionally(e, n, 3, "Fournir le titre de séjour", DAY, 15),
        new Application.NotAllocated(e, r),
        new Application.Inadmissible(e, r),
        new Application.OfferAccepted(e, n, 1),
        new Application.OfferRefused(e, r),
        new Application.OfferExpired(e),
        new Application.LeaseSigned(e, n, 1, DAY),
        new Application.MovedIn(e, n, 1, DAY, DAY.plusDays(9)));
  }
}
