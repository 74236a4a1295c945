package fr.alin.application;

import fr.alin.mail.MailKind;
import fr.alin.offer.Offers;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import java.time.Instant;
import java.util.List;

/** Silence at the answer date is a refusal: the home goes to the next rank (R.441-10). */
public final class ExpireAnswers {

  /** How many at most in one go. */
  public record Command(int limit) {}

  /** What was done. */
  public sealed interface Outcome {
    record Expired(int applications) implements Outcome {}
  }

  private final Applications applications;
  private final Offers offers;
  private final Refusals refusals;
  private final Announcements announcements;
  private final BusinessClock clock;
  private final Transactions transactions;

  public ExpireAnswers(
      Applications applications,
      Offers offers,
      Refusals refusals,
      Announcements announcements,
      BusinessClock clock,
      Transactions transactions) {
    this.applications = applications;
    this.offers = offers;
    this.refusals = refusals;
    this.announcements = announcements;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    var due = transactions.read(() -> applications.unanswered(clock.now(), command.limit()));
    var expired = 0;
    for (var id : due) {
      expired += transactions.write(() -> expire(id, clock.now())) ? 1 : 0;
    }
    return new Outcome.Expired(expired);
  }

  private boolean expire(ApplicationId id, Instant now) {
    var entry = applications.find(id).get().entry();
    applications.lockOffer(entry.offer());
    if (!(applications.find(id).get() instanceof Application.Allocated allocated)
        || now.isBefore(allocated.answerBy())) {
      return false; // answered meanwhile
    }
    var offer = offers.find(entry.offer()).get();
    applications.saveAll(List.of(allocated.expire()), Fact.unknown("reason"), now);
    refusals.count(allocated.entry(), now);
    announcements.tell(MailKind.OFFER_EXPIRED, allocated.entry(), offer);
    refusals.moveOn(offer, now);
    return true;
  }
}
