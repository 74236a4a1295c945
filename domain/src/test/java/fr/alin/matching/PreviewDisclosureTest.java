package fr.alin.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.consent.DisclosureLevel;
import fr.alin.matching.PreviewDisclosure.Outcome;
import fr.alin.request.ChooseDisclosure;
import fr.alin.request.DisclosureChange;
import fr.alin.request.EmployerView;
import fr.alin.request.Holder;
import fr.alin.request.ListDisclosureChanges;
import fr.alin.request.SampleRecord;
import fr.alin.shared.Fact;
import fr.alin.shared.Page;
import fr.alin.testing.Fast;
import fr.alin.testing.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the employer would see, what it gives, and what is written down of the choice. */
@Fast
class PreviewDisclosureTest {

  private final World world = new World();
  private final Actor camille =
      world.household(1, SampleRecord.aSingleEmployee(1).reasons("07", "19").record());

  @Test
  void anonymous_shows_nothing_and_gives_nothing() {
    var anonymous = preview().options().getFirst();

    assertThat(anonymous.level()).isEqualTo(DisclosureLevel.ANONYMOUS);
    assertThat(anonymous.seen()).isEmpty();
    assertThat(anonymous.points().now()).isZero();
    assertThat(anonymous.points().whenConfirmed()).isZero();
    assertThat(anonymous.points().most()).isEqualTo(520);
  }

  @Test
  void identification_shows_the_twelve_items_with_what_is_held() {
    var seen = values(EmployerView.of(world.requestOf(camille), DisclosureLevel.IDENTIFICATION));

    assertThat(seen)
        .hasSize(12)
        .containsEntry("lastName", List.of("Durandb"))
        .containsEntry("work.employerName", List.of("Au Bon Levain"))
        .containsEntry("location.communes", List.of("69123"))
        .doesNotContainKeys("resource.SAL", "nationality", "mobilePhone");
  }

  @Test
  void the_whole_request_shows_no_reason_of_health() {
    var seen = values(EmployerView.of(world.requestOf(camille), DisclosureLevel.SUPPORTED));

    assertThat(seen)
        .containsEntry("resource.SAL", List.of("180000"))
        .containsEntry("reason.main", List.of("19"))
        .containsEntry("reason.second", List.of())
        .doesNotContainKeys("disability.nature", "nationality", "sought.adapted");
  }

  @Test
  void each_holder_has_the_points_of_the_own_employer() {
    var family = world.household(2, SampleRecord.aFamilyOfFour(2).record());

    var holders = preview(family).holders();

    assertThat(holders)
        .extracting(PreviewDisclosure.HolderOption::holder)
        .containsExactly(Holder.values());
    assertThat(holders.getLast().company().isKnown()).isFalse();
    assertThat(holders.getLast().points().whenConfirmed()).isZero();
    assertThat(holders.getFirst().points().whenConfirmed()).isGreaterThanOrEqualTo(240);
  }

  @Test
  void every_change_is_a_line_and_choosing_the_same_again_is_none() {
    choose(DisclosureLevel.ANONYMOUS);
    choose(DisclosureLevel.ANONYMOUS);

    assertThat(ledger())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.before()).isEqualTo(Fact.known(DisclosureLevel.IDENTIFICATION));
              assertThat(line.after()).isEqualTo(DisclosureLevel.ANONYMOUS);
              assertThat(line.at()).isEqualTo(World.START);
              assertThat(line.platformNumber())
                  .isEqualTo(world.requestOf(camille).platformNumber());
            });
  }

  @Test
  void a_refused_choice_is_no_line() {
    choose(DisclosureLevel.ENTERED_BY_COMPANY);

    assertThat(ledger()).isEmpty();
  }

  private static Map<String, List<String>> values(List<EmployerView.Shown> seen) {
    return seen.stream()
        .collect(Collectors.toMap(shown -> shown.field().key(), EmployerView.Shown::values));
  }

  private void choose(DisclosureLevel level) {
    world.chooseDisclosure.handle(
        new ChooseDisclosure.Command(camille, level, Fact.unknown("version")));
  }

  private List<DisclosureChange> ledger() {
    return switch (world.listDisclosureChanges.handle(
        new ListDisclosureChanges.Command(camille, Page.first(20)))) {
      case ListDisclosureChanges.Outcome.Listed(var changes) -> changes.items();
    };
  }

  private Outcome.Previewed preview() {
    return preview(camille);
  }

  private Outcome.Previewed preview(Actor actor) {
    return switch (world.previewDisclosure.handle(new PreviewDisclosure.Command(actor))) {
      case Outcome.Previewed previewed -> previewed;
      case Outcome.NotFound none -> throw new AssertionError("no request");
    };
  }
}
