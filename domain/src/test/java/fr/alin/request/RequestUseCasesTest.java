package fr.alin.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.application.Application;
import fr.alin.application.CommissionDecision;
import fr.alin.application.FrozenBoard;
import fr.alin.application.ReadRequest;
import fr.alin.application.Reason;
import fr.alin.application.Status;
import fr.alin.consent.DisclosureLevel;
import fr.alin.mail.MailKind;
import fr.alin.offer.SampleOffer;
import fr.alin.scoring.Criterion.Block;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import fr.alin.testing.SampleCompanies;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The employee completes, discloses, confirms, submits and deletes the request. */
@Fast
class RequestUseCasesTest {

  private static final Fact<Long> ANY_VERSION = Fact.unknown("version");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final World world = new World();
  private final Story story = new Story(world);

  @Test
  void a_submission_names_each_missing_item_by_section() {
    var record = SampleRecord.aSingleEmployee(1).withoutSiret().record();
    var camille = imported(1, record);

    var outcome = submit(camille);

    assertThat(((SubmitRequest.Outcome.Incomplete) outcome).completeness().missing())
        .isEqualTo(
            Map.of(
                Section.REGISTER, List.of(),
                Section.EMPLOYER, List.of("employerSiret"),
                Section.DISCLOSURE, List.of("disclosureLevel"),
                Section.DOCUMENTS,
                    List.of("IDENTITY", "TAX_NOTICE_N_MINUS_1", "TAX_NOTICE_N_MINUS_2")));
    assertThat(world.projections.all()).isEmpty();
  }

  @Test
  void documents_that_only_applying_asks_do_not_hold_the_submission_up() {
    var camille = imported(1, SampleRecord.aSingleEmployee(1).record());
    disclose(camille, DisclosureLevel.ANONYMOUS);
    confirm(
        camille,
        EnumSet.of(
            SupportingDocument.IDENTITY,
            SupportingDocument.TAX_NOTICE_N_MINUS_1,
            SupportingDocument.TAX_NOTICE_N_MINUS_2));

    assertThat(submit(camille)).isEqualTo(new SubmitRequest.Outcome.Submitted());

    assertThat(world.requestOf(camille).submittedAt()).isEqualTo(Fact.known(World.START));
    assertThat(world.projections.all()).hasSize(1);
  }

  @Test
  void a_submission_repeated_keeps_its_first_date() {
    var camille = world.household(1, SampleRecord.aSingleEmployee(1).record());

    assertThat(submit(camille)).isEqualTo(new SubmitRequest.Outcome.Submitted());

    assertThat(world.requestOf(camille).submittedAt())
        .isEqualTo(Fact.known(SampleRequest.SUBMITTED_AT));
  }

  @Test
  void an_expired_number_and_another_identity_are_not_submitted() {
    var expired =
        imported(1, SampleRecord.aSingleEmployee(1).expiring(TODAY.minusDays(1)).record());
    var other = imported(2, SampleRecord.aSingleEmployee(2).record());
    world.change(other, r -> r.refreshed(r.register(), true, World.START));

    assertThat(submit(expired)).isEqualTo(new SubmitRequest.Outcome.Expired());
    assertThat(submit(other)).isEqualTo(new SubmitRequest.Outcome.IdentityMismatch());
    assertThat(submit(world.account(3, "Martin", "Alix")))
        .isEqualTo(new SubmitRequest.Outcome.NotFound());
  }

  @Test
  void only_the_levels_that_the_employer_offers_may_be_chosen() {
    var baker = imported(1, SampleRecord.aSingleEmployee(1).record());
    var steward =
        imported(
            2,
            SampleRecord.aSingleEmployee(2).employedBy(SampleCompanies.AIRLINE.siren()).record());
    var stranger = imported(3, SampleRecord.aSingleEmployee(3).employedBy("700700700").record());

    assertThat(disclose(baker, DisclosureLevel.SUPPORTED))
        .isEqualTo(new ChooseDisclosure.Outcome.NotOffered(List.of(1, 2)));
    assertThat(disclose(steward, DisclosureLevel.IDENTIFICATION))
        .isEqualTo(new ChooseDisclosure.Outcome.NotOffered(List.of(1, 3)));
    assertThat(disclose(steward, DisclosureLevel.SUPPORTED))
        .isEqualTo(new ChooseDisclosure.Outcome.Chosen());
    assertThat(disclose(stranger, DisclosureLevel.IDENTIFICATION))
        .isEqualTo(new ChooseDisclosure.Outcome.Chosen());
  }

  @Test
  void company_points_follow_the_consent_at_once_both_ways() {
    var camille = world.household(1, SampleRecord.aSingleEmployee(1).record());
    var id = story.applied(camille, world.online(SampleOffer.aFlat(1)));
    assertThat(story.find(id).entry().ownSheet().points(Block.COMPANY)).isEqualTo(240);

    disclose(camille, DisclosureLevel.ANONYMOUS);
    assertThat(story.find(id).entry().ownSheet().points(Block.COMPANY)).isZero();

    disclose(camille, DisclosureLevel.IDENTIFICATION);
    assertThat(story.find(id).entry().ownSheet().points(Block.COMPANY)).isEqualTo(240);
  }

  @Test
  void a_change_by_somebody_who_saw_an_older_version_is_refused() {
    var camille = imported(1, SampleRecord.aSingleEmployee(1).record());
    var seen = world.requestOf(camille).version();
    disclose(camille, DisclosureLevel.ANONYMOUS);

    var late =
        world.chooseDisclosure.handle(
            new ChooseDisclosure.Command(
                camille, DisclosureLevel.IDENTIFICATION, Fact.known(seen)));
    var fresh =
        world.chooseDisclosure.handle(
            new ChooseDisclosure.Command(
                camille, DisclosureLevel.IDENTIFICATION, Fact.known(seen + 1)));

    assertThat(late).isEqualTo(new ChooseDisclosure.Outcome.Stale());
    assertThat(fresh).isEqualTo(new ChooseDisclosure.Outcome.Chosen());
  }

  @Test
  void only_documents_asked_of_this_household_are_kept() {
    var camille = imported(1, SampleRecord.aSingleEmployee(1).record());

    confirm(camille, EnumSet.allOf(SupportingDocument.class));

    assertThat(world.requestOf(camille).confirmedDocuments())
        .containsExactlyInAnyOrder(
            SupportingDocument.IDENTITY,
            SupportingDocument.TAX_NOTICE_N_MINUS_1,
            SupportingDocument.TAX_NOTICE_N_MINUS_2,
            SupportingDocument.INCOME_PROOF,
            SupportingDocument.EMPLOYMENT_PROOF,
            SupportingDocument.CURRENT_HOUSING_PROOF);
  }

  @Test
  void the_employer_typed_here_completes_a_register_that_holds_none() {
    var camille = imported(1, SampleRecord.aSingleEmployee(1).withoutSiret().record());

    assertThat(complete(camille, withSiret(SampleCompanies.AIRLINE.siren())))
        .isEqualTo(new CompleteRequest.Outcome.Completed());

    var found = (ReadRequest.Outcome.Found) read(camille);
    assertThat(found.employer()).isEqualTo(Fact.known(SampleCompanies.AIRLINE));
    assertThat(found.offeredLevels()).containsExactly(1, 3);
  }

  @Test
  void another_siret_than_the_register_s_is_changed_there() {
    var camille = imported(1, SampleRecord.aSingleEmployee(1).record());

    assertThat(complete(camille, withSiret(SampleCompanies.AIRLINE.siren())))
        .isEqualTo(new CompleteRequest.Outcome.RegisterHoldsAnotherSiret());
    assertThat(complete(camille, withSiret(SampleCompanies.BAKERY.siren())))
        .isEqualTo(new CompleteRequest.Outcome.Completed());
  }

  @Test
  void a_request_is_attached_to_a_co_applicant_who_exists() {
    var single = imported(1, SampleRecord.aSingleEmployee(1).record());
    var family = imported(2, SampleRecord.aFamilyOfFour(2).record());

    assertThat(complete(single, SampleRequest.everything()))
        .isEqualTo(new CompleteRequest.Outcome.NoCoApplicant());
    assertThat(complete(family, SampleRequest.everything()))
        .isEqualTo(new CompleteRequest.Outcome.Completed());
    assertThat(world.requestOf(family).employee().firstName()).isEqualTo("Karim");
  }

  @Test
  void a_deleted_request_withdraws_its_application_and_leaves_the_ranking() {
    var camille = world.household(1, SampleRecord.aSingleEmployee(1).record());
    var id = story.applied(camille, world.online(SampleOffer.aFlat(1)));

    assertThat(delete(camille)).isEqualTo(new DeleteRequest.Outcome.Deleted());

    assertThat(story.status(id)).isEqualTo(Status.WITHDRAWN);
    assertThat(world.applications.history(id).getLast().reason().get().code().name())
        .isEqualTo("REQUEST_DELETED");
    assertThat(world.mailsTo(camille)).endsWith(MailKind.APPLICATION_WITHDRAWN);
    assertThat(world.projections.all()).isEmpty();
    assertThat(read(camille)).isEqualTo(new ReadRequest.Outcome.NotFound());
  }

  @Test
  void a_request_deleted_from_the_shortlist_leaves_its_place_to_the_sixth() {
    var flat = world.online(SampleOffer.aFlat(1));
    var people = story.people(6);
    var ids = story.applied(people, flat);
    story.closed(flat);

    delete(people.get(0));

    assertThat(story.status(ids.get(0))).isEqualTo(Status.WITHDRAWN);
    assertThat(story.status(ids.get(5))).isEqualTo(Status.UNDER_REVIEW);
  }

  @Test
  void a_request_whose_file_is_with_the_landlord_is_not_deleted() {
    var flat = world.online(SampleOffer.aFlat(1));
    var people = story.people(3);
    story.sent(flat, people);

    assertThat(delete(people.get(0))).isEqualTo(new DeleteRequest.Outcome.SentToLandlord());

    assertThat(read(people.get(0))).isInstanceOf(ReadRequest.Outcome.Found.class);
  }

  @Test
  void a_request_whose_file_has_ended_is_deleted_and_the_board_stays() {
    var flat = world.online(SampleOffer.aFlat(1));
    var people = story.people(3);
    var ids = story.sent(flat, people);
    story.decided(
        ids.get(0), new CommissionDecision.NotAllocatedHome(Reason.of(Reason.Code.SOCIAL_MIX)));

    assertThat(delete(people.get(0))).isEqualTo(new DeleteRequest.Outcome.Deleted());

    assertThat(story.find(ids.get(0))).isInstanceOf(Application.NotAllocated.class);
    Fact<FrozenBoard> board = world.applications.frozen(flat.id());
    assertThat(board.get().lines()).hasSize(3);
    assertThat(delete(people.get(0))).isEqualTo(new DeleteRequest.Outcome.NotFound());
  }

  private Actor imported(int n, RegisterRecord record) {
    var actor = world.account(n, record);
    world.store(SampleRequest.imported(n, actor.account(), record));
    return actor;
  }

  private static Complement withSiret(String siren) {
    var nothing = Complement.empty();
    return new Complement(
        nothing.holder(),
        Fact.known(SampleRecord.siretOf(siren)),
        Fact.known("Mon employeur"),
        nothing.companyCode(),
        nothing.staffNumber(),
        nothing.department(),
        nothing.companyEntryDate(),
        nothing.permanentTempContract(),
        nothing.temporaryHousing());
  }

  private SubmitRequest.Outcome submit(Actor actor) {
    return world.submitRequest.handle(new SubmitRequest.Command(actor, ANY_VERSION));
  }

  private ChooseDisclosure.Outcome disclose(Actor actor, DisclosureLevel level) {
    return world.chooseDisclosure.handle(new ChooseDisclosure.Command(actor, level, ANY_VERSION));
  }

  private void confirm(Actor actor, Set<SupportingDocument> documents) {
    world.confirmDocuments.handle(new ConfirmDocuments.Command(actor, documents, ANY_VERSION));
  }

  private CompleteRequest.Outcome complete(Actor actor, Complement said) {
    return world.completeRequest.handle(new CompleteRequest.Command(actor, said, ANY_VERSION));
  }

  private ReadRequest.Outcome read(Actor actor) {
    return world.readRequest.handle(new ReadRequest.Command(actor));
  }

  private DeleteRequest.Outcome delete(Actor actor) {
    return world.deleteRequest.handle(new DeleteRequest.Command(actor));
  }
}
