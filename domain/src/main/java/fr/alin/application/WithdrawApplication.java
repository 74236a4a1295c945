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
import java.util.List;

/** The applicant withdraws, at any time until the file is sent to the landlord (handbook, #6). */
public final class WithdrawApplication {

  /** Which one. */
  public record Command(Actor actor, ApplicationId id) {}

  /** What became of it. */
  public sealed interface Outcome {
    /** Now, or before; as its owner sees it. */
    record Withdrawn(ApplicationView view) implements Outcome {}

    record NotFound() implements Outcome {}

    /** Sent already, or ended. */
    record NotInState(Status status) implements Outcome {}

    /** Somebody moved it at the same moment. */
    record Stale() implements Outcome {}
  }

  private final ApplicationDossiers dossiers;
  private final Applications applications;
  private final ApplicationViews views;
  private final Offers offers;
  private final Announcements announcements;
  private final ShortlistRefill refill;
  private final BusinessClock clock;
  private final Transactions transactions;

  public WithdrawApplication(
      ApplicationDossiers dossiers,
      Applications applications,
      ApplicationViews views,
      Offers offers,
      Announcements announcements,
      ShortlistRefill refill,
      BusinessClock clock,
      Transactions transactions) {
    this.dossiers = dossiers;
    this.applications = applications;
    this.views = views;
    this.offers = offers;
    this.announcements = announcements;
    this.refill = refill;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return switch (transactions.writeAtOnce(() -> leaveTheRunning(command))) {
      case Fact.Known<Outcome>(var outcome) -> outcome;
      case Fact.Unknown<Outcome> another -> transactions.write(() -> leave(command));
    };
  }

  /**
   * Before the closing nobody takes the place: one question, one statement. Unknown in every other
   * case, also when the file moved between the two.
   */
  private Fact<Outcome> leaveTheRunning(Command command) {
    var dossier = dossiers.toWithdraw(command.id());
    if (!(dossier.application() instanceof Fact.Known<Application>(var application))
        || !isOf(command.actor(), application)) {
      return Fact.known(new Outcome.NotFound());
    }
    var offer = dossier.offer().get();
    if (!(application instanceof Application.Submitted submitted) || offer.closedAt().isKnown()) {
      return Fact.unknown("withdrawal at once");
    }
    var mail =
        announcements.to(
            dossier.recipient().get(), MailKind.APPLICATION_WITHDRAWN, command.id(), offer);
    return applications.withdraw(submitted.withdraw(), dossier.now(), mail)
        ? Fact.known(withdrawn(submitted.entry(), offer, dossier.now()))
        : Fact.unknown("withdrawal at once");
  }

  /** A file in the running has one line of history: no move leads back to it. */
  private static Outcome withdrawn(Entry before, Offer offer, Instant now) {
    var reason = Fact.<Reason>unknown("reason");
    return new Outcome.Withdrawn(
        new ApplicationView(
            new Application.Withdrawn(before.stored(before.version() + 1)),
            offer,
            Fact.unknown("place among the applicants"),
            List.of(
                new HistoryEvent(Status.SUBMITTED, before.submittedAt(), reason),
                new HistoryEvent(Status.WITHDRAWN, now, reason)),
            now));
  }

  private static boolean isOf(Actor actor, Application application) {
    return application.entry().account().equals(actor.account());
  }

  private Outcome leave(Command command) {
    return switch (applications.find(command.id())) {
      case Fact.Known<Application>(var application) when isOf(command.actor(), application) ->
          leave(application, clock.now());
      default -> new Outcome.NotFound();
    };
  }

  private Outcome leave(Application application, Instant now) {
    return switch (application) {
      case Application.Submitted submitted -> store(application, submitted.withdraw(), now);
      case Application.UnderReview review -> leaveShortlist(application, review.withdraw(), now);
      case Application.Approved approved -> leaveShortlist(application, approved.withdraw(), now);
      // a withdrawal repeated is a withdrawal done
      case Application.Withdrawn w -> done(w.entry().id(), now);
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
    return done(entry.id(), now);
  }

  private Outcome done(ApplicationId id, Instant now) {
    return new Outcome.Withdrawn(views.ofIds(List.of(id), now).getFirst());
  }
}
