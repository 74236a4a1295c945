package fr.alin.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.matching.RecordAlerts.Outcome.Recorded;
import fr.alin.offer.SampleOffer;
import fr.alin.request.SampleRecord;
import fr.alin.shared.Euros;
import fr.alin.testing.Fast;
import fr.alin.testing.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A new offer is recorded once, for those whom it concerns on that day. */
@Fast
class RecordAlertsTest {

  private final World world = new World();
  private final InMemoryAlerts alerts = new InMemoryAlerts(world.offers, world.projections);
  private final RecordAlerts record =
      new RecordAlerts(
          alerts,
          world.projections,
          world.refreshAgeing,
          world.parameters,
          world.communes,
          world.clock,
          world.transactions);

  @Test
  void those_who_are_eligible_are_recorded_once_and_the_others_never() {
    var camille = world.household(1, SampleRecord.aSingleEmployee(1).record());
    world.household(2, SampleRecord.aSingleEmployee(2).earning(Euros.euros(100)).record());
    var flat = world.online(SampleOffer.aFlat(1));

    assertThat(record.handle(new RecordAlerts.Command(5))).isEqualTo(new Recorded(1, 1));
    assertThat(alerts.of(flat.id())).containsExactly(world.requestOf(camille).id());

    world.household(3, SampleRecord.aSingleEmployee(3).record());
    assertThat(record.handle(new RecordAlerts.Command(5))).isEqualTo(new Recorded(0, 0));
    assertThat(alerts.of(flat.id())).hasSize(1);
  }

  @Test
  void an_offer_that_is_not_open_yet_or_no_more_concerns_nobody() {
    world.household(1, SampleRecord.aSingleEmployee(1).record());
    world.online(
        SampleOffer.aFlat(1)
            .opening(World.START.plus(Duration.ofDays(1)))
            .closing(World.START.plus(Duration.ofDays(2))));
    world.online(
        SampleOffer.aFlat(2).opening(World.START.minus(Duration.ofDays(2))).closing(World.START));

    assertThat(record.handle(new RecordAlerts.Command(5))).isEqualTo(new Recorded(0, 0));
    world.clock.advance(Duration.ofDays(1));
    assertThat(record.handle(new RecordAlerts.Command(5))).isEqualTo(new Recorded(1, 1));
  }

  @Test
  void many_offers_share_few_transactions_and_the_limit_holds() {
    world.household(1, SampleRecord.aSingleEmployee(1).record());
    for (var n = 1; n <= 25; n++) {
      world.online(SampleOffer.aFlat(n));
    }

    assertThat(record.handle(new RecordAlerts.Command(22))).isEqualTo(new Recorded(22, 22));
    assertThat(alerts.transactions()).isEqualTo(3);
    assertThat(record.handle(new RecordAlerts.Command(22))).isEqualTo(new Recorded(3, 3));
  }
}
