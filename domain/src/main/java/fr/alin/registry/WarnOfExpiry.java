package fr.alin.registry;

import fr.alin.mail.Announcement;
import fr.alin.mail.Links;
import fr.alin.mail.MailKind;
import fr.alin.mail.MailOrder;
import fr.alin.mail.Outbox;
import fr.alin.mail.Recipients;
import fr.alin.reference.RegistrationSite;
import fr.alin.reference.RegistrationSites;
import fr.alin.request.HousingRequest;
import fr.alin.request.Validity;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Ids;
import fr.alin.shared.MailId;
import fr.alin.shared.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Tells, 60, 30 and 7 days before, that a unique number runs out and where it is renewed. Whoever
 * comes late to a warning gets the one that is due, not those before it.
 */
public final class WarnOfExpiry {

  /** How many people at most in one go. */
  public record Command(int limit) {}

  /** What was done. */
  public sealed interface Outcome {
    record Warned(int people) implements Outcome {}
  }

  private final ExpiryWarnings warnings;
  private final RegistrationSites sites;
  private final Recipients recipients;
  private final Outbox outbox;
  private final Links links;
  private final Ids ids;
  private final BusinessClock clock;
  private final Transactions transactions;

  public WarnOfExpiry(
      ExpiryWarnings warnings,
      RegistrationSites sites,
      Recipients recipients,
      Outbox outbox,
      Links links,
      Ids ids,
      BusinessClock clock,
      Transactions transactions) {
    this.warnings = warnings;
    this.sites = sites;
    this.recipients = recipients;
    this.outbox = outbox;
    this.links = links;
    this.ids = ids;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.write(() -> warn(command.limit(), clock.now()));
  }

  private Outcome warn(int limit, Instant now) {
    var today = BusinessClock.legalDate(now);
    var announcements = new ArrayList<Announcement>();
    for (var i = 0; i < Validity.WARNINGS.size(); i++) {
      var days = Validity.WARNINGS.get(i);
      var last = i == Validity.WARNINGS.size() - 1;
      var from = last ? today : today.plusDays(Validity.WARNINGS.get(i + 1) + 1L);
      var due = warnings.unwarned(from, today.plusDays(days), days, limit);
      announcements.addAll(announce(due, days, today, now));
    }
    outbox.tell(announcements);
    return new Outcome.Warned(announcements.size());
  }

  private List<Announcement> announce(
      List<HousingRequest> due, int days, LocalDate today, Instant now) {
    var announcements = new ArrayList<Announcement>();
    for (var request : due) {
      var expiresOn = request.register().expiresOn();
      if (warnings.give(request.id(), expiresOn, days, now)
          && recipients.of(request.account())
              instanceof Fact.Known<Recipients.Recipient>(var recipient)) {
        announcements.add(new Announcement(request.account(), order(request, today, recipient)));
      }
    }
    return announcements;
  }

  private MailOrder order(HousingRequest request, LocalDate today, Recipients.Recipient recipient) {
    var validity = Validity.of(request.register().expiresOn(), today);
    var parameters = new HashMap<String, String>();
    parameters.put("uniqueNumber", request.register().number().value());
    parameters.put("expiresOn", validity.expiresOn().toString());
    parameters.put("days", Long.toString(validity.daysLeft()));
    parameters.put("link", links.to("/demande"));
    sites
        .of(request.register().number().department())
        .map(RegistrationSite::url)
        .map(url -> parameters.put("site", url));
    return new MailOrder(
        new MailId(ids.next()),
        MailKind.REQUEST_EXPIRING,
        recipient.address(),
        recipient.language(),
        parameters);
  }
}
