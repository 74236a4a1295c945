package fr.alin.application;

import fr.alin.mail.Announcement;
import fr.alin.mail.Links;
import fr.alin.mail.MailKind;
import fr.alin.mail.MailOrder;
import fr.alin.mail.Outbox;
import fr.alin.mail.Recipients;
import fr.alin.offer.Offer;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.Ids;
import fr.alin.shared.MailId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Each step of an application is told to the applicant, from the step's transaction on: kept in the inbox, copied by mail. */
public final class Announcements {

  private final Recipients recipients;
  private final Outbox outbox;
  private final Links links;
  private final Ids ids;

  public Announcements(Recipients recipients, Outbox outbox, Links links, Ids ids) {
    this.recipients = recipients;
    this.outbox = outbox;
    this.links = links;
    this.ids = ids;
  }

  /** The mail of a step; unknown when the account is gone. */
  public Fact<MailOrder> about(
      MailKind kind, Entry entry, Offer offer, Map<String, String> details) {
    return recipients
        .of(entry.account())
        .map(recipient -> order(kind, entry.id(), offer, details, recipient));
  }

  /** The mail of a step, for a caller that has read the recipient together with other things. */
  MailOrder to(
      Recipients.Recipient recipient, MailKind kind, ApplicationId application, Offer offer) {
    return order(kind, application, offer, Map.of(), recipient);
  }

  private MailOrder order(
      MailKind kind,
      ApplicationId application,
      Offer offer,
      Map<String, String> details,
      Recipients.Recipient recipient) {
    var parameters = new HashMap<>(details);
    parameters.put("offer", offer.title());
    parameters.put("link", links.to("/candidatures/" + application.value()));
    return new MailOrder(
        new MailId(ids.next()), kind, recipient.address(), recipient.language(), parameters);
  }

  public void tell(MailKind kind, Entry entry, Offer offer, Map<String, String> details) {
    about(kind, entry, offer, details)
        .map(
            order -> {
              outbox.tell(new Announcement(entry.account(), order));
              return order;
            });
  }

  public void tell(MailKind kind, Entry entry, Offer offer) {
    tell(kind, entry, offer, Map.of());
  }

  /** A step of a file, to be told to its owner. */
  record Step(AccountId account, ApplicationId application, Offer offer) {}

  /** The same step of many files: one look at the addresses, one write. */
  void tellAll(MailKind kind, List<Step> steps) {
    var addresses = recipients.ofAll(steps.stream().map(Step::account).collect(Collectors.toSet()));
    outbox.tell(
        steps.stream()
            .filter(step -> addresses.containsKey(step.account()))
            .map(
                step ->
                    new Announcement(
                        step.account(),
                        order(
                            kind,
                            step.application(),
                            step.offer(),
                            Map.of(),
                            Objects.requireNonNull(addresses.get(step.account())))))
            .toList());
  }

  static Map<String, String> reason(Reason reason) {
    return Map.of("reason", reason.code().name(), "reasonText", reason.text());
  }
}
