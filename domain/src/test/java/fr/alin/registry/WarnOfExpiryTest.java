package fr.alin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.mail.MailKind;
import fr.alin.registry.WarnOfExpiry.Outcome;
import fr.alin.request.SampleRecord;
import fr.alin.request.Validity;
import fr.alin.request.Validity.Stage;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import fr.alin.testing.World;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** 60, 30 and 7 days before the last day, each once. */
@Fast
class WarnOfExpiryTest {

  private static final LocalDate TODAY = BusinessClock.legalDate(World.START);

  private final World world = new World();

  @Test
  void each_stage_begins_on_its_day_and_not_on_the_eve() {
    assertStage(61, Stage.VALID);
    assertStage(60, Stage.SIXTY_DAYS);
    assertStage(31, Stage.SIXTY_DAYS);
    assertStage(30, Stage.THIRTY_DAYS);
    assertStage(8, Stage.THIRTY_DAYS);
    assertStage(7, Stage.SEVEN_DAYS);
    assertStage(0, Stage.SEVEN_DAYS);
    assertStage(-1, Stage.EXPIRED);
  }

  @Test
  void the_warning_due_is_that_of_the_stage() {
    assertThat(Validity.of(TODAY.plusDays(61), TODAY).warning().isKnown()).isFalse();
    assertThat(Validity.of(TODAY.plusDays(60), TODAY).warning()).isEqualTo(Fact.known(60));
    assertThat(Validity.of(TODAY.plusDays(7), TODAY).warning()).isEqualTo(Fact.known(7));
    assertThat(Validity.of(TODAY.minusDays(1), TODAY).warning().isKnown()).isFalse();
  }

  @Test
  void sixty_days_before_and_not_sixty_one() {
    var soon = person(1, 60);
    var later = person(2, 61);

    assertThat(warn()).isEqualTo(new Outcome.Warned(1));
    assertThat(world.mailsTo(soon)).containsExactly(MailKind.REQUEST_EXPIRING);
    assertThat(world.mailsTo(later)).isEmpty();
    assertThat(world.outbox.orders().getFirst().parameters())
        .containsEntry("days", "60")
        .containsEntry("site", "https://69.example")
        .containsEntry("expiresOn", TODAY.plusDays(60).toString());
  }

  @Test
  void each_warning_comes_once_and_the_three_of_them_in_turn() {
    var camille = person(1, 60);
    warn();
    assertThat(warn()).isEqualTo(new Outcome.Warned(0));

    world.clock.set(World.START.plus(Duration.ofDays(29)));
    assertThat(warn()).isEqualTo(new Outcome.Warned(0));
    world.clock.set(World.START.plus(Duration.ofDays(30)));
    assertThat(warn()).isEqualTo(new Outcome.Warned(1));
    world.clock.set(World.START.plus(Duration.ofDays(53)));
    assertThat(warn()).isEqualTo(new Outcome.Warned(1));
    world.clock.set(World.START.plus(Duration.ofDays(61)));
    assertThat(warn()).isEqualTo(new Outcome.Warned(0));

    assertThat(world.mailsTo(camille)).hasSize(3);
  }

  @Test
  void who_comes_late_gets_the_warning_that_is_due_and_not_those_before() {
    var late = person(1, 5);

    assertThat(warn()).isEqualTo(new Outcome.Warned(1));
    assertThat(world.mailsTo(late)).hasSize(1);
  }

  @Test
  void the_last_day_is_warned_of_and_the_day_after_is_not() {
    person(1, 0);
    person(2, -1);

    assertThat(warn()).isEqualTo(new Outcome.Warned(1));
  }

  private static void assertStage(long daysLeft, Stage expected) {
    assertThat(Validity.of(TODAY.plusDays(daysLeft), TODAY).stage()).isEqualTo(expected);
  }

  private Actor person(int n, long daysLeft) {
    return world.household(
        n, SampleRecord.aSingleEmployee(n).expiring(TODAY.plusDays(daysLeft)).record());
  }

  private Outcome warn() {
    return world.warnOfExpiry.handle(new WarnOfExpiry.Command(100));
  }
}
