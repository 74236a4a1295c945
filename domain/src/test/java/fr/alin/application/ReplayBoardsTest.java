package fr.alin.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.reference.SizeClass;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Fast
class ReplayBoardsTest {

  private final World world = new World();
  private final Story story = new Story(world);
  private final Offer flat = world.online(SampleOffer.aFlat(1));
  private List<ApplicationId> ids = List.of();

  @BeforeEach
  void closedOffer() {
    world.parameters.boost(SizeClass.SME);
    ids = story.applied(story.people(7), flat);
    story.closed(flat);
  }

  @Test
  void a_closed_board_follows_from_its_input_whatever_happened_since() {
    world.parameters.boost(SizeClass.LARGE);
    story.rejected(ids.getFirst());

    assertThat(replay()).isEqualTo(new ReplayBoards.Outcome.Replayed(1, 7, 0, 0, List.of()));
  }

  @Test
  void two_who_changed_places_are_found() {
    var lines = new ArrayList<>(board().lines());
    var first = lines.get(0);
    var second = lines.get(1);
    lines.set(0, at(1, second));
    lines.set(1, at(2, first));

    tamper(lines);

    assertThat(replay()).isEqualTo(found(ReplayBoards.Kind.BOARD, 7));
  }

  @Test
  void an_applicant_who_was_left_out_is_found_by_the_signature() {
    tamper(board().lines().subList(0, 6));

    // the six others rank alike without the youngest: only what was signed at closing tells
    assertThat(replay()).isEqualTo(found(ReplayBoards.Kind.DIGEST, 6));
  }

  @Test
  void a_file_that_changed_after_closing_is_found() {
    var waiting = (Application.Submitted) story.find(ids.get(6));
    world.transactions.write(
        () -> {
          world.applications.rescore(
              waiting.rescored(waiting.entry().ownSheet(), "2026.9", waiting.entry().employer()));
          return 0;
        });

    assertThat(replay()).isEqualTo(found(ReplayBoards.Kind.BOARD, 7));
  }

  @Test
  void a_rule_set_that_is_gone_is_told() {
    var b = board();
    world.applications.tamper(
        new FrozenBoard(b.offer(), b.closedAt(), "1999.1", b.parameters(), b.boosted(), b.lines()));

    assertThat(replay()).isEqualTo(found(ReplayBoards.Kind.RULES_GONE, 7));
  }

  @Test
  void a_board_from_before_signatures_is_compared_by_its_lines() {
    unsigned(board().lines());
    assertThat(replay()).isEqualTo(new ReplayBoards.Outcome.Replayed(1, 7, 1, 0, List.of()));

    unsigned(List.of(at(1, board().lines().get(1)), at(2, board().lines().get(0))));
    assertThat(((ReplayBoards.Outcome.Replayed) replay()).different()).isEqualTo(1);
  }

  @Test
  void no_more_boards_than_asked_are_replayed() {
    assertThat(world.replayBoards.handle(new ReplayBoards.Command(0)))
        .isEqualTo(new ReplayBoards.Outcome.Replayed(0, 0, 0, 0, List.of()));
  }

  private FrozenBoard board() {
    return world.applications.frozen(flat.id()).get();
  }

  private void tamper(List<FrozenBoard.Line> lines) {
    var b = board();
    world.applications.tamper(
        new FrozenBoard(
            b.offer(), b.closedAt(), b.ruleSetVersion(), b.parameters(), b.boosted(), lines));
  }

  private void unsigned(List<FrozenBoard.Line> lines) {
    var b = board();
    world.applications.tamper(
        new FrozenBoard(
            b.offer(),
            b.closedAt(),
            b.ruleSetVersion(),
            Fact.unknown("parameters"),
            b.boosted(),
            lines.stream()
                .map(
                    l ->
                        new FrozenBoard.Line(
                            l.position(),
                            l.application(),
                            l.sheet(),
                            l.total(),
                            Fact.unknown("facts")))
                .toList()));
  }

  private static FrozenBoard.Line at(int position, FrozenBoard.Line line) {
    return new FrozenBoard.Line(
        position, line.application(), line.sheet(), line.total(), line.facts());
  }

  private ReplayBoards.Outcome replay() {
    return world.replayBoards.handle(new ReplayBoards.Command(Long.MAX_VALUE));
  }

  private ReplayBoards.Outcome found(ReplayBoards.Kind kind, int applicants) {
    return new ReplayBoards.Outcome.Replayed(
        1, applicants, 0, 1, List.of(new ReplayBoards.Difference(flat.id(), kind)));
  }
}
