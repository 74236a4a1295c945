package fr.alin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.registry.RefreshRequests.Outcome.Refreshed;
import fr.alin.registry.RegisterDeliveries.Flaw;
import fr.alin.registry.TakeDeliveries.Outcome.Taken;
import fr.alin.request.RegisterRecord;
import fr.alin.request.SampleRecord;
import fr.alin.shared.Euros;
import fr.alin.testing.Fast;
import fr.alin.testing.World;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files of the register, one after the other. */
@Fast
class TakeDeliveriesTest {

  private static final RegisterRecord SAME = SampleRecord.aSingleEmployee(1).record();
  private static final RegisterRecord RICHER =
      SampleRecord.aSingleEmployee(1).earning(Euros.euros(2_650)).record();
  private static final RegisterRecord STRANGER = SampleRecord.aSingleEmployee(3).record();

  private final World world = new World();
  private final Actor camille = world.household(1, SAME);
  private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
  private final TakeDeliveries take =
      new TakeDeliveries(deliveries, world.forms, world.refreshRequests, world.transactions);

  @Test
  void what_comes_in_the_same_form_again_is_not_even_read() {
    deliveries.arrives(SAME, STRANGER);
    assertThat(taken()).isEqualTo(new Taken(1, 0, new Refreshed(0, 1, 1, 0, 0), 0));
    assertThat(deliveries.read()).isEqualTo(1);

    deliveries.arrives(SAME, STRANGER);
    assertThat(taken()).isEqualTo(new Taken(1, 0, new Refreshed(0, 1, 1, 0, 0), 0));
    assertThat(deliveries.read()).isEqualTo(1);
    assertThat(world.requestOf(camille).version()).isZero();
  }

  @Test
  void a_request_that_changed_otherwise_is_compared_again_with_the_same_form() {
    deliveries.arrives(SAME);
    taken();
    world.register.holds(RICHER);
    world.refreshRequest.handle(new RefreshRequest.Command(camille));
    assertThat(world.requestOf(camille).register()).isEqualTo(RICHER);

    deliveries.arrives(SAME);
    assertThat(taken().records()).isEqualTo(new Refreshed(1, 0, 0, 0, 0));
    assertThat(world.requestOf(camille).register()).isEqualTo(SAME);
  }

  @Test
  void the_last_record_of_a_number_counts_also_when_it_is_the_one_held() {
    deliveries.arrives(SAME);
    taken();

    deliveries.arrives(RICHER, SAME);
    assertThat(taken().records().changed()).isZero();
    assertThat(world.requestOf(camille).register()).isEqualTo(SAME);
  }

  @Test
  void the_last_record_counts_across_questions_to_the_database_too() {
    deliveries.arrives(SAME);
    taken();
    var many =
        IntStream.rangeClosed(2, TakeDeliveries.COMPARED_AT_ONCE + 1)
            .mapToObj(n -> SampleRecord.aSingleEmployee(n).record());
    deliveries.arrives(
        Stream.concat(Stream.concat(Stream.of(RICHER), many), Stream.of(SAME))
            .toArray(RegisterRecord[]::new));

    assertThat(taken().records().changed()).isZero();
    assertThat(world.requestOf(camille).register()).isEqualTo(SAME);
  }

  @Test
  void somebody_else_under_the_number_is_looked_at_every_time() {
    var other = SampleRecord.aSingleEmployee(1).named("Autre", "Personne").record();
    deliveries.arrives(other);
    assertThat(taken().records()).isEqualTo(new Refreshed(0, 0, 0, 1, 0));
    var told = world.requestOf(camille);

    deliveries.arrives(other);
    assertThat(taken().records()).isEqualTo(new Refreshed(0, 0, 0, 1, 0));
    assertThat(world.requestOf(camille)).isEqualTo(told);
    deliveries.arrives(SAME);
    assertThat(taken().records()).isEqualTo(new Refreshed(1, 0, 0, 0, 0));
    assertThat(world.requestOf(camille).identityMismatch()).isFalse();
  }

  @Test
  void a_broken_file_is_set_aside_and_those_behind_it_come_through() {
    deliveries.arrivesBroken(Flaw.CUT_OFF, RICHER);
    deliveries.arrivesBroken(Flaw.NOT_XML);
    deliveries.arrives(STRANGER);

    assertThat(taken()).isEqualTo(new Taken(3, 2, new Refreshed(1, 0, 1, 0, 0), 0));
    assertThat(deliveries.setAside()).containsExactly(Flaw.CUT_OFF, Flaw.NOT_XML);
    assertThat(deliveries.waiting()).isZero();
    assertThat(world.requestOf(camille).register()).isEqualTo(RICHER);
  }

  @Test
  void no_more_files_than_wanted_in_one_go() {
    deliveries.arrives(SAME);
    deliveries.arrives(RICHER);

    assertThat(((Taken) take.handle(new TakeDeliveries.Command(1))).files()).isEqualTo(1);
    assertThat(deliveries.waiting()).isEqualTo(1);
  }

  private Taken taken() {
    return (Taken) take.handle(new TakeDeliveries.Command(10));
  }
}
