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
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/**
 * The landlord records that the lease is signed, then that the household moved in. At signature the
 * lower ranks of the home lose it, with the reason "signed by a better rank" (domain.md 2.13).
 */
public final class RecordLease {

  /** Which step of the lease. */
  public enum Step {
    SIGNED,
    MOVED_IN
  }

  /**
   * The step for one file.
   *
   * @param on the day it happened; not in the future
   */
  public record Command(Actor actor, ApplicationId id, Step step, LocalDate on) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Recorded() implements Outcome {}

    record NotFound() implements Outcome {}

    record NotInState(Status status) implements Outcome {}

    record DateInFuture() implements Outcome {}
  }

  private final Applications applications;
  private final Offers offers;
  private final Announcements announcements;
  private final BusinessClock clock;
  private final Transactions transactions;

  public RecordLease(
      Applications applications,
      Offers offers,
      Announcements announcements,
      BusinessClock clock,
      Transactions transactions) {
    this.applications = applications;
    this.offers = offers;
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
                if (!command.actor().actsFor(offer.landlord())) {
                  yield new Outcome.NotFound();
                }
                applications.lockOffer(offer.id());
                yield record(command, applications.find(command.id()).get(), offer, clock.now());
              }
            });
  }

  private Outcome record(Command command, Application file, Offer offer, Instant now) {
    if (command.on().isAfter(BusinessClock.legalDate(now))) {
      return new Outcome.DateInFuture();
    }
    return switch (file) {
      case Application.OfferAccepted accepted when command.step() == Step.SIGNED -> {
        applications.saveAll(List.of(accepted.sign(command.on())), Fact.unknown("reason"), now);
        announcements.tell(MailKind.LEASE_SIGNED, accepted.entry(), offer);
        releaseLowerRanks(offer, now);
        yield new Outcome.Recorded();
      }
      case Application.LeaseSigned signed when command.step() == Step.MOVED_IN -> {
        applications.saveAll(List.of(signed.moveIn(command.on())), Fact.unknown("reason"), now);
        announcements.tell(MailKind.MOVED_IN, signed.entry(), offer);
        yield new Outcome.Recorded();
      }
      default -> new Outcome.NotInState(file.status());
    };
  }

  private void releaseLowerRanks(Offer offer, Instant now) {
    var lower =
        applications.ofOffer(
            offer.id(),
            EnumSet.of(
                Status.DESIGNATED,
                Status.TO_COMMISSION,
                Status.ALLOCATED_SUBSTITUTE,
                Status.ALLOCATED_CONDITIONALLY));
    for (var file : lower) {
      var lost =
          switch (file) {
            // files still waiting for the commission would hold their slot for a home that is let
            case Application.Designated d -> d.lose();
            case Application.ToCommission t -> t.lose();
            case Application.AllocatedSubstitute s -> s.lose();
            case Application.AllocatedConditionally c -> c.lose();
            default -> throw new IllegalStateException("unexpected state " + file.status());
          };
      applications.saveAll(List.of(lost), Fact.known(lost.reason()), now);
      announcements.tell(
          MailKind.HOME_NOT_ALLOCATED, file.entry(), offer, Announcements.reason(lost.reason()));
    }
  }
}
