package fr.alin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.form.FaultCode;
import fr.alin.form.FormFault;
import fr.alin.form.PageState;
import fr.alin.form.SampleForm;
import fr.alin.mail.MailKind;
import fr.alin.registry.FileRequest.Outcome;
import fr.alin.request.Holder;
import fr.alin.request.SampleRecord;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import fr.alin.testing.World;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A complete form is filed at the register and comes back under its number. */
@Fast
class FileRequestTest {

  private final World world = new World();
  private final Actor camille = world.account(1, SampleRecord.aSingleEmployee(1).record());

  @Test
  void the_number_is_stored_and_mailed_and_the_draft_is_gone() {
    SampleForm.aSinglePerson().saved(world, camille);

    assertThat(file()).isEqualTo(new Outcome.Filed());

    var request = world.requestOf(camille);
    assertThat(request.register().number()).isEqualTo(SampleRecord.number(1));
    assertThat(request.identityMismatch()).isFalse();
    assertThat(request.isSubmitted()).isFalse();
    assertThat(request.complement().staffNumber()).isEqualTo(Fact.known("M-4411"));
    assertThat(request.complement().employerName()).isEqualTo(Fact.known("Au Bon Levain"));
    assertThat(request.complement().holder()).isEqualTo(Holder.APPLICANT);
    assertThat(world.outbox.orders())
        .singleElement()
        .satisfies(
            order -> {
              assertThat(order.kind()).isEqualTo(MailKind.REQUEST_REGISTERED);
              assertThat(order.recipient()).isEqualTo(World.address(1));
              assertThat(order.parameters())
                  .containsEntry("uniqueNumber", SampleRecord.number(1).value())
                  .containsEntry("expiresOn", "2027-11-20");
            });
    assertThat(world.formOf(camille).draft().version()).isZero();
    assertThat(file()).isEqualTo(new Outcome.AlreadyRegistered());
  }

  @Test
  void a_register_that_is_down_leaves_the_draft_as_it_is() {
    var before = SampleForm.aSinglePerson().saved(world, camille).draft();
    world.desk.answers(Fact.known(new RegistrationDesk.Answer.Unreachable("time-out")));
    assertThat(file()).isEqualTo(new Outcome.RegisterUnavailable());
    world.desk.answers(Fact.known(new RegistrationDesk.Answer.Refused("OBLIGATOIRE-nom")));
    assertThat(file()).isEqualTo(new Outcome.RegisterRefused());

    assertThat(world.formOf(camille).draft()).isEqualTo(before);
    assertThat(world.outbox.orders()).isEmpty();

    world.desk.answers(Fact.unknown("forced answer"));
    assertThat(file()).isEqualTo(new Outcome.Filed());
  }

  @Test
  void filing_again_after_a_lost_answer_gives_no_second_number() {
    var form = SampleForm.aSinglePerson().saved(world, camille);
    world.desk.losesTheAnswer(form, BusinessClock.legalDate(World.START));

    assertThat(file()).isEqualTo(new Outcome.Filed());
    assertThat(world.desk.numbersGiven()).isEqualTo(1);
  }

  @Test
  void two_devices_that_file_at_once_give_one_request_and_one_mail() {
    SampleForm.aSinglePerson().saved(world, camille);
    world.desk.meanwhile(
        () -> {
          world.desk.meanwhile(() -> {});
          assertThat(file()).isEqualTo(new Outcome.Filed());
        });

    assertThat(file()).isEqualTo(new Outcome.Filed());

    assertThat(world.desk.numbersGiven()).isEqualTo(1);
    assertThat(world.mailsTo(camille)).containsExactly(MailKind.REQUEST_REGISTERED);
  }

  @Test
  void an_incomplete_form_names_the_pages_that_lack_something() {
    SampleForm.aSinglePerson().without("reasons").saved(world, camille);

    assertThat(file())
        .isInstanceOfSatisfying(
            Outcome.Incomplete.class,
            incomplete ->
                assertThat(
                        incomplete.form().pages().stream()
                            .filter(page -> page.state() == PageState.NOT_STARTED)
                            .map(page -> page.page().key()))
                    .containsExactly("reasons"));
    assertThat(world.desk.numbersGiven()).isZero();
  }

  @Test
  void nothing_saved_at_all_is_incomplete_too() {
    assertThat(file()).isInstanceOf(Outcome.Incomplete.class);
  }

  @Test
  void somebody_else_than_the_account_is_refused() {
    assertFault(
        SampleForm.aSinglePerson().but("identity", "firstName", "Alix"),
        "identity",
        0,
        "birthName",
        FaultCode.OTHER_IDENTITY);
  }

  @Test
  void a_family_is_filed_with_the_job_of_whom_it_is_attached_to() {
    SampleForm.aFamily()
        .page(
            "co-applicant-work",
            "coApplicant.work.contract",
            "CDD",
            "coApplicant.work.employerName",
            "Ateliers du Rhône",
            "coApplicant.work.employerSiret",
            "82454114802432",
            "coApplicant.work.severalEmployers",
            "no",
            "coApplicant.work.worksAbroad",
            "yes")
        .page("employer-details", "+holder", "CO_APPLICANT")
        .saved(world, camille);

    assertThat(file()).isEqualTo(new Outcome.Filed());

    var complement = world.requestOf(camille).complement();
    assertThat(complement.holder()).isEqualTo(Holder.CO_APPLICANT);
    assertThat(complement.employerName()).isEqualTo(Fact.known("Ateliers du Rhône"));
  }

  @Test
  void an_applicant_of_sixteen_may_ask_and_one_of_fifteen_may_not() {
    var sixteen = LocalDate.of(2010, 11, 20);
    SampleForm.aSinglePerson()
        .but("identity", "birthDate", sixteen.toString())
        .saved(world, camille);
    assertThat(file()).isEqualTo(new Outcome.Filed());

    assertFault(
        SampleForm.aSinglePerson().but("identity", "birthDate", sixteen.plusDays(1).toString()),
        "identity",
        0,
        "birthDate",
        FaultCode.TOO_YOUNG_TO_APPLY);
  }

  @Test
  void a_child_is_younger_than_a_holder_and_a_parent_older() {
    var applicantBorn = "1986-02-03"; // the co-applicant was born on 1984-09-09
    assertFault(
        SampleForm.aFamily().but("dependants", "dependant.birthDate", "1984-09-09"),
        "dependants",
        0,
        "dependant.birthDate",
        FaultCode.CHILD_OLDER_THAN_HOLDERS);
    assertFault(
        SampleForm.aFamily()
            .but("dependants", "dependant.relationship", "P")
            .but("dependants", "dependant.birthDate", applicantBorn),
        "dependants",
        0,
        "dependant.birthDate",
        FaultCode.PARENT_YOUNGER_THAN_HOLDERS);
    assertFault(
        SampleForm.aFamily().but("visiting", "visiting.birthDate", "1970-01-01"),
        "visiting",
        0,
        "visiting.birthDate",
        FaultCode.CHILD_OLDER_THAN_HOLDERS);
  }

  @Test
  void one_partner_and_everybody_once() {
    assertFault(
        twoCoApplicants("C", "Lou", "1990-01-01"),
        "co-applicants",
        1,
        "coApplicant.link",
        FaultCode.TWO_PARTNERS);
    assertFault(
        twoCoApplicants("L", "KARIM", "1984-09-09"),
        "co-applicants",
        1,
        "coApplicant.firstName",
        FaultCode.SAME_PERSON_TWICE);
  }

  private static SampleForm twoCoApplicants(String link, String firstName, String born) {
    return SampleForm.aFamily()
        .also(
            "co-applicants",
            "coApplicant.link",
            link,
            "coApplicant.title",
            "2",
            "coApplicant.birthName",
            "Benali",
            "coApplicant.lastName",
            "Benali",
            "coApplicant.firstName",
            firstName,
            "coApplicant.birthDate",
            born,
            "coApplicant.nationality",
            "1",
            "coApplicant.familySituation",
            "C")
        .also("co-applicant-work", "coApplicant.work.contract", "ETU")
        .also("co-applicant-tax-income", "coApplicant.taxIncome.nMinus2", "0")
        .also("co-applicant-resources", "resource.BE", "40000");
  }

  @Test
  void one_request_for_a_departement_and_one_for_ile_de_france() {
    assertFault(
        SampleForm.aSinglePerson().several("places-sought", "location.communes", "69123", "38185"),
        "places-sought",
        0,
        "location.communes",
        FaultCode.OUTSIDE_THE_DEPARTMENT);

    var elsewhere = world.account(2, "Durandb", "Camille");
    SampleForm.aSinglePerson()
        .but("places-sought", "location.department", "75")
        .several("places-sought", "location.communes", "75056", "92012")
        .saved(world, elsewhere);
    assertThat(world.fileRequest.handle(new FileRequest.Command(elsewhere)))
        .isEqualTo(new Outcome.Filed());
  }

  @Test
  void a_reason_is_given_once() {
    assertFault(
        SampleForm.aSinglePerson().but("reasons", "reason.second", "09"),
        "reasons",
        0,
        "reason.second",
        FaultCode.SAME_REASON_TWICE);
  }

  private void assertFault(
      SampleForm form, String page, int item, String question, FaultCode code) {
    var other = new World();
    var actor = other.account(1, SampleRecord.aSingleEmployee(1).record());
    form.saved(other, actor);
    assertThat(other.fileRequest.handle(new FileRequest.Command(actor)))
        .isEqualTo(new Outcome.Impossible(List.of(new FormFault(page, item, question, code))));
  }

  private Outcome file() {
    return world.fileRequest.handle(new FileRequest.Command(camille));
  }
}
