package fr.alin.application;

import fr.alin.offer.Offer;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import java.time.Instant;
import java.util.List;

/**
 * Port: what closing reads and writes, for many offers at once. The number of statements does not
 * grow with the number of offers or applicants.
 */
public interface Closings {

  /**
   * Marks offers as closed whose deadline has come, earliest first, and gives them with their
   * applicants. Their rows stay locked to the end of the transaction: submissions, which share that
   * lock, have either entered before or find the offer closed. Offers that somebody else holds at
   * this moment are left for the next call; fewer than {@code limit} come when they have very many
   * applicants, but at least one while one is due.
   */
  List<Due> take(Instant now, int limit);

  /** A closed offer and those who are in the running. */
  record Due(Offer offer, List<Applicant> applicants) {
    public Due {
      applicants = List.copyOf(applicants);
    }
  }

  /**
   * Freezes the boards with their digests, and moves the first of each into review with their
   * history. A file that its owner moved meanwhile fails the whole transaction, which is then done
   * again.
   */
  void settle(List<Settled> settled, Instant now);

  /**
   * A board, and how many of its first are reviewed. Their own sheets stay with the applications; the
   * store keeps those on a board as they are.
   */
  record Settled(BoardOrder board, int shortlist) {}

  /** Boards with their inputs as they lie there, in the order of the offers' ids. */
  List<Stored> stored(Fact<OfferId> after, int limit);

  /**
   * A frozen board, beside what it must follow from.
   *
   * @param digest as written at closing; unknown on boards from before it was kept
   * @param applicants the files on it
   */
  record Stored(FrozenBoard board, Fact<String> digest, List<Entry> applicants) {
    public Stored {
      applicants = List.copyOf(applicants);
    }
  }
}
