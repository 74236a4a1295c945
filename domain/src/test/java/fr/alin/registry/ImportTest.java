package fr.alin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.mail.Language;
import fr.alin.mail.MailKind;
import fr.alin.registry.NationalRegister.Answer;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterRecord;
import fr.alin.request.SampleRecord;
import fr.alin.request.SampleRequest;
import fr.alin.shared.Fact;
import fr.alin.shared.ImportId;
import fr.alin.testing.Fast;
import fr.alin.testing.SequentialIds;
import fr.alin.testing.World;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A number is entered, a code goes to the address of the register, the request is imported. */
@Fast
class ImportTest {

  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  private final World world = new World();
  private final RegisterRecord record = SampleRecord.aSingleEmployee(1).record();
  private final Actor camille = world.account(1, record);

  @BeforeEach
  void the_register_holds_the_record() {
    world.register.holds(record);
  }

  @Test
  void the_code_goes_to_the_address_of_the_register_and_not_of_the_account() {
    var sent = sent();

    assertThat(world.outbox.orders())
        .singleElement()
        .satisfies(
            order -> {
              assertThat(order.kind()).isEqualTo(MailKind.IMPORT_CODE);
              assertThat(order.recipient()).isEqualTo("registered1@post.example");
              assertThat(order.language()).isEqualTo(Language.FR);
              assertThat(order.parameters())
                  .containsEntry("code", "CODE22")
                  .containsEntry("uniqueNumber", record.number().value());
            });
    assertThat(sent.maskedEmail()).isEqualTo("re•••@po•••.example");
    assertThat(sent.expiresAt()).isEqualTo(World.START.plus(Duration.ofHours(24)));
  }

  @Test
  void a_mask_tells_enough_to_recognise_and_too_little_to_learn() {
    assertThat(StartImport.mask("joelle@yopmail.com")).isEqualTo("jo•••@yo•••.com");
    assertThat(StartImport.mask("jo@a.fr")).isEqualTo("j•••@a•••.fr");
    assertThat(StartImport.mask("nonsense")).isEqualTo("•••");
    assertThat(StartImport.mask("@b.fr")).isEqualTo("•••");
  }

  @Test
  void a_number_may_be_typed_with_spaces_and_small_letters() {
    assertThat(start("069 0419 000001 gdpub")).isInstanceOf(StartImport.Outcome.CodeSent.class);
  }

  @Test
  void sixteen_characters_are_no_number_and_the_register_is_not_asked() {
    assertThat(start("1007201204261175")).isEqualTo(new StartImport.Outcome.NumberInvalid());
    assertThat(world.register.asked()).isZero();
  }

  @Test
  void a_number_dated_in_the_future_is_none() {
    assertThat(start("0691226000001GDPUB")).isEqualTo(new StartImport.Outcome.NumberInvalid());
  }

  @Test
  void the_register_may_not_know_the_number_refuse_or_be_down() {
    world.register.answers(record.number(), new Answer.NotFound());
    assertThat(start()).isEqualTo(new StartImport.Outcome.NumberUnknown());

    world.register.answers(record.number(), new Answer.Refused("E42"));
    assertThat(start()).isEqualTo(new StartImport.Outcome.RegisterRefused());

    world.register.answers(record.number(), new Answer.Unreachable("time-out"));
    assertThat(start()).isEqualTo(new StartImport.Outcome.RegisterUnavailable());

    assertThat(world.outbox.orders()).isEmpty();
  }

  @Test
  void a_record_without_a_mail_address_is_completed_there_first() {
    world.register.holds(SampleRecord.aSingleEmployee(1).addressed(Fact.unknown("email")).record());

    assertThat(start()).isEqualTo(new StartImport.Outcome.NoEmailInRegister());
  }

  @Test
  void a_fourth_code_within_the_hour_waits() {
    start();
    start();
    start();

    assertThat(start()).isEqualTo(new StartImport.Outcome.TooManyCodes(Duration.ofHours(1)));

    assertThat(world.outbox.orders()).hasSize(3);
  }

  @Test
  void codes_for_one_number_are_counted_whoever_asks() {
    var other = world.account(2, "Martin", "Alix");
    start();
    start();
    start();

    assertThat(start(other, record.number().value()))
        .isEqualTo(new StartImport.Outcome.TooManyCodes(Duration.ofHours(1)));
  }

  @Test
  void an_instant_before_the_hour_is_over_a_code_still_waits() {
    start();
    start();
    start();
    world.clock.advance(Duration.ofHours(1).minus(MICROSECOND));

    assertThat(start()).isInstanceOf(StartImport.Outcome.TooManyCodes.class);
  }

  @Test
  void an_hour_later_a_code_is_sent_again() {
    start();
    start();
    start();
    world.clock.advance(Duration.ofHours(1));

    assertThat(start()).isInstanceOf(StartImport.Outcome.CodeSent.class);
  }

  @Test
  void the_right_code_imports_the_request() {
    var sent = sent();

    assertThat(confirm(sent.id(), "code22")).isInstanceOf(ConfirmImport.Outcome.Imported.class);

    var request = world.requestOf(camille);
    assertThat(request.register()).isEqualTo(record);
    assertThat(request.identityMismatch()).isFalse();
    assertThat(request.isSubmitted()).isFalse();
    assertThat(request.platformNumber()).matches("\\d{10}");
    assertThat(world.projections.all()).isEmpty();
  }

  @Test
  void names_are_the_same_whatever_their_accents_hyphens_and_case() {
    world.register.holds(
        SampleRecord.aSingleEmployee(1).named("DURAND LEVEQUE", "CAMILLE").record());
    var person = world.account(2, "Durand-Lévêque", "Camille");
    var sent = (StartImport.Outcome.CodeSent) start(person, record.number().value());

    confirm(person, sent.id(), "CODE22");

    assertThat(world.requestOf(person).identityMismatch()).isFalse();
  }

  @Test
  void a_co_holder_imports_the_request_of_the_household() {
    var family = SampleRecord.aFamilyOfFour(4).record();
    world.register.holds(family);
    var karim = world.account(4, family.coHolders().getFirst().person().birthName(), "Karim");
    var sent = (StartImport.Outcome.CodeSent) start(karim, family.number().value());

    confirm(karim, sent.id(), "CODE22");

    assertThat(world.requestOf(karim).identityMismatch()).isFalse();
  }

  @Test
  void another_identity_is_imported_and_told() {
    var other = world.account(2, "Martin", "Alix");
    var sent = (StartImport.Outcome.CodeSent) start(other, record.number().value());

    confirm(other, sent.id(), "CODE22");

    assertThat(world.requestOf(other).identityMismatch()).isTrue();
  }

  @Test
  void a_wrong_code_tells_how_many_tries_are_left_and_the_fifth_is_the_last() {
    var sent = sent();

    assertThat(confirm(sent.id(), "WRONG2")).isEqualTo(new ConfirmImport.Outcome.CodeWrong(4));
    assertThat(confirm(sent.id(), "WRONG2")).isEqualTo(new ConfirmImport.Outcome.CodeWrong(3));
    assertThat(confirm(sent.id(), "WRONG2")).isEqualTo(new ConfirmImport.Outcome.CodeWrong(2));
    assertThat(confirm(sent.id(), "WRONG2")).isEqualTo(new ConfirmImport.Outcome.CodeWrong(1));
    assertThat(confirm(sent.id(), "WRONG2")).isEqualTo(new ConfirmImport.Outcome.TriesExhausted());
    assertThat(confirm(sent.id(), "CODE22")).isEqualTo(new ConfirmImport.Outcome.TriesExhausted());
  }

  @Test
  void the_right_code_after_four_wrong_ones_imports() {
    var sent = sent();
    for (var i = 0; i < 4; i++) {
      confirm(sent.id(), "WRONG2");
    }

    assertThat(confirm(sent.id(), "CODE22")).isInstanceOf(ConfirmImport.Outcome.Imported.class);
  }

  @Test
  void a_new_code_starts_with_five_tries_of_its_own() {
    var first = sent();
    for (var i = 0; i < 5; i++) {
      confirm(first.id(), "WRONG2");
    }
    var second = sent();

    assertThat(confirm(second.id(), "CODE23")).isInstanceOf(ConfirmImport.Outcome.Imported.class);
  }

  @Test
  void a_code_is_valid_until_an_instant_before_its_24_hours_are_over() {
    var sent = sent();
    world.clock.advance(Duration.ofHours(24).minus(MICROSECOND));

    assertThat(confirm(sent.id(), "CODE22")).isInstanceOf(ConfirmImport.Outcome.Imported.class);
  }

  @Test
  void a_code_expires_after_exactly_24_hours() {
    var sent = sent();
    world.clock.advance(Duration.ofHours(24));

    assertThat(confirm(sent.id(), "CODE22")).isEqualTo(new ConfirmImport.Outcome.CodeExpired());
  }

  @Test
  void an_expired_code_is_replaced_by_a_new_one() {
    sent();
    world.clock.advance(Duration.ofHours(24).plusMinutes(1));
    var second = sent();

    assertThat(confirm(second.id(), "CODE23")).isInstanceOf(ConfirmImport.Outcome.Imported.class);
  }

  @Test
  void an_import_of_somebody_else_is_not_found() {
    var other = world.account(2, "Martin", "Alix");
    var sent = sent();

    assertThat(confirm(other, sent.id(), "CODE22")).isEqualTo(new ConfirmImport.Outcome.NotFound());
    assertThat(confirm(camille, new ImportId(SequentialIds.nth(404)), "CODE22"))
        .isEqualTo(new ConfirmImport.Outcome.NotFound());
  }

  @Test
  void a_number_belongs_to_the_account_that_imported_it_first() {
    var other = world.account(2, "Martin", "Alix");
    var mine = sent();
    var theirs = (StartImport.Outcome.CodeSent) start(other, record.number().value());
    confirm(mine.id(), "CODE22");

    assertThat(confirm(other, theirs.id(), "CODE23"))
        .isEqualTo(new ConfirmImport.Outcome.NumberTaken());
  }

  @Test
  void a_code_is_used_once() {
    var sent = sent();
    confirm(sent.id(), "CODE22");

    assertThat(confirm(sent.id(), "CODE22")).isEqualTo(new ConfirmImport.Outcome.AlreadyImported());
  }

  @Test
  void an_account_that_has_a_request_starts_no_other_import() {
    world.store(SampleRequest.imported(1, camille.account(), record));

    assertThat(start()).isEqualTo(new StartImport.Outcome.AlreadyImported());
  }

  @Test
  void a_code_may_be_entered_again_once_the_register_is_back() {
    var sent = sent();
    world.register.answers(record.number(), new Answer.Unreachable("time-out"));
    assertThat(confirm(sent.id(), "CODE22"))
        .isEqualTo(new ConfirmImport.Outcome.RegisterUnavailable());
    world.register.holds(record);

    assertThat(confirm(sent.id(), "CODE22")).isInstanceOf(ConfirmImport.Outcome.Imported.class);
  }

  @Test
  void the_register_may_refuse_or_have_deleted_the_number_meanwhile() {
    var sent = sent();
    world.register.answers(record.number(), new Answer.Refused("E42"));
    assertThat(confirm(sent.id(), "CODE22")).isEqualTo(new ConfirmImport.Outcome.RegisterRefused());
    world.register.answers(record.number(), new Answer.NotFound());
    assertThat(confirm(sent.id(), "CODE22")).isEqualTo(new ConfirmImport.Outcome.NumberUnknown());
  }

  @Test
  void the_register_is_not_asked_for_a_wrong_code() {
    var sent = sent();
    var asked = world.register.asked();

    confirm(sent.id(), "WRONG2");

    assertThat(world.register.asked()).isEqualTo(asked);
  }

  @Test
  void a_deleted_request_may_be_imported_again() {
    var first = sent();
    confirm(first.id(), "CODE22");
    world.deleteRequest.handle(new fr.alin.request.DeleteRequest.Command(camille));
    var second = sent();

    assertThat(confirm(second.id(), "CODE23")).isInstanceOf(ConfirmImport.Outcome.Imported.class);
    Fact<HousingRequest> again = world.requests.ofAccount(camille.account());
    assertThat(again.isKnown()).isTrue();
  }

  private StartImport.Outcome.CodeSent sent() {
    return (StartImport.Outcome.CodeSent) start();
  }

  private StartImport.Outcome start() {
    return start(record.number().value());
  }

  private StartImport.Outcome start(String typed) {
    return start(camille, typed);
  }

  private StartImport.Outcome start(Actor actor, String typed) {
    return world.startImport.handle(new StartImport.Command(actor, typed));
  }

  private ConfirmImport.Outcome confirm(ImportId id, String code) {
    return confirm(camille, id, code);
  }

  private ConfirmImport.Outcome confirm(Actor actor, ImportId id, String code) {
    return world.confirmImport.handle(new ConfirmImport.Command(actor, id, code));
  }
}
