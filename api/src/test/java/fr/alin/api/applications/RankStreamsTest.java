package fr.alin.api.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.application.FollowRanks;
import fr.alin.application.FollowRanks.Rank;
import fr.alin.application.Placements;
import fr.alin.application.WithdrawApplication;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.testing.Fast;
import fr.alin.testing.SequentialIds;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

/** Streams tell changes and nothing else, are counted, and end. */
@Fast
class RankStreamsTest {

  private final World world = new World();
  private final Story story = new Story(world);
  private final Offer flat = world.online(SampleOffer.aFlat(1));
  private final FollowRanks followRanks =
      new FollowRanks(
          world.applications,
          new Placements(world.applications, world.board, world.scoring, world.parameters),
          world.clock,
          world.transactions);
  private final RankStreams streams =
      new RankStreams(
          followRanks, Optional.empty(), 5, Duration.ofMinutes(5), Duration.ofMillis(20));

  private static AccountId person(long n) {
    return new AccountId(SequentialIds.nth(n));
  }

  private static final Rank FIRST = new Rank(1, 1, false, World.START);

  @Test
  void a_page_is_told_when_its_rank_moves_and_not_before() {
    var people = story.people(2);
    var mine = story.applied(people.get(1), flat);
    var told = new CopyOnWriteArrayList<RankStreams.Told>();
    var page = streams.open(people.get(1).account(), mine, FIRST).subscribe(told::add);

    streams.look();
    await().until(() -> told.size() == 1);

    var other = story.applied(people.get(0), flat);
    streams.look();
    await().until(() -> told.size() == 2);
    streams.look();
    world.withdrawApplication.handle(new WithdrawApplication.Command(people.get(0), other));
    streams.look();
    await().until(() -> told.size() == 3);
    assertThat(told)
        .as("each change once, however often it was looked at")
        .extracting(it -> it.rank().position())
        .containsExactly(1, 2, 1);
    page.dispose();
    assertThat(streams.held()).isZero();
  }

  @Test
  void a_person_holds_three_streams_and_a_node_as_many_as_it_was_told() {
    var open = new ArrayList<Disposable>();
    for (var n = 0; n < RankStreams.MOST_FOR_A_PERSON; n++) {
      open.add(streams.open(person(1), application(n), FIRST).subscribe());
    }
    assertThatThrownBy(() -> streams.open(person(1), application(9), FIRST))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem()).isEqualTo(Problem.TOO_MANY_REQUESTS));
    open.add(streams.open(person(2), application(1), FIRST).subscribe());
    open.add(streams.open(person(3), application(1), FIRST).subscribe());
    assertThatThrownBy(() -> streams.open(person(4), application(1), FIRST))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem()).isEqualTo(Problem.UNAVAILABLE));

    open.forEach(Disposable::dispose);

    assertThat(streams.held()).isZero();
    streams.open(person(1), application(1), FIRST).subscribe().dispose();
  }

  @Test
  void streams_end_when_the_node_stops() {
    List<String> ends = new CopyOnWriteArrayList<>();
    streams
        .open(person(1), application(1), FIRST)
        .subscribe(it -> {}, e -> {}, () -> ends.add("1"));

    streams.shutdownGracefully();

    assertThat(ends).containsExactly("1");
    assertThat(streams.held()).isZero();
  }

  private static ApplicationId application(long n) {
    return new ApplicationId(SequentialIds.nth(500 + n));
  }
}
