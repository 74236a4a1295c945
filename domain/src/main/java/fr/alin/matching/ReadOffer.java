package fr.alin.matching;

import fr.alin.account.Actor;
import fr.alin.application.Application;
import fr.alin.application.Assessment;
import fr.alin.application.RankingBoard;
import fr.alin.application.RefreshAgeing;
import fr.alin.eligibility.CandidateReading;
import fr.alin.eligibility.Eligibility;
import fr.alin.eligibility.Verdict;
import fr.alin.offer.Offer;
import fr.alin.ranking.OfferBounds;
import fr.alin.ranking.Place;
import fr.alin.reference.Communes;
import fr.alin.reference.Parameters;
import fr.alin.reference.SizeClass;
import fr.alin.request.SupportingDocument;
import fr.alin.scoring.ScoreSheet;
import fr.alin.scoring.Scoring;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.shared.Transactions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

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

  private static final int MOST_ATTEMPTS = 5;
  private static final int REFRESHED_AT_ONCE = 1000;

  /** An answer, or places that must be brought up to date first, outside this reading. */
  private sealed interface Attempt {}

  private record Answered(Outcome outcome) implements Attempt {}

  private record Behind(Set<Place> places) implements Attempt {}

  private final Dossiers dossiers;
  private final RankingBoard board;
  private final RefreshAgeing refresh;
  private final CandidateReading reading;
  private final Eligibility eligibility;
  private final Assessment assessment;
  private final Scoring scoring;
  private final Parameters parameters;
  private final Communes communes;
  private final Transactions transactions;

  public ReadOffer(
      Dossiers dossiers,
      RankingBoard board,
      RefreshAgeing refresh,
      CandidateReading reading,
      Eligibility eligibility,
      Assessment assessment,
      Scoring scoring,
      Parameters parameters,
      Communes communes,
      Transactions transactions) {
    this.dossiers = dossiers;
    this.board = board;
    this.refresh = refresh;
    this.reading = reading;
    this.eligibility = eligibility;
    this.assessment = assessment;
    this.scoring = scoring;
    this.parameters = parameters;
    this.communes = communes;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    for (var attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      switch (transactions.read(() -> read(command))) {
        case Answered(var outcome) -> {
          return outcome;
        }
        case Behind(var places) ->
            refresh.handle(new RefreshAgeing.Command(REFRESHED_AT_ONCE, places));
      }
    }
    throw new IllegalStateException("the clock runs faster than places are brought up to date");
  }

  private Attempt read(Command command) {
    var dossier = dossiers.of(command.actor().account(), command.offer());
    if (!(dossier.offer() instanceof Fact.Known<Offer>(var offer))
        || dossier.seeker().now().isBefore(offer.opensAt())) {
      return new Answered(new Outcome.NotFound());
    }
    if (!Seeking.maySeek(dossier.seeker().request())) {
      return new Answered(new Outcome.RequestNotSubmitted());
    }
    return view(dossier, offer, Seeking.of(dossier.seeker(), reading, parameters));
  }

  private Attempt view(Dossiers.OfferDossier dossier, Offer offer, Seeking seeking) {
    var now = dossier.seeker().now();
    var today = seeking.today();
    var rules = parameters.inForceOn(today);
    var boosted = parameters.boostOn(today);
    var bounds = OfferBounds.of(offer.facts(), rules, parameters.ceilings(), communes, today);
    var live = dossier.live();
    var mine = live.flatMap(l -> on(offer.id(), l));
    var verdict = eligibility.judge(seeking.facts(), offer.facts(), today);
    var own = own(offer, seeking, mine, verdict, now);
    var answer =
        board.standings(
            offer.id(),
            bounds,
            own.map(sheet -> seeker(seeking, sheet, mine, now)),
            boosted,
            rules,
            today,
            dossier.board());
    return switch (answer) {
      case RankingBoard.Behind(var places) -> new Behind(places);
      case RankingBoard.Standings all ->
          new Answered(
              new Outcome.Found(
                  view(dossier, offer, seeking, mine, own, verdict, shown(dossier, all, verdict))));
    };
  }

  private OfferView view(
      Dossiers.OfferDossier dossier,
      Offer offer,
      Seeking seeking,
      Fact<Application.Submitted> mine,
      Fact<ScoreSheet> own,
      Verdict verdict,
      RankingBoard.Standings standings) {
    var today = seeking.today();
    var rules = parameters.inForceOn(today);
    var boosted = parameters.boostOn(today);
    return new OfferView(
        offer,
        dossier.reservedTo(),
        verdict,
        eligibility.nearestChanges(verdict, seeking.facts(), offer.facts(), today),
        eligibility.ceiling(seeking.facts(), offer.facts(), today),
        standings,
        own.flatMap(
            sheet ->
                standings
                    .amongApplicants()
                    .map(
                        standing ->
                            sheet.with(
                                scoring.relative(
                                    standing.strictlyOlder(),
                                    employer(seeking, mine),
                                    boosted,
                                    rules)))),
        rules.version(),
        seeking.request().documentsMissing(EnumSet.allOf(SupportingDocument.Tier.class)),
        today.isAfter(seeking.request().register().expiresOn()),
        dossier.live().map(l -> l.entry().id()),
        dossier.latest(),
        dossier.seeker().now(),
        today);
  }

  /** Whoever is not eligible has no place among them; applicants are those of the board once closed. */
  private static RankingBoard.Standings shown(
      Dossiers.OfferDossier dossier, RankingBoard.Standings live, Verdict verdict) {
    return new RankingBoard.Standings(
        live.eligibleCount(),
        dossier.offer().flatMap(Offer::closedAt).isKnown()
            ? dossier.onBoard()
            : live.applicantCount(),
        verdict instanceof Verdict.Eligible
            ? live.amongEligible()
            : Fact.unknown("rank among the eligible"),
        live.amongApplicants());
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

  /** As stored for an applicant, of today for others. */
  private static RankingBoard.Seeker seeker(
      Seeking seeking, ScoreSheet own, Fact<Application.Submitted> mine, Instant now) {
    return new RankingBoard.Seeker(
        seeking.request().id(),
        seeking.request().register().number(),
        mine.map(m -> m.entry().firstRegisteredOn()).orElse(seeking.facts().firstRegisteredOn()),
        own.total(),
        employer(seeking, mine),
        mine.map(m -> m.entry().submittedAt()).orElse(now));
  }

  private static Fact<SizeClass> employer(Seeking seeking, Fact<Application.Submitted> mine) {
    return mine.map(m -> m.entry().employer()).orElse(seeking.facts().employment().sizeClass());
  }
}
