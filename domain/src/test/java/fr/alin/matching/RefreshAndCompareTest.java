package fr.alin.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.matching.RefreshAndCompare.Effect;
import fr.alin.matching.RefreshAndCompare.Outcome;
import fr.alin.offer.SampleOffer;
import fr.alin.registry.RefreshRequest;
import fr.alin.request.SampleRecord;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a refresh does to the person who asked for it. */
@Fast
class RefreshAndCompareTest {

  private final World world = new World();
  private final Actor camille = world.household(1, SampleRecord.aSingleEmployee(1).record());

  @Test
  void a_raise_moves_the_points_of_the_live_application() {
    var flat = world.online(SampleOffer.aFlat(1));
    new Story(world).applied(camille, flat);
    world.register.holds(SampleRecord.aSingleEmployee(1).earning(Euros.euros(1_750)).record());

    var effect = effect();

    assertThat(effect.isNone()).isFalse();
    // (500 − 45) / 1 800 is 25 %, (500 − 45) / 1 750 is 26 %: four points more
    assertThat(effect.after().placement().get().points())
        .isEqualTo(effect.before().placement().get().points() + 4);
    assertThat(effect.after().placement().get().position()).isEqualTo(1);
  }

  @Test
  void an_income_that_falls_closes_homes_and_lowers_the_rent_within_reach() {
    world.online(SampleOffer.aFlat(1));
    world.register.holds(SampleRecord.aSingleEmployee(1).earning(Euros.euros(900)).record());

    var effect = effect();

    assertThat(effect.before().eligible()).isEqualTo(Fact.known(1));
    assertThat(effect.after().eligible()).isEqualTo(Fact.known(0));
    assertThat(effect.after().maximumRent()).isEqualTo(Fact.known(Euros.euros(315)));
  }

  @Test
  void a_birth_makes_the_household_larger() {
    world.register.holds(
        SampleRecord.aSingleEmployee(1).withChild("Lou", LocalDate.of(2026, 11, 2)).record());

    var effect = effect();

    assertThat(effect.before().householdSize()).isEqualTo(1);
    assertThat(effect.after().householdSize()).isEqualTo(2);
  }

  @Test
  void nothing_changed_has_no_effect() {
    world.register.holds(SampleRecord.aSingleEmployee(1).record());

    assertThat(effect().isNone()).isTrue();
  }

  @Test
  void without_a_request_there_is_nothing_to_compare() {
    var newcomer = world.account(2, SampleRecord.aSingleEmployee(2).record());

    assertThat(world.refreshAndCompare.handle(new RefreshAndCompare.Command(newcomer)))
        .isEqualTo(
            new Outcome.Compared(new RefreshRequest.Outcome.NotFound(), Fact.unknown("request")));
  }

  private Effect effect() {
    return switch (world.refreshAndCompare.handle(new RefreshAndCompare.Command(camille))) {
      case Outcome.Compared(var refresh, var effect) -> effect.get();
    };
  }
}
