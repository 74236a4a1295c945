package fr.alin.application;

import fr.alin.account.Actor;
import fr.alin.mail.MailKind;
import fr.alin.offer.Offers;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import java.time.Instant;

/** The applicant withdraws, at any time until the file is sent to the landlord (handbook, #6). */
public final class WithdrawApplication {

  /** Which one. */
  public record Command(Actor actor, ApplicationId id) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Withdrawn() implements Outcome {}

    record NotFound() implements Outcome {}

    /** Sent already, or ended. */
    record NotInState(Status status) implements Outcome {}

    /** Somebody moved it at the same moment. */
    record Stale() implements Outcome {}
  }

  private final Applications applications;
  private final Offers offers;
  private final Announcements announcements;
  private final ShortlistRefill refill;
  private final BusinessClock clock;
  private final Transactions transactions;

  public WithdrawApplication(
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
    return transactions.write(
        () ->
            switch (applications.find(command.id())) {
              case Fact.Known<Application>(var application)
                  when application.entry().account().equals(command.actor().account()) ->
                  withdraw(application, clock.now());
              default -> new Outcome.NotFound();
            });
  }

  private Outcome withdraw(Application application, Instant now) {
    return switch (application) {
      case Application.Submitted submitted -> store(application, submitted.withdraw(), now);
      case Application.UnderReview review -> leaveShortlist(application, review.withdraw(), now);
      case Application.Approved approved -> leaveShortlist(application, approved.withdraw(), now);
      // a withdrawal repeated is a withdrawal done
      case Application.Withdrawn w -> new Outcome.Withdrawn();
      default -> new Outcome.NotInState(application.status());
    };
  }

  /** The next of the board takes the place, under the offer's lock. */
  private Outcome leaveShortlist(Application before, Application.Withdrawn after, Instant now) {
    applications.lockOffer(before.entry().offer());
    var outcome = store(before, after, now);
    if (outcome instanceof Outcome.Withdrawn) {
      refill.of(before.entry().offer(), now);
    }
    return outcome;
  }

  private Outcome store(Application before, Application.Withdrawn after, Instant now) {
    if (!applications.save(after, Fact.unknown("reason"), now)) {
      return new Outcome.Stale();
    }
    var entry = before.entry();
    announcements.tell(MailKind.APPLICATION_WITHDRAWN, entry, offers.find(entry.offer()).get());
    return new Outcome.Withdrawn();
  }
}
