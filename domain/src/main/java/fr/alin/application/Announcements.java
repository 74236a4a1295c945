package fr.alin.application;

import fr.alin.mail.Links;
import fr.alin.mail.MailKind;
import fr.alin.mail.MailOrder;
import fr.alin.mail.Outbox;
import fr.alin.mail.Recipients;
import fr.alin.offer.Offer;
import fr.alin.shared.Fact;
import fr.alin.shared.Ids;
import fr.alin.shared.MailId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each step of an application mails the applicant; the mail is owed from the step's transaction on. */
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
        .map(recipient -> order(kind, entry, offer, details, recipient));
  }

  private MailOrder order(
      MailKind kind,
      Entry entry,
      Offer offer,
      Map<String, String> details,
      Recipients.Recipient recipient) {
    var parameters = new HashMap<>(details);
    parameters.put("offer", offer.title());
    parameters.put("link", links.to("/candidatures/" + entry.id().value()));
    return new MailOrder(
        new MailId(ids.next()), kind, recipient.address(), recipient.language(), parameters);
  }

  public void tell(MailKind kind, Entry entry, Offer offer, Map<String, String> details) {
    about(kind, entry, offer, details)
        .map(
            order -> {
              outbox.add(order);
              return order;
            });
  }

  public void tell(MailKind kind, Entry entry, Offer offer) {
    tell(kind, entry, offer, Map.of());
  }

  /** The same step of many files: one look at the addresses, one write. */
  void tellAll(MailKind kind, List<Entry> entries, Function<Entry, Offer> offerOf) {
    var addresses =
        recipients.ofAll(entries.stream().map(Entry::account).collect(Collectors.toSet()));
    var orders =
        entries.stream()
            .flatMap(
                entry ->
                    addresses.containsKey(entry.account())
                        ? Stream.of(
                            order(
                                kind,
                                entry,
                                offerOf.apply(entry),
                                Map.of(),
                                Objects.requireNonNull(addresses.get(entry.account()))))
                        : Stream.empty())
            .toList();
    outbox.addAll(orders);
  }

  static Map<String, String> reason(Reason reason) {
    return Map.of("reason", reason.code().name(), "reasonText", reason.text());
  }
}
