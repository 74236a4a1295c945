package fr.alin.matching;

import fr.alin.account.Actor;
import fr.alin.application.Application;
import fr.alin.application.Applications;
import fr.alin.application.Assessment;
import fr.alin.application.RankingBoard;
import fr.alin.company.Companies;
import fr.alin.eligibility.CandidateReading;
import fr.alin.eligibility.Eligibility;
import fr.alin.eligibility.Verdict;
import fr.alin.offer.Offer;
import fr.alin.offer.Offers;
import fr.alin.ranking.OfferBounds;
import fr.alin.reference.Communes;
import fr.alin.reference.Parameters;
import fr.alin.reference.RuleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.request.Requests;
import fr.alin.request.SupportingDocument;
import fr.alin.scoring.ScoreSheet;
import fr.alin.scoring.Scoring;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.shared.Transactions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/**
 * One offer with both exact ranks. An offer for which one is not eligible is shown too, with the
 * rules that fail and by how much, and no own rank.
 */
public final class ReadOffer {

  /** Which offer. */
  public record Command(Actor actor, OfferId offer) {}

  /** What was found. */
  public sealed interface Outcome {
    record Found(OfferView view) implements Outcome {}

    record NotFound() implements Outcome {}

    record RequestNotSubmitted() implements Outcome {}
  }

  private final Requests requests;
  private final Offers offers;
  private final Applications applications;
  private final RankingBoard board;
  private final CandidateReading reading;
  private final Eligibility eligibility;
  private final Assessment assessment;
  private final Scoring scoring;
  private final Parameters parameters;
  private final Communes communes;
  private final Companies companies;
  private final BusinessClock clock;
  private final Transactions transactions;

  public ReadOffer(
      Requests requests,
      Offers offers,
      Applications applications,
      RankingBoard board,
      CandidateReading reading,
      Eligibility eligibility,
      Assessment assessment,
      Scoring scoring,
      Parameters parameters,
      Communes communes,
      Companies companies,
      BusinessClock clock,
      Transactions transactions) {
    this.requests = requests;
    this.offers = offers;
    this.applications = applications;
    this.board = board;
    this.reading = reading;
    this.eligibility = eligibility;
    this.assessment = assessment;
    this.scoring = scoring;
    this.parameters = parameters;
    this.communes = communes;
    this.companies = companies;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    return transactions.read(
        () -> {
          var now = clock.now();
          if (!(offers.find(command.offer()) instanceof Fact.Known<Offer>(var offer))
              || now.isBefore(offer.opensAt())) {
            return new Outcome.NotFound();
          }
          var request = requests.ofAccount(command.actor().account());
          if (!Seeking.maySeek(request)) {
            return new Outcome.RequestNotSubmitted();
          }
          var seeking =
              Seeking.of(request.get(), reading, parameters, BusinessClock.legalDate(now));
          return new Outcome.Found(view(offer, seeking, now));
        });
  }

  private OfferView view(Offer offer, Seeking seeking, Instant now) {
    var today = seeking.today();
    var rules = parameters.inForceOn(today);
    var boosted = parameters.boostOn(today);
    var bounds = OfferBounds.of(offer.facts(), rules, parameters.ceilings(), communes, today);
    var live = applications.liveOf(seeking.request().id());
    var mine = live.flatMap(l -> on(offer.id(), l));
    var verdict = eligibility.judge(seeking.facts(), offer.facts(), today);
    var own = own(offer, seeking, mine, verdict, now);
    var seeker = own.map(sheet -> seeker(seeking, sheet, mine, now));
    var among = seeker.map(s -> place(offer, s, mine, boosted, rules));
    var owned = applications.ofAccountOn(seeking.request().account(), List.of(offer.id()));
    var latest = owned.get(offer.id());
    return new OfferView(
        offer,
        offer.facts().reservedTo().flatMap(companies::byId),
        verdict,
        eligibility.ceiling(seeking.facts(), offer.facts(), today),
        counts(offer, bounds),
        verdict instanceof Verdict.Eligible
            ? seeker.map(s -> board.amongEligible(offer.id(), bounds, s, boosted, rules))
            : Fact.unknown("rank among the eligible"),
        among,
        own.flatMap(
            sheet ->
                among.map(
                    standing ->
                        sheet.with(
                            scoring.relative(
                                standing.strictlyOlder(),
                                seeking.facts().employment().sizeClass(),
                                boosted,
                                rules)))),
        rules.version(),
        seeking.request().documentsMissing(EnumSet.allOf(SupportingDocument.Tier.class)),
        today.isAfter(seeking.request().register().expiresOn()),
        live.map(l -> l.entry().id()),
        latest == null ? Fact.unknown("application") : Fact.known(latest),
        now,
        today);
  }

  /** Applicants are those in the running while open, those of the frozen board once closed. */
  private RankingBoard.Counts counts(Offer offer, OfferBounds bounds) {
    var live = board.counts(offer.id(), bounds);
    return offer.closedAt().isKnown()
        ? new RankingBoard.Counts(
            live.eligible(),
            applications.applicantCounts(List.of(offer.id())).getOrDefault(offer.id(), 0))
        : live;
  }

  private static Fact<Application.Submitted> on(OfferId offer, Application live) {
    return live instanceof Application.Submitted submitted
            && submitted.entry().offer().equals(offer)
        ? Fact.known(submitted)
        : Fact.unknown("application to this offer");
  }

  /** Stored own lines for an applicant, those of today for a person who is eligible. */
  private Fact<ScoreSheet> own(
      Offer offer,
      Seeking seeking,
      Fact<Application.Submitted> mine,
      Verdict verdict,
      Instant now) {
    if (mine.isKnown()) {
      return mine.map(m -> m.entry().ownSheet());
    }
    // once closed nobody can apply: there is no place "as if I applied now"
    return verdict instanceof Verdict.Eligible && offer.isOpenAt(now)
        ? Fact.known(assessment.ownSheet(seeking.facts(), offer.facts(), seeking.today()))
        : Fact.unknown("own points");
  }

  private static RankingBoard.Seeker seeker(
      Seeking seeking, ScoreSheet own, Fact<Application.Submitted> mine, Instant now) {
    return new RankingBoard.Seeker(
        seeking.request().id(),
        seeking.request().register().number(),
        seeking.facts().firstRegisteredOn(),
        own.total(),
        seeking.facts().employment().sizeClass(),
        mine.map(m -> m.entry().submittedAt()).orElse(now));
  }

  private RankingBoard.Standing place(
      Offer offer,
      RankingBoard.Seeker seeker,
      Fact<Application.Submitted> mine,
      Fact<SizeClass> boosted,
      RuleParameters rules) {
    var applied =
        mine.flatMap(m -> board.amongApplicants(offer.id(), m.entry().id(), boosted, rules));
    return applied.isKnown() ? applied.get() : board.ifApplied(offer.id(), seeker, boosted, rules);
  }
}
