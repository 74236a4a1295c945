package fr.alin.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.application.FollowRanks.Rank;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.shared.ApplicationId;
import fr.alin.testing.Fast;
import fr.alin.testing.SequentialIds;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Open pages are told what reading would tell. */
@Fast
class FollowRanksTest {

  private final World world = new World();
  private final Story story = new Story(world);
  private final Offer flat = world.online(SampleOffer.aFlat(1));
  private final List<Actor> people = story.people(3);
  private final FollowRanks followRanks =
      new FollowRanks(
          world.applications,
          new Placements(world.applications, world.board, world.scoring, world.parameters),
          world.clock,
          world.transactions);

  private Map<ApplicationId, Rank> of(ApplicationId... ids) {
    return ((FollowRanks.Outcome.Told) followRanks.handle(new FollowRanks.Command(Set.of(ids))))
        .ranks();
  }

  @Test
  void a_rank_moves_when_somebody_better_applies_and_when_they_leave() {
    var last = story.applied(people.get(2), flat);
    assertThat(of(last).get(last)).isEqualTo(new Rank(1, 1, false, world.clock.now()));

    var first = story.applied(people.get(0), flat);
    assertThat(of(last).get(last)).isEqualTo(new Rank(2, 2, false, world.clock.now()));

    world.withdrawApplication.handle(new WithdrawApplication.Command(people.get(0), first));
    assertThat(of(last, first)).isEqualTo(Map.of(last, new Rank(1, 1, false, world.clock.now())));
  }

  @Test
  void a_closed_offer_answers_the_frozen_place_and_an_unknown_one_nothing() {
    var ids = story.applied(people, flat);
    story.closed(flat);

    assertThat(of(ids.get(1)).get(ids.get(1))).isEqualTo(new Rank(2, 3, true, world.clock.now()));
    assertThat(of(new ApplicationId(SequentialIds.nth(404_404)))).isEmpty();
  }

  @Test
  void the_instant_alone_is_no_news() {
    var rank = new Rank(2, 3, false, World.START);
    assertThat(rank.tellsTheSameAs(new Rank(2, 3, false, World.START.plusSeconds(2)))).isTrue();
    assertThat(rank.tellsTheSameAs(new Rank(1, 3, false, World.START))).isFalse();
    assertThat(rank.tellsTheSameAs(new Rank(2, 4, false, World.START))).isFalse();
    assertThat(rank.tellsTheSameAs(new Rank(2, 3, true, World.START))).isFalse();
  }
}
