package fr.alin.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.account.Role;
import fr.alin.offer.SampleOffer;
import fr.alin.shared.Page;
import fr.alin.testing.Fast;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People see who opened their file; a look that was refused is no reading. */
@Fast
class FileReadingsTest {

  private final World world = new World();
  private final Story story = new Story(world);
  private final List<Actor> people = story.people(4);
  private final ListFileReadings list = new ListFileReadings(world.readings, world.transactions);

  private List<FileReading> of(Actor actor) {
    var outcome =
        (ListFileReadings.Outcome.Listed)
            list.handle(new ListFileReadings.Command(actor, Page.first(10)));
    return outcome.readings().items();
  }

  @Test
  void readings_of_staff_and_landlord_are_told_to_the_owner_of_the_file_alone() {
    var ids = story.sent(world.online(SampleOffer.aFlat(1)), people);
    var mine = ids.get(0);

    world.readReview.handle(new ReadReview.Command(World.ADVISER, mine));
    world.readDesignation.handle(new ReadDesignation.Command(World.AGENT, mine));

    assertThat(of(people.get(0)))
        .extracting(FileReading::reader, FileReading::purpose)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Role.LANDLORD_AGENT, FileReading.Purpose.DESIGNATION),
            org.assertj.core.groups.Tuple.tuple(Role.ADVISER, FileReading.Purpose.REVIEW));
    assertThat(of(people.get(1))).isEmpty();
  }

  @Test
  void who_may_not_read_leaves_no_trace() {
    var ids = story.sent(world.online(SampleOffer.aFlat(1)), people);

    world.readReview.handle(new ReadReview.Command(World.ADVISER_ELSEWHERE, ids.get(0)));
    world.readDesignation.handle(new ReadDesignation.Command(World.AGENT_ELSEWHERE, ids.get(0)));
    world.readReview.handle(new ReadReview.Command(people.get(1), ids.get(0)));

    assertThat(of(people.get(0))).isEmpty();
  }

  @Test
  void a_reading_is_kept_for_twelve_months() {
    var ids = story.sent(world.online(SampleOffer.aFlat(1)), people);
    world.readReview.handle(new ReadReview.Command(World.ADVISER, ids.get(0)));
    var erase = new EraseOldTraces(world.accounts, world.readings, world.clock, world.transactions);

    world.clock.advance(Duration.ofDays(365));
    assertThat(erase.handle(new EraseOldTraces.Command()))
        .isEqualTo(new EraseOldTraces.Outcome.Erased(0, 0));
    world.clock.advance(Duration.ofDays(1));
    assertThat(erase.handle(new EraseOldTraces.Command()))
        .isEqualTo(new EraseOldTraces.Outcome.Erased(0, 1));
  }
}
