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
    if (!held.isEmpty() || undecidedBetterRank(offer)) {
      return;
    }
    applications.ofOffer(offer.id(), EnumSet.of(Status.ALLOCATED_SUBSTITUTE)).stream()
        .map(a -> (Application.AllocatedSubstitute) a)
        .min(
            Comparator.comparingInt(Application.AllocatedSubstitute::commissionRank)
                .thenComparing(s -> s.nomination().rank()))
        .ifPresent(best -> promote(best, offer, now));
  }

  /**
   * A candidate allocated under a condition keeps the place of its rank until its date: a later rank
   * is not served before.
   */
  private boolean undecidedBetterRank(Offer offer) {
    var conditional =
        applications.ofOffer(offer.id(), EnumSet.of(Status.ALLOCATED_CONDITIONALLY)).stream()
            .mapToInt(a -> ((Application.AllocatedConditionally) a).commissionRank())
            .min();
    var substitute =
        applications.ofOffer(offer.id(), EnumSet.of(Status.ALLOCATED_SUBSTITUTE)).stream()
            .mapToInt(a -> ((Application.AllocatedSubstitute) a).commissionRank())
            .min();
    return conditional.isPresent()
        && substitute.isPresent()
        && conditional.getAsInt() < substitute.getAsInt();
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
