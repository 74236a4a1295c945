package fr.alin.application;

import fr.alin.account.Actor;
import fr.alin.eligibility.CandidateReading;
import fr.alin.eligibility.Finding;
import fr.alin.mail.MailKind;
import fr.alin.mail.Recipients;
import fr.alin.offer.Offer;
import fr.alin.reference.Parameters;
import fr.alin.reference.SizeClass;
import fr.alin.request.HousingRequest;
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

/**
 * The employee applies to a home: one question for all that it is judged on, one statement that
 * enters it. The earlier attempt under the same key is read before anything is judged, so that the
 * retry of a success is told the same success.
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
    /** Entered now, or by an earlier attempt; as its owner sees it. */
    record Accepted(ApplicationView view) implements Outcome {
      public ApplicationId id() {
        return view.application().entry().id();
      }
    }

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

  private final ApplicationDossiers dossiers;
  private final Applications applications;
  private final ApplicationViews views;
  private final Placements placements;
  private final CandidateReading reading;
  private final Assessment assessment;
  private final Announcements announcements;
  private final Parameters parameters;
  private final Ids ids;
  private final Transactions transactions;

  public SubmitApplication(
      ApplicationDossiers dossiers,
      Applications applications,
      ApplicationViews views,
      Placements placements,
      CandidateReading reading,
      Assessment assessment,
      Announcements announcements,
      Parameters parameters,
      Ids ids,
      Transactions transactions) {
    this.dossiers = dossiers;
    this.applications = applications;
    this.views = views;
    this.placements = placements;
    this.reading = reading;
    this.assessment = assessment;
    this.announcements = announcements;
    this.parameters = parameters;
    this.ids = ids;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.writeAtOnce(
        () ->
            submit(
                command,
                dossiers.toSubmit(command.actor().account(), command.offer(), command.claim())));
  }

  private Outcome submit(Command command, ApplicationDossiers.ToSubmit dossier) {
    var now = dossier.now();
    switch (dossier.earlier()) {
      case Applications.Earlier.SameRequest(var id) -> {
        return accepted(id, now);
      }
      case Applications.Earlier.OtherRequest o -> {
        return new Outcome.KeyReused();
      }
      case Applications.Earlier.None n -> {}
    }
    if (!(dossier.offer() instanceof Fact.Known<Offer>(var offer))
        || now.isBefore(offer.opensAt())) {
      return new Outcome.OfferNotFound();
    }
    if (!offer.isOpenAt(now)) {
      return new Outcome.OfferClosed(offer.deadline());
    }
    if (!(dossier.request() instanceof Fact.Known<HousingRequest>(var request))
        || !request.isSubmitted()) {
      return new Outcome.RequestNotSubmitted();
    }
    if (dossier.live() instanceof Fact.Known<ApplicationId>(var live)) {
      return new Outcome.AlreadyApplied(live);
    }
    return judge(command, dossier, request, offer);
  }

  private Outcome judge(
      Command command, ApplicationDossiers.ToSubmit dossier, HousingRequest request, Offer offer) {
    var today = BusinessClock.legalDate(dossier.now());
    if (request.identityMismatch()) {
      return new Outcome.IdentityMismatch();
    }
    if (today.isAfter(request.register().expiresOn())) {
      return new Outcome.RequestExpired();
    }
    var rules = parameters.inForceOn(today);
    var facts = reading.of(request, dossier.employer(), rules.thresholds().jobChangeMonths());
    return switch (assessment.of(facts, offer.facts(), today)) {
      case Assessment.Result.Refused(var findings) -> new Outcome.NotEligible(findings);
      case Assessment.Result.Incomplete(var findings) -> new Outcome.FactsMissing(findings);
      case Assessment.Result.Scored(var findings, var own) -> {
        var missing = request.documentsMissing(EnumSet.allOf(SupportingDocument.Tier.class));
        yield missing.isEmpty()
            ? enter(
                command,
                entry(
                    request,
                    offer,
                    own,
                    facts.employment().sizeClass(),
                    rules.version(),
                    dossier.now()),
                offer,
                dossier.recipient().get())
            : new Outcome.DocumentsMissing(missing);
      }
    };
  }

  private Entry entry(
      HousingRequest request,
      Offer offer,
      ScoreSheet own,
      Fact<SizeClass> employer,
      String ruleSetVersion,
      Instant now) {
    return new Entry(
        new ApplicationId(ids.next()),
        offer.id(),
        request.id(),
        request.account(),
        request.register().number(),
        request.register().firstRegisteredOn(),
        employer,
        own,
        ruleSetVersion,
        now,
        0);
  }

  private Outcome enter(Command command, Entry entry, Offer offer, Recipients.Recipient recipient) {
    var mail = announcements.to(recipient, MailKind.APPLICATION_SUBMITTED, entry.id(), offer);
    var submitted = new Application.Submitted(entry);
    // one statement: claim, row, first event and the mail owed
    return switch (applications.submit(submitted, command.claim(), entry.submittedAt(), mail)) {
      case Applications.Submission.Entered e -> entered(entry.stored(1), offer);
      case Applications.Submission.Taken(var by) -> new Outcome.AlreadyApplied(by);
      case Applications.Submission.OfferNotOpen o -> new Outcome.OfferClosed(offer.deadline());
      case Applications.Submission.KeyInUse(var by) -> new Outcome.TwinWon(by);
    };
  }

  /** Nothing but the rank must be read again, unless the offer has closed since. */
  private Outcome entered(Entry entry, Offer offer) {
    var now = entry.submittedAt();
    return placements.running(entry, now) instanceof Fact.Known<Placement> place
        ? new Outcome.Accepted(
            new ApplicationView(
                new Application.Submitted(entry),
                offer,
                place,
                List.of(new HistoryEvent(Status.SUBMITTED, now, Fact.unknown("reason"))),
                now))
        : accepted(entry.id(), now);
  }

  private Outcome accepted(ApplicationId id, Instant now) {
    return new Outcome.Accepted(views.ofIds(List.of(id), now).getFirst());
  }
}
