package fr.alin.application;

import fr.alin.mail.MailKind;
import fr.alin.offer.Offers;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/**
 * A file that leaves the shortlist is replaced by the next of the frozen board, until enough files
 * are in review or approved, or the board is empty (domain.md 2.13).
 */
public final class ShortlistRefill {

  private final Applications applications;
  private final Offers offers;
  private final Announcements announcements;

  public ShortlistRefill(Applications applications, Offers offers, Announcements announcements) {
    this.applications = applications;
    this.offers = offers;
    this.announcements = announcements;
  }

  /** Call with the offer locked. */
  void of(OfferId offerId, Instant now) {
    if (!(applications.frozen(offerId) instanceof Fact.Known<FrozenBoard>(var board))) {
      return;
    }
    var offer = offers.find(offerId).get();
    var inReview =
        applications.ofOffer(offerId, EnumSet.of(Status.UNDER_REVIEW, Status.APPROVED)).size();
    var waiting = applications.ofOffer(offerId, EnumSet.of(Status.SUBMITTED));
    var next =
        board.lines().stream()
            .flatMap(
                line -> waiting.stream().filter(a -> a.entry().id().equals(line.application())))
            .limit(Math.max(0, offer.shortlistSize() - inReview))
            .toList();
    for (var application : next) {
      var position = board.of(application.entry().id()).get().position();
      var shortlisted =
          switch (application) {
            case Application.Submitted submitted -> submitted.shortlist(position);
            default -> throw new IllegalStateException("only submitted files are waiting");
          };
      applications.saveAll(List.of(shortlisted), Fact.unknown("reason"), now);
      announcements.tell(MailKind.APPLICATION_UNDER_REVIEW, application.entry(), offer);
    }
  }
}
