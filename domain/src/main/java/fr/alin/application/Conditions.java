package fr.alin.application;

import fr.alin.mail.MailKind;
import fr.alin.offer.Offer;
import fr.alin.shared.Fact;
import java.time.Instant;
import java.util.List;

/** What happens to a conditional allocation at its date, or when the landlord settles it. */
public final class Conditions {

  private final Applications applications;
  private final OpenOffer openOffer;
  private final Announcements announcements;

  public Conditions(Applications applications, OpenOffer openOffer, Announcements announcements) {
    this.applications = applications;
    this.openOffer = openOffer;
    this.announcements = announcements;
  }

  /** Call with the offer locked. */
  void settle(
      Application.AllocatedConditionally conditional, Offer offer, boolean met, Instant now) {
    if (met) {
      var substitute = conditional.conditionMet();
      applications.saveAll(List.of(substitute), Fact.unknown("reason"), now);
      openOffer.promoteOrTell(substitute, offer, now);
    } else {
      var lost = conditional.conditionNotMet();
      applications.saveAll(List.of(lost), Fact.known(lost.reason()), now);
      announcements.tell(
          MailKind.HOME_NOT_ALLOCATED,
          conditional.entry(),
          offer,
          Announcements.reason(lost.reason()));
      openOffer.promoteNext(offer, now);
    }
  }
}
