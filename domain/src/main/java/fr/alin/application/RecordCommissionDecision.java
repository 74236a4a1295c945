package fr.alin.application;

import fr.alin.account.Actor;
import fr.alin.mail.MailKind;
import fr.alin.offer.Offer;
import fr.alin.offer.Offers;
import fr.alin.reference.Parameters;
import fr.alin.request.Requests;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Transactions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The landlord records what the commission decided on a file (CALEOL, stages 5 and 6). */
public final class RecordCommissionDecision {

  /** The decision on one file. */
  public record Command(Actor actor, ApplicationId id, CommissionDecision decision) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Recorded() implements Outcome {}

    record NotFound() implements Outcome {}

    record Forbidden() implements Outcome {}

    record NotInState(Status status) implements Outcome {}

    /** The household gets at least so many days to answer (R.441-10). */
    record AnswerDelayTooShort(int minimumDays) implements Outcome {}

    record ConditionDateNotInFuture() implements Outcome {}

    /** Another candidate of this home was allocated it alone, or has this rank. */
    record RankTaken(ApplicationId by) implements Outcome {}
  }

  private final Applications applications;
  private final Offers offers;
  private final Requests requests;
  private final KeepRequest keep;
  private final OpenOffer openOffer;
  private final Announcements announcements;
  private final Parameters parameters;
  private final BusinessClock clock;
  private final Transactions transactions;

  public RecordCommissionDecision(
      Applications applications,
      Offers offers,
      Requests requests,
      KeepRequest keep,
      OpenOffer openOffer,
      Announcements announcements,
      Parameters parameters,
      BusinessClock clock,
      Transactions transactions) {
    this.applications = applications;
    this.offers = offers;
    this.requests = requests;
    this.keep = keep;
    this.openOffer = openOffer;
    this.announcements = announcements;
    this.parameters = parameters;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.write(
        () ->
            switch (applications.find(command.id())) {
              case Fact.Known<Application>(var application) -> record(command, application);
              case Fact.Unknown<Application> u -> new Outcome.NotFound();
            });
  }

  private Outcome record(Command command, Application seen) {
    var offer = offers.find(seen.entry().offer()).get();
    if (!command.actor().actsFor(offer.landlord())) {
      return new Outcome.NotFound(); // another landlord's: same answer as an unknown file
    }
    applications.lockOffer(offer.id());
    var now = clock.now();
    return switch (applications.find(command.id()).get()) {
      case Application.Designated designated -> {
        var refusal = refuse(command.decision(), offer, now);
        if (refusal.isKnown()) {
          yield refusal.get();
        }
        // a landlord may record the decision without having announced the session
        var before = designated.toCommission(Fact.known(BusinessClock.legalDate(now)));
        applications.saveAll(List.of(before), Fact.unknown("reason"), now);
        yield decide(command, offer, now);
      }
      case Application.ToCommission file ->
          switch (refuse(command.decision(), offer, now)) {
            case Fact.Known<Outcome>(var refusal) -> refusal;
            case Fact.Unknown<Outcome> u -> decide(command, offer, now);
          };
      case Application other -> new Outcome.NotInState(other.status());
    };
  }

  private Fact<Outcome> refuse(CommissionDecision decision, Offer offer, Instant now) {
    var today = BusinessClock.legalDate(now);
    var minimum = parameters.inForceOn(today).delays().answerDays();
    return switch (decision) {
      case CommissionDecision.AllocatedHome(var days) -> refuse(days, minimum, 1, offer);
      case CommissionDecision.AllocatedWithRank(var rank, var days) ->
          refuse(days, minimum, rank, offer);
      case CommissionDecision.AllocatedUnderCondition(
              var rank,
              var condition,
              var deadline,
              var days) ->
          deadline.isAfter(today)
              ? refuse(days, minimum, rank, offer)
              : Fact.known(new Outcome.ConditionDateNotInFuture());
      case CommissionDecision.NotAllocatedHome n -> Fact.unknown("refusal");
      case CommissionDecision.FoundInadmissible i -> Fact.unknown("refusal");
    };
  }

  private Fact<Outcome> refuse(int days, int minimum, int rank, Offer offer) {
    if (days < minimum) {
      return Fact.known(new Outcome.AnswerDelayTooShort(minimum));
    }
    return applications
        .ofOffer(offer.id(), EnumSet.range(Status.ALLOCATED, Status.MOVED_IN))
        .stream()
        .filter(other -> rankOf(other) == rank)
        .findFirst()
        .<Fact<Outcome>>map(other -> Fact.known(new Outcome.RankTaken(other.entry().id())))
        .orElse(Fact.unknown("refusal"));
  }

  private static int rankOf(Application application) {
    return switch (application) {
      case Application.Allocated a -> a.commissionRank();
      case Application.AllocatedSubstitute s -> s.commissionRank();
      case Application.AllocatedConditionally c -> c.commissionRank();
      case Application.OfferAccepted a -> a.commissionRank();
      case Application.LeaseSigned l -> l.commissionRank();
      case Application.MovedIn m -> m.commissionRank();
      default -> 0;
    };
  }

  private Outcome decide(Command command, Offer offer, Instant now) {
    if (!(applications.find(command.id()).get() instanceof Application.ToCommission file)) {
      throw new IllegalStateException("file left the commission under our lock");
    }
    var entry = file.entry();
    switch (command.decision()) {
      // rank 1 waits like any other rank and is promoted at once when nobody holds the home
      case CommissionDecision.AllocatedHome(var days) -> rank(file, 1, days, offer, now);
      case CommissionDecision.AllocatedWithRank(var rank, var days) ->
          rank(file, rank, days, offer, now);
      case CommissionDecision.AllocatedUnderCondition(
              var rank,
              var condition,
              var deadline,
              var days) -> {
        save(
            file.allocateConditionally(rank, condition, deadline, days),
            Fact.unknown("reason"),
            now);
        announcements.tell(
            MailKind.HOME_ALLOCATED_CONDITIONALLY,
            entry,
            offer,
            Map.of("condition", condition, "conditionDeadline", deadline.toString()));
      }
      case CommissionDecision.NotAllocatedHome(var reason) -> {
        save(file.notAllocate(reason), Fact.known(reason), now);
        countRefusal(entry, now);
        announcements.tell(MailKind.HOME_NOT_ALLOCATED, entry, offer, Announcements.reason(reason));
      }
      case CommissionDecision.FoundInadmissible(var reason) -> {
        save(file.findInadmissible(reason), Fact.known(reason), now);
        announcements.tell(MailKind.HOME_INADMISSIBLE, entry, offer, Announcements.reason(reason));
      }
    }
    openOffer.promoteNext(offer, now);
    return new Outcome.Recorded();
  }

  private void rank(Application.ToCommission file, int rank, int days, Offer offer, Instant now) {
    var holders =
        applications.ofOffer(
            offer.id(), EnumSet.of(Status.ALLOCATED, Status.OFFER_ACCEPTED, Status.LEASE_SIGNED));
    if (rank == 1 && holders.isEmpty()) {
      var answerBy = now.plus(java.time.Duration.ofDays(days));
      save(file.allocate(rank, answerBy), Fact.unknown("reason"), now);
      announcements.tell(
          MailKind.HOME_ALLOCATED,
          file.entry(),
          offer,
          Map.of("answerBy", BusinessClock.legalDate(answerBy).toString()));
      return;
    }
    var substitute = file.substitute(rank, days);
    save(substitute, Fact.unknown("reason"), now);
    openOffer.promoteOrTell(substitute, offer, now);
  }

  private void save(Application next, Fact<Reason> reason, Instant now) {
    applications.saveAll(List.of(next), reason, now);
  }

  /** A non-allocation after a designation here gives 40 points next time (domain.md 2.5). */
  private void countRefusal(Entry entry, Instant now) {
    requests
        .find(entry.request())
        .map(
            request -> {
              var next = request.notAllocated();
              if (!requests.update(next)) {
                throw new IllegalStateException("request moved meanwhile");
              }
              keep.changed(next, now);
              return next;
            });
  }
}
