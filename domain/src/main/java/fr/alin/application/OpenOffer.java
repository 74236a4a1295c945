package fr.alin.application;

import fr.alin.mail.MailKind;
import fr.alin.offer.Offer;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * Only one candidate per home holds an open offer: when nobody does, the best substitute is promoted
 * and told by when to answer; refusal or silence moves to the next rank (domain.md 5).
 */
public final class OpenOffer {

  private final Applications applications;
  private final Announcements announcements;

  public OpenOffer(Applications applications, Announcements announcements) {
    this.applications = applications;
    this.announcements = announcements;
  }

  /** Call with the offer locked, after every decision, refusal, expiry or condition. */
  void promoteNext(Offer offer, Instant now) {
    var held =
        applications.ofOffer(
            offer.id(),
            EnumSet.of(
                Status.ALLOCATED, Status.OFFER_ACCEPTED, Status.LEASE_SIGNED, Status.MOVED_IN));
    if (!held.isEmpty()) {
      return;
    }
    applications.ofOffer(offer.id(), EnumSet.of(Status.ALLOCATED_SUBSTITUTE)).stream()
        .map(a -> (Application.AllocatedSubstitute) a)
        .min(
            Comparator.comparingInt(Application.AllocatedSubstitute::commissionRank)
                .thenComparing(s -> s.nomination().rank()))
        .filter(best -> !mayBeOutranked(best, offer))
        .ifPresent(best -> promote(best, offer, now));
  }

  /** The same for a file that has just become a substitute: told so when it has to wait. */
  void promoteOrTell(Application.AllocatedSubstitute substitute, Offer offer, Instant now) {
    promoteNext(offer, now);
    var entry = substitute.entry();
    if (applications.find(entry.id()).get() instanceof Application.AllocatedSubstitute) {
      announcements.tell(
          MailKind.HOME_ALLOCATED_SUBSTITUTE,
          entry,
          offer,
          Map.of("rank", Integer.toString(substitute.commissionRank())));
    }
  }

  /**
   * A candidate allocated under a condition keeps the place of its rank until its date: a later rank
   * is not served before. Nor is it while a file of the same session waits for its decision and may
   * still come before: the landlord records file by file, in any order.
   */
  private boolean mayBeOutranked(Application.AllocatedSubstitute best, Offer offer) {
    var conditional =
        applications.ofOffer(offer.id(), EnumSet.of(Status.ALLOCATED_CONDITIONALLY)).stream()
            .anyMatch(
                a ->
                    ((Application.AllocatedConditionally) a).commissionRank()
                        < best.commissionRank());
    return conditional
        || (served(offer) < best.commissionRank() - 1
            && !applications
                .ofOffer(offer.id(), EnumSet.of(Status.DESIGNATED, Status.TO_COMMISSION))
                .isEmpty());
  }

  /** Ranks whose turn has come and gone. */
  private long served(Offer offer) {
    return applications
        .ofOffer(
            offer.id(),
            EnumSet.of(Status.OFFER_REFUSED, Status.OFFER_EXPIRED, Status.NOT_ALLOCATED))
        .stream()
        .filter(
            a ->
                !(a instanceof Application.NotAllocated lost)
                    || lost.reason().code() == Reason.Code.CONDITION_NOT_MET)
        .count();
  }

  private void promote(Application.AllocatedSubstitute best, Offer offer, Instant now) {
    var answerBy = now.plus(Duration.ofDays(best.answerDays()));
    applications.saveAll(List.of(best.promote(answerBy)), Fact.unknown("reason"), now);
    announcements.tell(
        MailKind.HOME_ALLOCATED,
        best.entry(),
        offer,
        Map.of("answerBy", BusinessClock.legalDate(answerBy).toString()));
  }
}
