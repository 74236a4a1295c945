package fr.alin.adapters.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.form.FormReading;
import fr.alin.form.SampleForm;
import fr.alin.registry.RegistrationDesk;
import fr.alin.registry.RegistrationDesk.Answer;
import fr.alin.request.RegisterRecord;
import fr.alin.request.SampleRecord;
import fr.alin.testing.World;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What every desk does: one number for one draft, and failures as values. */
abstract class RegistrationDeskContract {

  static final LocalDate FILED_ON = LocalDate.of(2026, 11, 20);

  private final World world = new World();
  private final Actor camille = world.account(1, SampleRecord.aSingleEmployee(1).record());

  abstract RegistrationDesk desk();

  /** Makes the register refuse, then be out of reach. */
  abstract void refuse();

  abstract void goAway();

  FormReading form(SampleForm sample) {
    return sample.saved(world, camille);
  }

  static RegisterRecord record(Answer answer) {
    return switch (answer) {
      case Answer.Filed(var record) -> record;
      case Answer.Refused(var code) -> throw new AssertionError("refused: " + code);
      case Answer.Unreachable(var cause) -> throw new AssertionError("unreachable: " + cause);
    };
  }

  @Test
  void filing_gives_a_number_valid_for_a_year() {
    var record = record(desk().file(form(SampleForm.aSinglePerson()), FILED_ON));

    assertThat(record.firstRegisteredOn()).isEqualTo(FILED_ON);
    assertThat(record.expiresOn()).isEqualTo(FILED_ON.plusYears(1));
  }

  @Test
  void the_same_draft_has_one_number_and_another_draft_another() {
    var form = form(SampleForm.aSinglePerson());
    var first = record(desk().file(form, FILED_ON));

    assertThat(record(desk().file(form, FILED_ON.plusDays(3))).number()).isEqualTo(first.number());
    assertThat(record(desk().file(form, FILED_ON.plusDays(3))).firstRegisteredOn())
        .isEqualTo(FILED_ON);

    var other = new World();
    var another =
        SampleForm.aSinglePerson()
            .saved(other, other.account(1, SampleRecord.aSingleEmployee(1).record()));
    var renamed =
        new FormReading(
            new fr.alin.form.RequestDraft(
                new fr.alin.shared.DraftId(new java.util.UUID(7, 7)),
                another.draft().account(),
                another.draft().startedAt(),
                another.draft().savedAt(),
                another.draft().pages(),
                another.draft().version()),
            another.pages());
    assertThat(record(desk().file(renamed, FILED_ON)).number()).isNotEqualTo(first.number());
  }

  @Test
  void a_refusal_and_a_register_out_of_reach_come_back_as_values() {
    var form = form(SampleForm.aSinglePerson());
    refuse();
    assertThat(desk().file(form, FILED_ON)).isInstanceOf(Answer.Refused.class);

    goAway();
    assertThat(desk().file(form, FILED_ON)).isInstanceOf(Answer.Unreachable.class);
  }
}
