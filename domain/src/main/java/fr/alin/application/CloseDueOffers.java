package fr.alin.application;

import fr.alin.mail.MailKind;
import fr.alin.offer.Offer;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Transactions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * At the deadline an offer closes by itself: the board is frozen and the first are shortlisted. Small
 * batches, one transaction each, until nothing is due; idempotent: a node that dies in the middle
 * leaves nothing half-done.
 */
public final class CloseDueOffers {

  /** How many offers at most in one go. */
  public record Command(int limit) {}

  /** What was done. */
  public sealed interface Outcome {
    record Closed(int offers) implements Outcome {}
  }

  /** Enough to make round trips and commits cheap, little enough to hold no lock for long. */
  private static final int BATCH = 100;

  private final Closings closings;
  private final Boards boards;
  private final Announcements announcements;
  private final BusinessClock clock;
  private final Transactions transactions;

  public CloseDueOffers(
      Closings closings,
      Boards boards,
      Announcements announcements,
      BusinessClock clock,
      Transactions transactions) {
    this.closings = closings;
    this.boards = boards;
    this.announcements = announcements;
    this.clock = clock;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    var closed = 0;
    while (closed < command.limit()) {
      var most = Math.min(BATCH, command.limit() - closed);
      var some = transactions.write(() -> closeSome(most));
      if (some == 0) {
        break;
      }
      closed += some;
    }
    return new Outcome.Closed(closed);
  }

  private int closeSome(int most) {
    var now = clock.now();
    var due = closings.take(now, most);
    if (due.isEmpty()) {
      return 0;
    }
    var settled =
        due.stream()
            .map(
                one ->
                    new Closings.Settled(
                        boards.order(one.offer(), one.applicants()), one.offer().shortlistSize()))
            .toList();
    closings.settle(settled, now);
    announce(due, settled);
    return due.size();
  }

  private void announce(List<Closings.Due> due, List<Closings.Settled> settled) {
    var offers = due.stream().map(Closings.Due::offer).collect(Collectors.toMap(Offer::id, o -> o));
    var steps =
        settled.stream()
            .flatMap(
                one ->
                    one.board().first(one.shortlist()).stream()
                        .map(
                            place ->
                                new Announcements.Step(
                                    place.applicant().account(),
                                    place.applicant().id(),
                                    Objects.requireNonNull(offers.get(one.board().offer())))))
            .toList();
    announcements.tellAll(MailKind.APPLICATION_UNDER_REVIEW, steps);
  }
}
