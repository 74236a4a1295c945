package fr.alin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.offer.SampleOffer;
import fr.alin.registry.NationalRegister.Answer;
import fr.alin.registry.RefreshRequest.Outcome;
import fr.alin.request.RegisterChange;
import fr.alin.request.SampleRecord;
import fr.alin.scoring.Criterion;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Euros;
import fr.alin.testing.Fast;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@Fast
class RefreshRequestTest {

  private final World world = new World();
  private final Story story = new Story(world);
  private final Actor camille = world.household(1, SampleRecord.aSingleEmployee(1).record());

  @Test
  void what_changed_is_listed_with_both_values() {
    world.register.holds(
        SampleRecord.aSingleEmployee(1)
            .earning(Euros.euros(1_650))
            .withChild("Lou", LocalDate.of(2025, 12, 24))
            .expiring(LocalDate.of(2028, 3, 14))
            .record());

    assertThat(refresh())
        .isEqualTo(
            new Outcome.Refreshed(
                List.of(
                    new RegisterChange("householdSize", "1", "2"),
                    new RegisterChange("dependants", "0", "1"),
                    new RegisterChange("monthlyIncome", "180000", "165000"),
                    new RegisterChange("expiresOn", "2027-03-14", "2028-03-14"))));
    assertThat(world.requestOf(camille).importedAt()).isEqualTo(World.START);
  }

  @Test
  void nothing_changed_is_said_too() {
    world.register.holds(SampleRecord.aSingleEmployee(1).record());

    assertThat(refresh()).isEqualTo(new Outcome.Refreshed(List.of()));
  }

  @Test
  void a_live_application_is_scored_again_at_once() {
    var flat = world.online(SampleOffer.aFlat(1));
    var id = story.applied(camille, flat);
    // (500 − 45) / 1 800 is 25 %, one point under the band; over 1 750 it is 26 %
    assertThat(effort(id)).isEqualTo(36);
    world.register.holds(SampleRecord.aSingleEmployee(1).earning(Euros.euros(1_750)).record());

    refresh();

    assertThat(effort(id)).isEqualTo(40);
    assertThat(world.applications.history(id)).hasSize(1);
  }

  @Test
  void a_file_of_a_closed_offer_keeps_its_score() {
    var flat = world.online(SampleOffer.aFlat(1));
    var id = story.applied(camille, flat);
    world.clock.set(flat.deadline());
    world.register.holds(SampleRecord.aSingleEmployee(1).earning(Euros.euros(1_750)).record());

    refresh();

    assertThat(effort(id)).isEqualTo(36);
  }

  @Test
  void the_projection_follows_at_once() {
    world.register.holds(SampleRecord.aSingleEmployee(1).earning(Euros.euros(2_400)).record());

    refresh();

    assertThat(world.projectionOf(camille).monthlyIncome().get()).isEqualTo(Euros.euros(2_400));
  }

  @Test
  void another_person_under_the_number_is_told_and_nothing_is_taken_over() {
    var before = world.requestOf(camille).register();
    world.register.holds(SampleRecord.aSingleEmployee(1).named("Martin", "Alix").record());

    assertThat(refresh()).isEqualTo(new Outcome.IdentityMismatch());

    var after = world.requestOf(camille);
    assertThat(after.identityMismatch()).isTrue();
    assertThat(after.register()).isEqualTo(before);
    assertThat(world.projections.all()).isEmpty();
  }

  @Test
  void the_right_person_is_back_after_the_register_was_mended() {
    world.register.holds(SampleRecord.aSingleEmployee(1).named("Martin", "Alix").record());
    refresh();
    world.register.holds(SampleRecord.aSingleEmployee(1).record());

    assertThat(refresh()).isEqualTo(new Outcome.Refreshed(List.of()));

    assertThat(world.requestOf(camille).identityMismatch()).isFalse();
    assertThat(world.projections.all()).hasSize(1);
  }

  @Test
  void the_register_may_refuse_be_down_or_have_deleted_the_number() {
    world.register.answers(SampleRecord.number(1), new Answer.Refused("E42"));
    assertThat(refresh()).isEqualTo(new Outcome.RegisterRefused());

    world.register.answers(SampleRecord.number(1), new Answer.Unreachable("cut off"));
    assertThat(refresh()).isEqualTo(new Outcome.RegisterUnavailable());

    world.register.answers(SampleRecord.number(1), new Answer.NotFound());
    assertThat(refresh()).isEqualTo(new Outcome.NumberUnknown());
  }

  @Test
  void an_answer_about_another_number_is_not_stored() {
    world.register.answers(
        SampleRecord.number(1), new Answer.Found(SampleRecord.aSingleEmployee(2).record()));

    assertThat(refresh()).isEqualTo(new Outcome.Stale());

    assertThat(world.requestOf(camille).register().number()).isEqualTo(SampleRecord.number(1));
  }

  @Test
  void a_person_without_a_request_refreshes_nothing() {
    var newcomer = world.account(2, "Martin", "Alix");

    assertThat(world.refreshRequest.handle(new RefreshRequest.Command(newcomer)))
        .isEqualTo(new Outcome.NotFound());
    assertThat(world.register.asked()).isZero();
  }

  private Outcome refresh() {
    return world.refreshRequest.handle(new RefreshRequest.Command(camille));
  }

  private int effort(ApplicationId id) {
    return story.find(id).entry().ownSheet().lines().stream()
        .filter(line -> line.criterion() == Criterion.EFFORT_RATE)
        .mapToInt(line -> line.points())
        .sum();
  }
}
