package fr.alin.application;

import fr.alin.reference.RuleParameters;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.shared.Transactions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes closed boards again from the applications on them, and compares bytes: with the board as it
 * is stored, and with the digest that was written at closing. A rank can thus be shown to follow
 * from its facts, on any node, years later.
 */
public final class ReplayBoards {

  /** How many boards at most, in the order of the offers' ids. */
  public record Command(long limit) {}

  /** What was found. */
  public sealed interface Outcome {

    /**
     * All were made again.
     *
     * @param unsigned boards from before digests were kept: compared with their lines only
     * @param differences at most {@link #NAMED} of them
     */
    record Replayed(
        long boards, long applicants, long unsigned, long different, List<Difference> differences)
        implements Outcome {
      public Replayed {
        differences = List.copyOf(differences);
      }
    }
  }

  /** A board that does not follow from its input. */
  public record Difference(OfferId offer, Kind kind) {}

  /** What differs. */
  public enum Kind {
    /** The rule set of the board is not published any more. */
    RULES_GONE,
    /** Another order, other points or other facts come out. */
    BOARD,
    /** The board is as its input gives it, but not what was signed at closing. */
    DIGEST
  }

  static final int NAMED = 100;
  private static final int PAGE = 200;

  private final Closings closings;
  private final Boards boards;
  private final Transactions transactions;

  public ReplayBoards(Closings closings, Boards boards, Transactions transactions) {
    this.closings = closings;
    this.boards = boards;
    this.transactions = transactions;
  }

  public Outcome handle(Command command) {
    var tally = new Tally(0, 0, 0, 0, List.of());
    Fact<OfferId> after = Fact.unknown("offer");
    while (tally.boards < command.limit()) {
      var from = after;
      var most = (int) Math.min(PAGE, command.limit() - tally.boards);
      var page = transactions.read(() -> closings.stored(from, most));
      if (page.isEmpty()) {
        break;
      }
      for (var stored : page) {
        tally = tally.plus(stored, compare(stored));
      }
      after = Fact.known(page.getLast().board().offer());
    }
    return new Outcome.Replayed(
        tally.boards, tally.applicants, tally.unsigned, tally.different, tally.differences);
  }

  private Fact<Kind> compare(Closings.Stored stored) {
    var board = stored.board();
    if (!(boards.rulesOf(board) instanceof Fact.Known<RuleParameters>(var rules))) {
      return Fact.known(Kind.RULES_GONE);
    }
    var again =
        boards.of(board.offer(), board.closedAt(), stored.applicants(), rules, board.boosted());
    var bytes = CanonicalBoard.bytes(asMuchAs(board, again));
    if (!Arrays.equals(bytes, CanonicalBoard.bytes(board))) {
      return Fact.known(Kind.BOARD);
    }
    return stored.digest().map(CanonicalBoard.sha256(bytes)::equals).orElse(true)
        ? Fact.unknown("difference")
        : Fact.known(Kind.DIGEST);
  }

  /** Without what a board from before digests does not say. */
  private static FrozenBoard asMuchAs(FrozenBoard stored, FrozenBoard again) {
    if (stored.parameters().isKnown()) {
      return again;
    }
    return new FrozenBoard(
        again.offer(),
        again.closedAt(),
        again.ruleSetVersion(),
        stored.parameters(),
        again.boosted(),
        again.lines().stream()
            .map(
                line ->
                    new FrozenBoard.Line(
                        line.position(),
                        line.application(),
                        line.sheet(),
                        line.total(),
                        Fact.unknown("facts")))
            .toList());
  }

  /** What was seen so far. */
  private record Tally(
      long boards, long applicants, long unsigned, long different, List<Difference> differences) {

    private Tally plus(Closings.Stored stored, Fact<Kind> difference) {
      return new Tally(
          boards + 1,
          applicants + stored.applicants().size(),
          unsigned + (stored.digest().isKnown() ? 0 : 1),
          different + (difference.isKnown() ? 1 : 0),
          named(stored.board().offer(), difference));
    }

    private List<Difference> named(OfferId offer, Fact<Kind> difference) {
      if (!difference.isKnown() || differences.size() == NAMED) {
        return differences;
      }
      return Stream.concat(differences.stream(), Stream.of(new Difference(offer, difference.get())))
          .toList();
    }
  }
}
