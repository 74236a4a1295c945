package fr.alin.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.application.SubmitApplication.Outcome;
import fr.alin.eligibility.Finding;
import fr.alin.eligibility.Finding.Judgement;
import fr.alin.eligibility.RuleId;
import fr.alin.mail.MailKind;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.reference.DwellingType;
import fr.alin.request.SampleRecord;
import fr.alin.request.SampleRequest;
import fr.alin.request.SupportingDocument;
import fr.alin.shared.AccountId;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.testing.Fast;
import fr.alin.testing.SequentialIds;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Fast
class SubmitApplicationTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  private final World world = new World();
  private final Story story = new Story(world);
  private final Offer flat = world.online(SampleOffer.aFlat(1));

  @Test
  void an_eligible_person_enters_and_is_told_by_mail() {
    var camille = world.household(1, SampleRecord.aSingleEmployee(1).record());

    var id = story.applied(camille, flat);

    assertThat(story.status(id)).isEqualTo(Status.SUBMITTED);
    assertThat(world.mailsTo(camille)).containsExactly(MailKind.APPLICATION_SUBMITTED);
    assertThat(story.find(id).entry().ownSheet().lines()).hasSize(9);
  }

  @Test
  void a_retry_with_the_same_key_is_told_the_same_application() {
    var camille = world.household(1, SampleRecord.aSingleEmployee(1).record());
    var first = story.submit(camille, flat, "one intent");

    assertThat(story.submit(camille, flat, "one intent")).isEqualTo(first);
    assertThat(
            world.readApplication.handle(
                new ReadApplication.Command(camille, ((Outcome.Accepted) first).id())))
        .as("what is answered without reading it again is what is stored")
        .isEqualTo(new ReadApplication.Outcome.Found(((Outcome.Accepted) first).view()));

    assertThat(world.mailsTo(camille)).hasSize(1);
  }

  @Test
  void a_retry_after_the_closing_is_still_told_its_success() {
    var camille = world.household(1, SampleRecord.aSingleEmployee(1).record());
    var first = story.submit(camille, flat, "one intent");
    story.closed(flat);

    assertThat(((Outcome.Accepted) story.submit(camille, flat, "one intent")).id())
        .isEqualTo(((Outcome.Accepted) first).id());
  }

  @Test
  void the_same_key_with_another_body_is_refused() {
    var camille = world.household(1, SampleRecord.aSingleEmployee(1).record());
    var other = world.online(SampleOffer.aFlat(2));
    story.submit(camille, flat, "one intent");

    assertThat(story.submit(camille, other, "one intent")).isEqualTo(new Outcome.KeyReused());
  }

  @Test
  void a_refusal_leaves_its_key_free() {
    var camille =
        world.household(1, SampleRecord.aSingleEmployee(1).record(), r -> r.confirming(Set.of()));
    story.submit(camille, flat, "one intent");
    world.change(camille, r -> r.confirming(EnumSet.allOf(SupportingDocument.class)));

    assertThat(story.submit(camille, flat, "one intent")).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void a_second_live_application_is_refused_and_names_the_first() {
    var camille = world.household(1, SampleRecord.aSingleEmployee(1).record());
    var other = world.online(SampleOffer.aFlat(2));
    var first = story.applied(camille, flat);

    assertThat(story.submit(camille, other)).isEqualTo(new Outcome.AlreadyApplied(first));
  }

  @Test
  void a_twin_that_wins_between_reading_and_claiming_is_named() {
    var camille = world.household(1, SampleRecord.aSingleEmployee(1).record());
    var winner = story.submit(camille, flat, "one intent");

    var late = aNodeThatReadBeforeTheTwin().handle(command(camille, flat.id(), "one intent"));

    assertThat(late).isEqualTo(new Outcome.TwinWon(((Outcome.Accepted) winner).id()));
  }

  @Test
  void an_application_an_instant_before_the_deadline_is_in() {
    var camille = world.household(1, SampleRecord.aSingleEmployee(1).record());
    world.clock.set(flat.deadline().minus(MICROSECOND));

    assertThat(story.submit(camille, flat)).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void an_application_at_the_deadline_is_told_when_it_was() {
    var camille = world.household(1, SampleRecord.aSingleEmployee(1).record());
    world.clock.set(flat.deadline());

    assertThat(story.submit(camille, flat)).isEqualTo(new Outcome.OfferClosed(flat.deadline()));
  }

  @Test
  void an_offer_that_is_not_online_yet_is_not_found() {
    var camille = world.household(1, SampleRecord.aSingleEmployee(1).record());
    var later = world.online(SampleOffer.aFlat(2).opening(World.START.plus(MICROSECOND)));

    assertThat(story.submit(camille, later)).isEqualTo(new Outcome.OfferNotFound());
    assertThat(
            world.submitApplication.handle(
                command(camille, new OfferId(SequentialIds.nth(404)), "k")))
        .isEqualTo(new Outcome.OfferNotFound());
  }

  @Test
  void a_person_without_a_request_cannot_apply() {
    var newcomer = world.account(1, "Durand", "Camille");

    assertThat(story.submit(newcomer, flat)).isEqualTo(new Outcome.RequestNotSubmitted());
  }

  @Test
  void a_request_that_is_not_submitted_cannot_apply() {
    var record = SampleRecord.aSingleEmployee(1).record();
    var camille = world.account(1, record);
    world.store(SampleRequest.imported(1, camille.account(), record));

    assertThat(story.submit(camille, flat)).isEqualTo(new Outcome.RequestNotSubmitted());
  }

  @Test
  void an_identity_that_is_not_the_register_s_cannot_apply() {
    var camille = world.household(1, SampleRecord.aSingleEmployee(1).record());
    world.change(camille, r -> r.refreshed(r.register(), true, World.START));

    assertThat(story.submit(camille, flat)).isEqualTo(new Outcome.IdentityMismatch());
  }

  @Test
  void a_number_on_its_last_day_may_apply() {
    var camille = world.household(1, SampleRecord.aSingleEmployee(1).expiring(TODAY).record());

    assertThat(story.submit(camille, flat)).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void a_number_that_expired_yesterday_may_not() {
    var camille =
        world.household(1, SampleRecord.aSingleEmployee(1).expiring(TODAY.minusDays(1)).record());

    assertThat(story.submit(camille, flat)).isEqualTo(new Outcome.RequestExpired());
  }

  @Test
  void a_home_too_large_is_refused_with_every_finding() {
    var camille = world.household(1, SampleRecord.aSingleEmployee(1).record());
    var large = world.online(SampleOffer.aFlat(2).of(DwellingType.T4));

    var findings = ((Outcome.NotEligible) story.submit(camille, large)).findings();

    assertThat(failed(findings)).containsExactly(RuleId.DWELLING_TYPE_FITS_HOUSEHOLD);
    assertThat(findings).hasSize(6);
  }

  @Test
  void one_euro_over_the_ceiling_is_refused_and_told_by_how_much() {
    var camille =
        world.household(
            1, SampleRecord.aSingleEmployee(1).taxed(2024, Euros.euros(23_404)).record());

    var findings = ((Outcome.NotEligible) story.submit(camille, flat)).findings();

    assertThat(findings)
        .filteredOn(finding -> finding.judgement() == Judgement.FAILED)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(RuleId.INCOME_UNDER_CEILING);
              assertThat(finding.actual().get()).isEqualTo(2_340_400);
              assertThat(finding.limit().get()).isEqualTo(2_340_300);
            });
  }

  @Test
  void an_income_exactly_at_the_ceiling_is_in() {
    var camille =
        world.household(
            1, SampleRecord.aSingleEmployee(1).taxed(2024, Euros.euros(23_403)).record());

    assertThat(story.submit(camille, flat)).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void a_missing_tax_income_is_named_and_not_refused() {
    var camille = world.household(1, SampleRecord.aSingleEmployee(1).untaxed().record());

    var findings = ((Outcome.FactsMissing) story.submit(camille, flat)).findings();

    assertThat(findings)
        .filteredOn(finding -> finding.judgement() == Judgement.UNKNOWN)
        .extracting(Finding::rule)
        .containsExactly(RuleId.INCOME_UNDER_CEILING);
  }

  @Test
  void documents_that_only_applying_asks_are_named() {
    var camille =
        world.household(
            1,
            SampleRecord.aSingleEmployee(1).record(),
            r ->
                r.confirming(
                    EnumSet.complementOf(
                        EnumSet.of(
                            SupportingDocument.INCOME_PROOF,
                            SupportingDocument.EMPLOYMENT_PROOF))));

    assertThat(story.submit(camille, flat))
        .isEqualTo(
            new Outcome.DocumentsMissing(
                List.of(SupportingDocument.INCOME_PROOF, SupportingDocument.EMPLOYMENT_PROOF)));
  }

  @Test
  void a_family_of_four_enters_a_home_of_three_rooms() {
    var family = world.household(1, SampleRecord.aFamilyOfFour(1).record());
    var home = world.online(SampleOffer.aFlat(2).of(DwellingType.T3).costing(Euros.euros(820)));

    assertThat(story.submit(family, home)).isInstanceOf(Outcome.Accepted.class);
  }

  private static List<RuleId> failed(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.judgement() == Judgement.FAILED)
        .map(Finding::rule)
        .toList();
  }

  private static SubmitApplication.Command command(Actor actor, OfferId offer, String key) {
    return new SubmitApplication.Command(
        actor, offer, new IdempotencyClaim(actor.account(), key, "offer=" + offer.value()));
  }

  /** Sees no earlier attempt and no live application: both came after its reading. */
  private record Late(ApplicationDossiers dossiers) implements ApplicationDossiers {

    @Override
    public ToSubmit toSubmit(AccountId account, OfferId offer, IdempotencyClaim claim) {
      var read = dossiers.toSubmit(account, offer, claim);
      return new ToSubmit(
          read.now(),
          new Applications.Earlier.None(),
          read.offer(),
          read.request(),
          read.employer(),
          Fact.unknown("live application"),
          read.recipient());
    }

    @Override
    public ToWithdraw toWithdraw(ApplicationId application) {
      return dossiers.toWithdraw(application);
    }
  }

  private SubmitApplication aNodeThatReadBeforeTheTwin() {
    return new SubmitApplication(
        new Late(world.applicationDossiers),
        world.applications,
        world.views,
        world.placements,
        world.reading,
        world.assessment,
        world.announcements,
        world.parameters,
        world.ids,
        world.transactions);
  }

  @Test
  void somebody_else_s_key_is_no_obstacle() {
    var people = story.people(2);
    story.submit(people.get(0), flat, "same words");

    var second = story.submit(people.get(1), flat, "same words");

    assertThat(second).isInstanceOf(Outcome.Accepted.class);
    assertThat(((Outcome.Accepted) second).id()).isInstanceOf(ApplicationId.class);
  }
}
