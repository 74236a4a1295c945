package fr.alin.application;

import fr.alin.mail.MailKind;
import fr.alin.offer.Offer;
import fr.alin.offer.Offers;
import fr.alin.ranking.Candidate;
import fr.alin.ranking.MatchRanking;
import fr.alin.reference.Parameters;
import fr.alin.reference.RuleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.scoring.Scoring;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.shared.Transactions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;

/**
 * At the deadline an offer closes by itself: the board is frozen and the first are shortlisted. One
 * transaction per offer, idempotent: a node that dies in the middle leaves nothing half-done.
 */
public final class CloseDueOffers {

  /** How many offers at most in one go. */
  public record Command(int limit) {}

  /** What was done. */
  public sealed interface Outcome {
    record Closed(int offers) implements Outcome {}
  }

  private final Offers offers;
  private final Applications applications;
  private final MatchRanking ranking;
  private final Scoring scoring;
  private final Parameters parameters;
  private final Announcements announcements;
  private final BusinessClock clock;
  private final Transactions transactions;

  public CloseDueOffers(
      Offers offers,
      Applications applications,
      MatchRanking ranking,
      Scoring scoring,
      Parameters parameters,
      Announcements announcements,
      BusinessClock clock,
      Transactions transactions) {
    this.offers = offers;
    this.applications = applications;
    this.ranking = ranking;
    this.scoring = scoring;
    this.parameters = parameters;
    this.announcements = announcements;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    var due = transactions.read(() -> offers.due(clock.now(), command.limit()));
    var closed = 0;
    for (var offer : due) {
      closed += transactions.write(() -> close(offer, clock.now())) ? 1 : 0;
    }
    return new Outcome.Closed(closed);
  }

  private boolean close(OfferId id, Instant now) {
    if (!offers.close(id, now)) {
      return false; // another node was quicker
    }
    var offer = offers.find(id).get();
    var applicants = applications.ofOffer(id, EnumSet.of(Status.SUBMITTED));
    // the board is that of the deadline, however late the closing runs
    var day = BusinessClock.legalDate(offer.deadline());
    var board = rank(offer, applicants, parameters.inForceOn(day), parameters.boostOn(day));
    applications.freeze(board);
    shortlist(offer, board, applicants, now);
    return true;
  }

  /** The board of these applicants; the same input gives the same board on any node. */
  FrozenBoard rank(
      Offer offer, List<Application> applicants, RuleParameters rules, Fact<SizeClass> boosted) {
    var byNumber = new HashMap<fr.alin.request.UniqueNumber, Entry>();
    var candidates =
        applicants.stream()
            .map(Application::entry)
            .map(
                entry -> {
                  byNumber.put(entry.number(), entry);
                  return new Candidate(
                      entry.number(),
                      entry.firstRegisteredOn(),
                      entry.ownSheet().total(),
                      entry.employer(),
                      Fact.known(entry.submittedAt()));
                })
            .toList();
    var lines =
        ranking.rank(candidates, boosted, rules).stream()
            .map(
                ranked -> {
                  var entry = byNumber.get(ranked.candidate().number());
                  if (entry == null) {
                    throw new IllegalStateException("ranked somebody who did not apply");
                  }
                  var sheet =
                      entry
                          .ownSheet()
                          .with(
                              scoring.relative(
                                  ranked.strictlyOlder(), entry.employer(), boosted, rules));
                  return new FrozenBoard.Line(
                      ranked.position(), entry.id(), sheet, ranked.total());
                })
            .toList();
    return new FrozenBoard(offer.id(), offer.deadline(), rules.version(), boosted, lines);
  }

  private void shortlist(
      Offer offer, FrozenBoard board, List<Application> applicants, Instant now) {
    var first =
        board.lines().stream()
            .limit(offer.shortlistSize())
            .<Application>map(
                line -> {
                  var application =
                      applicants.stream()
                          .filter(a -> a.entry().id().equals(line.application()))
                          .findFirst()
                          .orElseThrow();
                  return switch (application) {
                    case Application.Submitted s -> s.shortlist(line.position());
                    default -> throw new IllegalStateException("only submitted files are ranked");
                  };
                })
            .toList();
    applications.saveAll(first, Fact.unknown("reason"), now);
    first.forEach(a -> announcements.tell(MailKind.APPLICATION_UNDER_REVIEW, a.entry(), offer));
  }
}
