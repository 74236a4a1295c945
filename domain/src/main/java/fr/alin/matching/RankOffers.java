package fr.alin.matching;

import fr.alin.account.Actor;
import fr.alin.application.Assessment;
import fr.alin.application.RankingBoard;
import fr.alin.application.RankingBoard.Standing;
import fr.alin.application.RefreshAgeing;
import fr.alin.eligibility.CandidateReading;
import fr.alin.ranking.OfferBounds;
import fr.alin.ranking.Place;
import fr.alin.reference.Communes;
import fr.alin.reference.Parameters;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.shared.Page;
import fr.alin.shared.Transactions;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The offers for which my household is eligible, by my rank or by the way to work. All matches are
 * looked at in one pass, up to {@link #MOST_OFFERS}, and the whole pass is the answer: a second
 * page would be of another moment, with other ranks.
 */
public final class RankOffers {

  /** One pass looks at no more; the earliest deadlines, for they cannot wait. */
  public static final int MOST_OFFERS = 100;

  private static final int MOST_ATTEMPTS = 5;
  private static final int REFRESHED_AT_ONCE = 1000;

  /** In which order. */
  public enum Order {
    /** My place among the applicants if I applied now, then among the eligible. */
    MY_RANK,
    /** As the crow flies from where I work; homes whose distance is unknown come last. */
    DISTANCE_TO_WORK
  }

  /**
   * What to show.
   *
   * @param availableNow only homes available today or before
   */
  public record Command(
      Actor actor, OfferSearch.Filter filter, boolean availableNow, Order order) {}

  /** What was found. */
  public sealed interface Outcome {
    /**
     * The whole pass.
     *
     * @param complete there are no more matches than were looked at
     */
    record Ranked(List<OfferCard> cards, boolean complete, Instant asOf) implements Outcome {
      public Ranked {
        cards = List.copyOf(cards);
      }
    }

    record RequestNotSubmitted() implements Outcome {}
  }

  /** An answer, or places that must be brought up to date first. */
  private sealed interface Attempt {}

  private record Answered(Outcome outcome) implements Attempt {}

  private record Behind(Set<Place> places) implements Attempt {}

  /** Places by offer; those that lag behind the day. */
  private record Pass(Map<OfferId, Standing> ranks, Set<Place> behind) {}

  private final Dossiers dossiers;
  private final OfferSearch search;
  private final Cards cards;
  private final RankingBoard board;
  private final RefreshAgeing refresh;
  private final CandidateReading reading;
  private final Assessment assessment;
  private final Parameters parameters;
  private final Communes communes;
  private final Transactions transactions;

  public RankOffers(
      Dossiers dossiers,
      OfferSearch search,
      Cards cards,
      RankingBoard board,
      RefreshAgeing refresh,
      CandidateReading reading,
      Assessment assessment,
      Parameters parameters,
      Communes communes,
      Transactions transactions) {
    this.dossiers = dossiers;
    this.search = search;
    this.cards = cards;
    this.board = board;
    this.refresh = refresh;
    this.reading = reading;
    this.assessment = assessment;
    this.parameters = parameters;
    this.communes = communes;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    for (var attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      switch (transactions.read(() -> look(command))) {
        case Answered(var outcome) -> {
          return outcome;
        }
        case Behind(var places) ->
            refresh.handle(new RefreshAgeing.Command(REFRESHED_AT_ONCE, places));
      }
    }
    throw new IllegalStateException("the clock runs faster than places are brought up to date");
  }

  private Attempt look(Command command) {
    var dossier = dossiers.of(command.actor().account());
    if (!Seeking.maySeek(dossier.request())) {
      return new Answered(new Outcome.RequestNotSubmitted());
    }
    var seeking = Seeking.of(dossier, reading, parameters);
    var found =
        search.find(
            seeking.bounds(),
            OfferSearch.Selection.ELIGIBLE,
            command.availableNow()
                ? command.filter().availableBy(seeking.today())
                : command.filter(),
            command.actor().account(),
            dossier.now(),
            Page.first(MOST_OFFERS));
    var all = cards.of(found.items(), seeking);
    var complete = !found.next().isKnown();
    return switch (command.order()) {
      case DISTANCE_TO_WORK ->
          answered(all, Comparator.comparing(RankOffers::distance), complete, dossier.now());
      case MY_RANK -> {
        var pass = pass(all, seeking, dossier.now());
        yield pass.behind().isEmpty()
            ? answered(
                ranked(all, pass.ranks()),
                Comparator.comparing(RankOffers::position),
                complete,
                dossier.now())
            : new Behind(pass.behind());
      }
    };
  }

  private static Attempt answered(
      List<OfferCard> cards, Comparator<OfferCard> order, boolean complete, Instant now) {
    // the search gave them by deadline and id, which a stable sort keeps for equals
    return new Answered(new Outcome.Ranked(cards.stream().sorted(order).toList(), complete, now));
  }

  private static int distance(OfferCard card) {
    return card.kilometresToWork().orElse(Integer.MAX_VALUE);
  }

  private static int position(OfferCard card) {
    return card.rank().map(Standing::position).orElse(Integer.MAX_VALUE);
  }

  private static List<OfferCard> ranked(List<OfferCard> cards, Map<OfferId, Standing> ranks) {
    return cards.stream()
        .map(
            card ->
                ranks.get(card.offer().id()) instanceof Standing standing
                    ? card.at(standing)
                    : card)
        .toList();
  }

  private Pass pass(List<OfferCard> cards, Seeking seeking, Instant now) {
    var ranks = new HashMap<OfferId, Standing>();
    var behind = new HashSet<Place>();
    for (var card : cards) {
      switch (standings(card, seeking, now)) {
        case RankingBoard.Behind(var places) -> behind.addAll(places);
        case RankingBoard.Standings all ->
            all.amongApplicants().map(place -> ranks.put(card.offer().id(), place));
      }
    }
    return new Pass(ranks, behind);
  }

  private RankingBoard.Answer standings(OfferCard card, Seeking seeking, Instant now) {
    var today = seeking.today();
    var rules = parameters.inForceOn(today);
    var facts = seeking.facts();
    var offer = card.offer().facts();
    return board.standings(
        card.offer().id(),
        OfferBounds.of(offer, rules, parameters.ceilings(), communes, today),
        Fact.known(
            new RankingBoard.Seeker(
                seeking.request().id(),
                seeking.request().register().number(),
                facts.firstRegisteredOn(),
                assessment.ownSheet(facts, offer, today).total(),
                facts.employment().sizeClass(),
                now)),
        parameters.boostOn(today),
        rules,
        today);
  }
}
