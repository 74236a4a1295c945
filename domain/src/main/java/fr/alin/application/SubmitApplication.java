package fr.alin.application;

import fr.alin.account.Actor;
import fr.alin.eligibility.CandidateReading;
import fr.alin.eligibility.Finding;
import fr.alin.mail.MailKind;
import fr.alin.offer.Offer;
import fr.alin.offer.Offers;
import fr.alin.reference.Parameters;
import fr.alin.reference.RuleParameters;
import fr.alin.request.HousingRequest;
import fr.alin.request.Requests;
import fr.alin.request.SupportingDocument;
import fr.alin.scoring.ScoreSheet;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.Ids;
import fr.alin.shared.OfferId;
import fr.alin.shared.Transactions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * The employee applies to a home. The earlier attempt under the same key is read before anything is
 * judged, so that the retry of a success is told the same success.
 */
public final class SubmitApplication {

  /**
   * To which home.
   *
   * @param key of the caller's intent, with the fingerprint of the body
   */
  public record Command(Actor actor, OfferId offer, IdempotencyClaim claim) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Accepted(ApplicationId id) implements Outcome {}

    record OfferNotFound() implements Outcome {}

    /** No request, or one that is not submitted. */
    record RequestNotSubmitted() implements Outcome {}

    record IdentityMismatch() implements Outcome {}

    record RequestExpired() implements Outcome {}

    record OfferClosed(Instant deadline) implements Outcome {}

    record NotEligible(List<Finding> findings) implements Outcome {
      public NotEligible {
        findings = List.copyOf(findings);
      }
    }

    record FactsMissing(List<Finding> findings) implements Outcome {
      public FactsMissing {
        findings = List.copyOf(findings);
      }
    }

    record DocumentsMissing(List<SupportingDocument> documents) implements Outcome {
      public DocumentsMissing {
        documents = List.copyOf(documents);
      }
    }

    record AlreadyApplied(ApplicationId existing) implements Outcome {}

    record KeyReused() implements Outcome {}

    /** A simultaneous twin with the same key won. */
    record TwinWon(ApplicationId winner) implements Outcome {}
  }

  private final Requests requests;
  private final Offers offers;
  private final Applications applications;
  private final CandidateReading reading;
  private final Assessment assessment;
  private final Announcements announcements;
  private final Parameters parameters;
  private final Ids ids;
  private final BusinessClock clock;
  private final Transactions transactions;

  public SubmitApplication(
      Requests requests,
      Offers offers,
      Applications applications,
      CandidateReading reading,
      Assessment assessment,
      Announcements announcements,
      Parameters parameters,
      Ids ids,
      BusinessClock clock,
      Transactions transactions) {
    this.requests = requests;
    this.offers = offers;
    this.applications = applications;
    this.reading = reading;
    this.assessment = assessment;
    this.announcements = announcements;
    this.parameters = parameters;
    this.ids = ids;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.write(() -> submit(command, clock.now()));
  }

  private Outcome submit(Command command, Instant now) {
    switch (applications.earlier(command.claim())) {
      case Applications.Earlier.SameRequest(var id) -> {
        return new Outcome.Accepted(id);
      }
      case Applications.Earlier.OtherRequest o -> {
        return new Outcome.KeyReused();
      }
      case Applications.Earlier.None n -> {}
    }
    if (!(offers.find(command.offer()) instanceof Fact.Known<Offer>(var offer))
        || now.isBefore(offer.opensAt())) {
      return new Outcome.OfferNotFound();
    }
    if (!offer.isOpenAt(now)) {
      return new Outcome.OfferClosed(offer.deadline());
    }
    if (!(requests.ofAccount(command.actor().account())
            instanceof Fact.Known<HousingRequest>(var request))
        || !request.isSubmitted()) {
      return new Outcome.RequestNotSubmitted();
    }
    return judge(command, request, offer, now);
  }

  private Outcome judge(Command command, HousingRequest request, Offer offer, Instant now) {
    if (applications.liveOf(request.id()) instanceof Fact.Known<Application>(var live)) {
      // a twin with the same key may have entered between our two reads: it is the same success
      return applications.earlier(command.claim())
              instanceof Applications.Earlier.SameRequest(var id)
          ? new Outcome.Accepted(id)
          : new Outcome.AlreadyApplied(live.entry().id());
    }
    var today = BusinessClock.legalDate(now);
    if (request.identityMismatch()) {
      return new Outcome.IdentityMismatch();
    }
    if (today.isAfter(request.register().expiresOn())) {
      return new Outcome.RequestExpired();
    }
    var rules = parameters.inForceOn(today);
    var facts = reading.of(request, rules.thresholds().jobChangeMonths());
    return switch (assessment.of(facts, offer.facts(), today)) {
      case Assessment.Result.Refused(var findings) -> new Outcome.NotEligible(findings);
      case Assessment.Result.Incomplete(var findings) -> new Outcome.FactsMissing(findings);
      case Assessment.Result.Scored(var findings, var own) -> {
        var missing = request.documentsMissing(EnumSet.allOf(SupportingDocument.Tier.class));
        yield missing.isEmpty()
            ? enter(command, request, offer, own, facts.employment().sizeClass(), rules, now)
            : new Outcome.DocumentsMissing(missing);
      }
    };
  }

  private Outcome enter(
      Command command,
      HousingRequest request,
      Offer offer,
      ScoreSheet own,
      Fact<fr.alin.reference.SizeClass> employer,
      RuleParameters rules,
      Instant now) {
    var submitted =
        new Application.Submitted(
            new Entry(
                new ApplicationId(ids.next()),
                offer.id(),
                request.id(),
                request.account(),
                request.register().number(),
                request.register().firstRegisteredOn(),
                employer,
                own,
                rules.version(),
                now,
                0));
    var mail =
        announcements.about(MailKind.APPLICATION_SUBMITTED, submitted.entry(), offer, Map.of());
    // one statement: claim, row, first event and the mail owed
    return switch (applications.submit(submitted, command.claim(), now, mail.get())) {
      case Applications.Submission.Entered e -> new Outcome.Accepted(submitted.entry().id());
      case Applications.Submission.Taken(var by) -> new Outcome.AlreadyApplied(by);
      case Applications.Submission.OfferNotOpen o -> new Outcome.OfferClosed(offer.deadline());
      case Applications.Submission.KeyInUse(var by) -> new Outcome.TwinWon(by);
    };
  }
}
