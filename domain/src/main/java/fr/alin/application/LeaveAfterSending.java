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

/**
 * A designated file ends before the commission: the household gives up, which staff or the landlord
 * record, or the landlord does not present it.
 */
public final class LeaveAfterSending {

  /** Who ends it. */
  public enum Kind {
    HOUSEHOLD_GAVE_UP,
    LANDLORD_REJECTED
  }

  /** The end of one file, with its reason. */
  public record Command(Actor actor, ApplicationId id, Kind kind, Reason reason) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Recorded() implements Outcome {}

    record NotFound() implements Outcome {}

    record NotInState(Status status) implements Outcome {}
  }

  private final Applications applications;
  private final Offers offers;
  private final OpenOffer openOffer;
  private final Announcements announcements;
  private final BusinessClock clock;
  private final Transactions transactions;

  public LeaveAfterSending(
      Applications applications,
      Offers offers,
      OpenOffer openOffer,
      Announcements announcements,
      BusinessClock clock,
      Transactions transactions) {
    this.applications = applications;
    this.offers = offers;
    this.openOffer = openOffer;
    this.announcements = announcements;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.write(
        () ->
            switch (applications.find(command.id())) {
              case Fact.Unknown<Application> u -> new Outcome.NotFound();
              case Fact.Known<Application>(var seen) -> {
                var offer = offers.find(seen.entry().offer()).get();
                if (!mayRecord(command, offer)) {
                  yield new Outcome.NotFound();
                }
                applications.lockOffer(offer.id());
                yield record(command, applications.find(command.id()).get(), offer, clock.now());
              }
            });
  }

  private static boolean mayRecord(Command command, Offer offer) {
    return command.actor().actsFor(offer.landlord())
        || (command.kind() == Kind.HOUSEHOLD_GAVE_UP
            && command.actor().isStaffFor(offer.facts().commune().department()));
  }

  private Outcome record(Command command, Application file, Offer offer, Instant now) {
    if (!(file instanceof Application.Designated designated)) {
      return new Outcome.NotInState(file.status());
    }
    switch (command.kind()) {
      case HOUSEHOLD_GAVE_UP -> {
        applications.saveAll(
            List.of(designated.withdrawAfterSending(command.reason())),
            Fact.known(command.reason()),
            now);
        announcements.tell(MailKind.APPLICATION_WITHDRAWN, file.entry(), offer);
      }
      case LANDLORD_REJECTED -> {
        applications.saveAll(
            List.of(designated.reject(command.reason())), Fact.known(command.reason()), now);
        announcements.tell(
            MailKind.HOME_NOT_ALLOCATED,
            file.entry(),
            offer,
            Announcements.reason(command.reason()));
      }
    }
    // a substitute may have waited for this file's decision
    openOffer.promoteNext(offer, now);
    return new Outcome.Recorded();
  }
}
