package fr.alin.application;

import fr.alin.account.Actor;
import fr.alin.mail.MailKind;
import fr.alin.offer.Offer;
import fr.alin.offer.Offers;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import java.time.Instant;

/** An adviser approves or rejects a shortlisted file, with a reason (handbook, stage 2). */
public final class ReviewApplication {

  /** The adviser's decision on a file. */
  public record Command(Actor actor, ApplicationId id, Decision decision) {}

  /** Approved, or rejected with a reason. */
  public sealed interface Decision {
    record Approve() implements Decision {}

    record Reject(Reason reason) implements Decision {}
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Reviewed() implements Outcome {}

    record NotFound() implements Outcome {}

    record Forbidden() implements Outcome {}

    record NotInState(Status status) implements Outcome {}

    record Stale() implements Outcome {}
  }

  private final Applications applications;
  private final Offers offers;
  private final Announcements announcements;
  private final ShortlistRefill refill;
  private final BusinessClock clock;
  private final Transactions transactions;

  public ReviewApplication(
      Applications applications,
      Offers offers,
      Announcements announcements,
      ShortlistRefill refill,
      BusinessClock clock,
      Transactions transactions) {
    this.applications = applications;
    this.offers = offers;
    this.announcements = announcements;
    this.refill = refill;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    if (!command.actor().isStaff()) {
      return new Outcome.Forbidden();
    }
    return transactions.write(
        () ->
            switch (applications.find(command.id())) {
              case Fact.Known<Application>(var application) -> review(command, application);
              case Fact.Unknown<Application> u -> new Outcome.NotFound();
            });
  }

  private Outcome review(Command command, Application seen) {
    var offer = offers.find(seen.entry().offer()).get();
    if (!command.actor().isStaffFor(offer.facts().commune().department())) {
      return new Outcome.NotFound(); // out of the territory: same answer as an unknown file
    }
    applications.lockOffer(offer.id());
    var now = clock.now();
    return switch (applications.find(command.id()).get()) {
      case Application.UnderReview review -> decide(command.decision(), review, offer, now);
      case Application other -> new Outcome.NotInState(other.status());
    };
  }

  private Outcome decide(
      Decision decision, Application.UnderReview review, Offer offer, Instant now) {
    return switch (decision) {
      case Decision.Approve a -> {
        if (!applications.save(review.approve(), Fact.unknown("reason"), now)) {
          yield new Outcome.Stale();
        }
        announcements.tell(MailKind.APPLICATION_APPROVED, review.entry(), offer);
        yield new Outcome.Reviewed();
      }
      case Decision.Reject(var reason) -> {
        if (!applications.save(review.reject(reason), Fact.known(reason), now)) {
          yield new Outcome.Stale();
        }
        announcements.tell(
            MailKind.APPLICATION_REJECTED, review.entry(), offer, Announcements.reason(reason));
        refill.of(offer.id(), now);
        yield new Outcome.Reviewed();
      }
    };
  }
}
