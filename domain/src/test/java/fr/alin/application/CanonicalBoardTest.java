package fr.alin.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.reference.SizeClass;
import fr.alin.scoring.Criterion;
import fr.alin.scoring.ScoreLine;
import fr.alin.scoring.ScoreSheet;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.testing.Fast;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The form is a promise to the future: these texts are written by hand and never adapted to the code. */
@Fast
class CanonicalBoardTest {

  private static final FrozenBoard BOARD =
      new FrozenBoard(
          new OfferId(UUID.fromString("01928F6E-0000-7000-8000-00000000ABCD")),
          Instant.parse("2026-11-23T17:00:00Z"),
          "2026.1",
          Fact.known("seniority=20;balancing=240;as-of=2026-11-23"),
          Fact.unknown("boost"),
          List.of(
              new FrozenBoard.Line(
                  1,
                  new ApplicationId(UUID.fromString("01928f6f-0000-7000-8000-000000000001")),
                  new ScoreSheet(
                      List.of(
                          new ScoreLine(Criterion.UNDER_30, 70, 70, "age=29", "S1"),
                          new ScoreLine(Criterion.REFUSED_ALLOCATION, -40, 0, "refusedOn=x", "S1"),
                          new ScoreLine(Criterion.SENIORITY, 19, 20, "olderApplicants=1", "S1"),
                          new ScoreLine(Criterion.BALANCING, 240, 240, "boost=SME", "S1"))),
                  289,
                  Fact.known("ab".repeat(32)))));

  private static final String TEXT =
      """
      alin-board/1
      offer 01928f6e-0000-7000-8000-00000000abcd
      closed 2026-11-23T17:00:00Z
      rules 2026.1
      parameters seniority=20;balancing=240;as-of=2026-11-23
      boost -
      lines 1
      1 01928f6f-0000-7000-8000-000000000001 289 30 19 240 %s
      """
          .formatted("ab".repeat(32));

  @Test
  void the_form_of_a_board_is_the_documented_one() {
    assertThat(new String(CanonicalBoard.bytes(BOARD), StandardCharsets.UTF_8)).isEqualTo(TEXT);
  }

  @Test
  void the_digest_is_that_of_the_bytes() {
    // printf of the text above | sha256sum
    assertThat(CanonicalBoard.digest(BOARD))
        .isEqualTo("947c835aad756a44221c82fee1e477218a64a7e679847a6387ed86a37aed2c21");
  }

  @Test
  void the_language_of_the_machine_changes_nothing() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(new String(CanonicalBoard.bytes(BOARD), StandardCharsets.UTF_8)).isEqualTo(TEXT);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void another_boost_is_another_board() {
    var boosted =
        new FrozenBoard(
            BOARD.offer(),
            BOARD.closedAt(),
            BOARD.ruleSetVersion(),
            BOARD.parameters(),
            Fact.known(SizeClass.SME),
            BOARD.lines());

    assertThat(CanonicalBoard.digest(boosted)).isNotEqualTo(CanonicalBoard.digest(BOARD));
  }

  @Test
  void the_facts_of_a_file_have_one_digest_and_each_fact_counts() {
    var entry = LifecycleSamples.entry(1);

    assertThat(CanonicalBoard.facts(entry))
        .isEqualTo("9e4b28d64f93209dc65e9d971fe97f9a4a476ad4cd40d8bc1f28efa193fac1dc");
    assertThat(CanonicalBoard.facts(with(entry, entry.ruleSetVersion(), "age=30")))
        .isNotEqualTo(CanonicalBoard.facts(with(entry, entry.ruleSetVersion(), "age=31")));
    assertThat(CanonicalBoard.facts(with(entry, "2026.2", "age=30")))
        .isNotEqualTo(CanonicalBoard.facts(with(entry, "2026.1", "age=30")));
  }

  @Test
  void a_fact_of_two_lines_cannot_pass_for_two_facts() {
    var entry = LifecycleSamples.entry(1);

    assertThat(CanonicalBoard.facts(with(entry, "2026.1", "a\nb")))
        .isNotEqualTo(CanonicalBoard.facts(with(entry, "2026.1", "a\\nb")));
  }

  private static Entry with(Entry e, String rules, String fact) {
    return new Entry(
        e.id(),
        e.offer(),
        e.request(),
        e.account(),
        e.number(),
        e.firstRegisteredOn(),
        e.employer(),
        new ScoreSheet(List.of(new ScoreLine(Criterion.UNDER_30, 0, 70, fact, "S1"))),
        rules,
        e.submittedAt(),
        e.version());
  }
}
