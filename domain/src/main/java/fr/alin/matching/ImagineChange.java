package fr.alin.matching;

import fr.alin.account.Actor;
import fr.alin.application.Application;
import fr.alin.application.Assessment;
import fr.alin.application.Entry;
import fr.alin.application.RankingBoard;
import fr.alin.company.Employer;
import fr.alin.consent.DisclosureLevel;
import fr.alin.eligibility.CandidateFacts;
import fr.alin.eligibility.CandidateReading;
import fr.alin.eligibility.Eligibility;
import fr.alin.eligibility.Verdict;
import fr.alin.ranking.OfferBounds;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Communes;
import fr.alin.reference.Parameters;
import fr.alin.reference.RuleParameters;
import fr.alin.request.OfferedLevels;
import fr.alin.scoring.ScoreSheet;
import fr.alin.scoring.Scoring;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.shared.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * "What if …" on one home that is online: verdict, points and both places, as the household is and
 * as it imagines itself, by the same rules, points and board as everywhere. Nothing is stored.
 */
public final class ImagineChange {

  /** What is imagined, on which home. */
  public record Command(Actor actor, OfferId offer, ImaginedChange change) {}

  /** What it would come to. */
  public sealed interface Outcome {
    record Imagined(Prospect now, Prospect then, String ruleSetVersion, Instant asOf)
        implements Outcome {}

    record NotFound() implements Outcome {}

    record RequestNotSubmitted() implements Outcome {}

    /** The board is frozen: nothing changes it any more. */
    record OfferClosed(Instant deadline) implements Outcome {}

    /** The employer does not offer this level. */
    record LevelNotOffered(List<Integer> offered) implements Outcome {
      public LevelNotOffered {
        offered = List.copyOf(offered);
      }
    }

    record UnknownCommune(CommuneCode commune) implements Outcome {}

    /** More people than a request may name. */
    record TooManyPersons() implements Outcome {}
  }

  private static final int MOST_ATTEMPTS = 3;

  /** An answer, or places that {@link ReadOffer} must bring up to date first. */
  private sealed interface Attempt {}

  private record Answered(Outcome outcome) implements Attempt {}

  private record Behind() implements Attempt {}

  private final ReadOffer readOffer;
  private final Dossiers dossiers;
  private final RankingBoard board;
  private final CandidateReading reading;
  private final Eligibility eligibility;
  private final Assessment assessment;
  private final Scoring scoring;
  private final Parameters parameters;
  private final Communes communes;
  private final Transactions transactions;

  public ImagineChange(
      ReadOffer readOffer,
      Dossiers dossiers,
      RankingBoard board,
      CandidateReading reading,
      Eligibility eligibility,
      Assessment assessment,
      Scoring scoring,
      Parameters parameters,
      Communes communes,
      Transactions transactions) {
    this.readOffer = readOffer;
    this.dossiers = dossiers;
    this.board = board;
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
      // reads what is true now, and brings the board up to date on its way
      var seen = readOffer.handle(new ReadOffer.Command(command.actor(), command.offer()));
      var answer =
          switch (seen) {
            case ReadOffer.Outcome.NotFound n -> new Answered(new Outcome.NotFound());
            case ReadOffer.Outcome.RequestNotSubmitted r ->
                new Answered(new Outcome.RequestNotSubmitted());
            case ReadOffer.Outcome.Found(var view) ->
                transactions.read(() -> imagine(view, command));
          };
      if (answer instanceof Answered(var outcome)) {
        return outcome;
      }
    }
    throw new IllegalStateException("the clock runs faster than places are brought up to date");
  }

  private Attempt imagine(OfferView view, Command command) {
    var dossier = dossiers.of(command.actor().account(), command.offer());
    var now = dossier.seeker().now();
    if (!view.offer().isOpenAt(now)) {
      return new Answered(new Outcome.OfferClosed(view.offer().deadline()));
    }
    var seeking = Seeking.of(dossier.seeker(), reading, parameters);
    var refusal = refusal(seeking, command.change());
    if (refusal instanceof Fact.Known<Outcome>(var outcome)) {
      return new Answered(outcome);
    }
    var mine =
        dossier.live().flatMap(live -> on(command.offer(), live)).map(Application.Submitted::entry);
    var change = mine.isKnown() ? command.change().atSameAge() : command.change();
    return stand(view, seeking, change, mine, now, dossier.board());
  }

  private Fact<Outcome> refusal(Seeking seeking, ImaginedChange change) {
    var offered = OfferedLevels.by(seeking.employer().map(Employer::company));
    if (change.disclosure() instanceof Fact.Known<DisclosureLevel>(var level)
        && !offered.contains(level.number())) {
      return Fact.known(new Outcome.LevelNotOffered(offered));
    }
    if (change.isTooMany(seeking.facts().household())) {
      return Fact.known(new Outcome.TooManyPersons());
    }
    return Stream.of(change.searchedCommune(), change.homeCommune())
        .filter(code -> code.isKnown() && !code.flatMap(communes::byCode).isKnown())
        .findFirst()
        .<Fact<Outcome>>map(code -> Fact.known(new Outcome.UnknownCommune(code.get())))
        .orElse(Fact.unknown("refusal"));
  }

  private Attempt stand(
      OfferView view,
      Seeking seeking,
      ImaginedChange change,
      Fact<Entry> mine,
      Instant now,
      Fact<RankingBoard.Snapshot> at) {
    var offer = view.offer();
    var today = seeking.today();
    var rules = parameters.inForceOn(today);
    // the points of an application are those of its day
    var pointsOn = mine.map(Entry::submittedAt).map(BusinessClock::legalDate).orElse(today);
    var facts = change.of(seeking, pointsOn, reading, rules, communes);
    var verdict = eligibility.judge(facts, offer.facts(), today);
    Fact<ScoreSheet> own =
        verdict instanceof Verdict.Eligible
            ? Fact.known(assessment.ownSheet(facts, offer.facts(), pointsOn))
            : Fact.unknown("own points");
    var answer =
        board.standings(
            offer.id(),
            OfferBounds.of(offer.facts(), rules, parameters.ceilings(), communes, today),
            own.map(sheet -> seeker(seeking, facts, sheet, mine, now)),
            parameters.boostOn(today),
            rules,
            today,
            at);
    return switch (answer) {
      case RankingBoard.Behind behind -> new Behind();
      case RankingBoard.Standings places ->
          new Answered(
              new Outcome.Imagined(
                  new Prospect(
                      view.verdict(), view.sheet(), view.amongEligible(), view.amongApplicants()),
                  prospect(verdict, own, facts, places, rules, seeking),
                  rules.version(),
                  now));
    };
  }

  private Prospect prospect(
      Verdict verdict,
      Fact<ScoreSheet> own,
      CandidateFacts facts,
      RankingBoard.Standings places,
      RuleParameters rules,
      Seeking seeking) {
    return new Prospect(
        verdict,
        own.flatMap(
            sheet ->
                places
                    .amongApplicants()
                    .map(
                        place ->
                            sheet.with(
                                scoring.relative(
                                    place.strictlyOlder(),
                                    facts.employment().sizeClass(),
                                    parameters.boostOn(seeking.today()),
                                    rules)))),
        places.amongEligible(),
        places.amongApplicants());
  }

  private static RankingBoard.Seeker seeker(
      Seeking seeking, CandidateFacts facts, ScoreSheet own, Fact<Entry> mine, Instant now) {
    return new RankingBoard.Seeker(
        seeking.request().id(),
        seeking.request().register().number(),
        mine.map(Entry::firstRegisteredOn).orElse(facts.firstRegisteredOn()),
        own.total(),
        facts.employment().sizeClass(),
        mine.map(Entry::submittedAt).orElse(now));
  }

  private static Fact<Application.Submitted> on(OfferId offer, Application live) {
    return live instanceof Application.Submitted submitted
            && submitted.entry().offer().equals(offer)
        ? Fact.known(submitted)
        : Fact.unknown("application to this offer");
  }
}
