package fr.alin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.registry.RefreshRequests.Outcome.Refreshed;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterRecord;
import fr.alin.request.SampleRecord;
import fr.alin.shared.Euros;
import fr.alin.testing.Fast;
import fr.alin.testing.World;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Deliveries of the register: only what differs is written, and given again nothing is. */
@Fast
class RefreshRequestsTest {

  private final World world = new World();
  private final Actor camille = world.household(1, SampleRecord.aSingleEmployee(1).record());
  private final Actor hugo = world.household(2, SampleRecord.aSingleEmployee(2).record());

  @Test
  void only_what_differs_is_written_and_a_second_delivery_writes_nothing() {
    var delivery =
        delivery(
            SampleRecord.aSingleEmployee(1).earning(Euros.euros(1_650)).record(),
            SampleRecord.aSingleEmployee(2).record(),
            SampleRecord.aSingleEmployee(3).record());

    assertThat(world.refreshRequests.handle(delivery)).isEqualTo(new Refreshed(1, 1, 1, 0, 0));
    var camilles = world.requestOf(camille);
    var hugos = world.requestOf(hugo);
    assertThat(camilles.lastChanges()).hasSize(1);
    assertThat(hugos.version()).isZero();
    assertThat(world.projections.of(camilles.id()).get().phases().getFirst().monthlyIncome().get())
        .isEqualTo(Euros.euros(1_650));

    assertThat(world.refreshRequests.handle(delivery)).isEqualTo(new Refreshed(0, 2, 1, 0, 0));
    assertThat(world.requestOf(camille)).isEqualTo(camilles);
  }

  @Test
  void somebody_else_under_the_number_is_told_once_and_not_taken_over() {
    var other = SampleRecord.aSingleEmployee(1).named("Autre", "Personne").record();
    var delivery = delivery(other);

    assertThat(world.refreshRequests.handle(delivery)).isEqualTo(new Refreshed(0, 0, 0, 1, 0));
    var told = world.requestOf(camille);
    assertThat(told.identityMismatch()).isTrue();
    assertThat(told.register()).isEqualTo(SampleRecord.aSingleEmployee(1).record());
    assertThat(world.projections.of(told.id()).isKnown()).isFalse();
    assertThat(world.refreshRequests.handle(delivery)).isEqualTo(new Refreshed(0, 0, 0, 1, 0));
    assertThat(world.requestOf(camille)).isEqualTo(told);
  }

  @Test
  void what_was_not_read_for_long_is_read_again_until_the_register_is_unwell() {
    world.clock.advance(Duration.ofDays(40));
    world.register.holds(SampleRecord.aSingleEmployee(1).earning(Euros.euros(1_650)).record());
    world.register.holds(SampleRecord.aSingleEmployee(2).record());
    var monthly = new RefreshOutdated.Command(Duration.ofDays(30), 10);

    assertThat(world.refreshOutdated.handle(monthly))
        .isEqualTo(new RefreshOutdated.Outcome.Refreshed(2, 1));
    assertThat(world.refreshOutdated.handle(monthly))
        .isEqualTo(new RefreshOutdated.Outcome.Refreshed(0, 0));

    world.clock.advance(Duration.ofDays(31));
    for (var n = 1; n <= 2; n++) {
      world.register.answers(
          SampleRecord.aSingleEmployee(n).record().number(),
          new NationalRegister.Answer.Unreachable("time-out"));
    }
    var asked = world.register.asked();
    assertThat(world.refreshOutdated.handle(monthly))
        .isEqualTo(new RefreshOutdated.Outcome.RegisterUnavailable(0));
    assertThat(world.register.asked()).isEqualTo(asked + 1);
    assertThat(world.requestOf(camille)).extracting(HousingRequest::version).isEqualTo(1L);
    assertThat(world.requestOf(hugo)).extracting(HousingRequest::version).isEqualTo(1L);
  }

  private static RefreshRequests.Command delivery(RegisterRecord... records) {
    return new RefreshRequests.Command(
        Arrays.stream(records)
            .map(
                record ->
                    new RefreshRequests.Received(
                        record, new Fingerprint(new UUID(0, record.hashCode()))))
            .toList());
  }
}
