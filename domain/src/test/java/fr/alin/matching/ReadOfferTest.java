package fr.alin.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.eligibility.Finding;
import fr.alin.eligibility.Finding.Judgement;
import fr.alin.eligibility.RuleId;
import fr.alin.eligibility.Verdict;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.reference.DwellingType;
import fr.alin.reference.SampleCommunes;
import fr.alin.request.SampleRecord;
import fr.alin.request.SampleRequest;
import fr.alin.request.SupportingDocument;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.testing.Fast;
import fr.alin.testing.SampleCompanies;
import fr.alin.testing.SequentialIds;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** An offer as one household sees it: both ranks, the sheet, or why it is not eligible. */
@Fast
class ReadOfferTest {

  private final World world = new World();
  private final Story story = new Story(world);
  private final Offer flat = world.online(SampleOffer.aFlat(1));

  @Test
  void before_applying_both_ranks_are_those_of_an_application_made_now() {
    var people = story.people(4);
    story.applied(people.get(3), flat);

    var view = view(people.get(1), flat);

    assertThat(view.amongApplicants().get().position()).isEqualTo(1);
    assertThat(view.amongApplicants().get().outOf()).isEqualTo(2);
    assertThat(view.amongEligible().get().position()).isEqualTo(2);
    assertThat(view.amongEligible().get().outOf()).isEqualTo(4);
    assertThat(view.standings().applicantCount()).isEqualTo(1);
    assertThat(view.standings().eligibleCount()).isEqualTo(4);
    assertThat(view.sheet().get().lines()).hasSize(11);
    assertThat(view.mine().isKnown()).isFalse();
    assertThat(view.canApply()).isTrue();
  }

  @Test
  void after_applying_the_rank_among_the_applicants_is_the_real_one() {
    var people = story.people(3);
    story.applied(people.get(0), flat);
    var id = story.applied(people.get(2), flat);

    var view = view(people.get(2), flat);

    assertThat(view.amongApplicants().get().position()).isEqualTo(2);
    assertThat(view.amongApplicants().get().outOf()).isEqualTo(2);
    assertThat(view.mine()).isEqualTo(Fact.known(id));
    assertThat(view.live()).isEqualTo(Fact.known(id));
    assertThat(view.canApply()).isFalse();
  }

  @Test
  void after_a_jump_of_the_clock_everybody_is_ranked_as_of_the_new_day() {
    var people = story.people(4);
    var later = world.online(SampleOffer.aFlat(2).closing(World.START.plus(Duration.ofDays(400))));
    assertThat(view(people.get(1), later).standings().eligibleCount()).isEqualTo(4);

    // their tax years are over: nobody's income is known any more
    world.clock.advance(Duration.ofDays(60));
    var stale = world.projections.all();
    var view = view(people.get(1), later);

    assertThat(world.projections.all()).isNotEqualTo(stale);
    assertThat(view.standings().eligibleCount())
        .isEqualTo(
            (int)
                people.stream()
                    .filter(p -> view(p, later).verdict() instanceof Verdict.Eligible)
                    .count());
  }

  @Test
  void those_who_have_not_applied_tie_after_those_who_have() {
    var day = LocalDate.of(2021, 6, 1);
    var waiting = world.household(1, SampleRecord.aSingleEmployee(1).registered(day).record());
    var applicant = world.household(2, SampleRecord.aSingleEmployee(2).registered(day).record());
    story.applied(applicant, flat);

    assertThat(view(applicant, flat).amongEligible().get().position()).isEqualTo(1);
    // as if the person applied now, an instant after the other did
    world.clock.advance(Duration.ofMillis(1));
    assertThat(view(waiting, flat).amongEligible().get().position()).isEqualTo(2);
  }

  @Test
  void a_person_with_an_application_elsewhere_counts_among_the_eligible() {
    var people = story.people(2);
    var other = world.online(SampleOffer.aFlat(2));
    story.applied(people.get(0), other);

    assertThat(view(people.get(1), flat).standings().eligibleCount()).isEqualTo(2);
    assertThat(view(people.get(1), flat).amongEligible().get().position()).isEqualTo(2);
    assertThat(view(people.get(0), flat).canApply()).isFalse();
  }

  @Test
  void a_home_for_which_one_is_not_eligible_says_why_and_by_how_much() {
    var camille = story.people(1).getFirst();
    var dear = world.online(SampleOffer.aFlat(2).costing(Euros.cents(61_501)));

    var view = view(camille, dear);

    var failed =
        view.verdict().findings().stream()
            .filter(finding -> finding.judgement() == Judgement.FAILED)
            .toList();
    assertThat(failed)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(RuleId.RENT_AFFORDABLE);
              assertThat(finding.actual().get()).isEqualTo(184_500);
              assertThat(finding.limit().get()).isEqualTo(184_503);
            });
    assertThat(view.amongEligible().isKnown()).isFalse();
    assertThat(view.amongApplicants().isKnown()).isFalse();
    assertThat(view.sheet().isKnown()).isFalse();
    assertThat(view.canApply()).isFalse();
  }

  @Test
  void a_home_three_times_of_which_is_just_earned_is_affordable() {
    var camille = story.people(1).getFirst();
    var home = world.online(SampleOffer.aFlat(2).costing(Euros.cents(61_500)));

    assertThat(view(camille, home).verdict()).isInstanceOf(Verdict.Eligible.class);
  }

  @Test
  void a_home_overseas_is_undetermined_and_says_that_no_ceiling_is_known() {
    var camille =
        world.household(
            1,
            SampleRecord.aSingleEmployee(1)
                .searching(SampleCommunes.FORT_DE_FRANCE.code())
                .record());
    var home = world.online(SampleOffer.aFlat(2).in(SampleCommunes.FORT_DE_FRANCE));

    var view = view(camille, home);

    assertThat(view.verdict()).isInstanceOf(Verdict.Undetermined.class);
    assertThat(view.ceiling().isKnown()).isFalse();
    assertThat(view.verdict().findings())
        .filteredOn(finding -> finding.judgement() == Judgement.UNKNOWN)
        .extracting(Finding::rule)
        .containsExactly(RuleId.INCOME_UNDER_CEILING);
    assertThat(view.amongEligible().isKnown()).isFalse();
  }

  @Test
  void a_home_reserved_to_a_company_is_open_to_its_subsidiaries_and_to_no_other() {
    var caterer =
        world.household(
            1,
            SampleRecord.aSingleEmployee(1)
                .employedBy(SampleCompanies.AIRLINE_CATERING.siren())
                .record());
    var baker = world.household(2, SampleRecord.aSingleEmployee(2).record());
    var home = world.online(SampleOffer.aFlat(2).reserved(SampleCompanies.AIRLINE.id()));

    assertThat(view(caterer, home).verdict()).isInstanceOf(Verdict.Eligible.class);
    assertThat(view(caterer, home).reservedTo()).isEqualTo(Fact.known(SampleCompanies.AIRLINE));
    assertThat(view(baker, home).verdict()).isInstanceOf(Verdict.Ineligible.class);
  }

  @Test
  void missing_documents_are_named_before_one_applies() {
    var camille =
        world.household(
            1,
            SampleRecord.aSingleEmployee(1).record(),
            r -> r.confirming(EnumSet.complementOf(EnumSet.of(SupportingDocument.INCOME_PROOF))));

    var view = view(camille, flat);

    assertThat(view.documentsMissing()).containsExactly(SupportingDocument.INCOME_PROOF);
    assertThat(view.canApply()).isFalse();
    assertThat(view.amongEligible().isKnown()).isTrue();
  }

  @Test
  void a_closed_home_counts_its_board_and_promises_no_rank() {
    var people = story.people(7);
    story.applied(people.subList(0, 6), flat);
    story.closed(flat);

    var view = view(people.get(6), flat);

    assertThat(view.standings().applicantCount()).isEqualTo(6);
    assertThat(view.amongApplicants().isKnown()).isFalse();
    assertThat(view.amongEligible().isKnown()).isFalse();
    assertThat(view.canApply()).isFalse();
  }

  @Test
  void a_home_is_read_from_its_opening_on_by_people_who_submitted_a_request() {
    var camille = story.people(1).getFirst();
    var later = world.online(SampleOffer.aFlat(2).opening(World.START.plusNanos(1_000)));
    var record = SampleRecord.aSingleEmployee(9).record();
    var newcomer = world.account(9, record);

    assertThat(read(camille, later.id())).isEqualTo(new ReadOffer.Outcome.NotFound());
    assertThat(read(camille, new OfferId(SequentialIds.nth(404))))
        .isEqualTo(new ReadOffer.Outcome.NotFound());
    assertThat(read(newcomer, flat.id())).isEqualTo(new ReadOffer.Outcome.RequestNotSubmitted());
    world.store(SampleRequest.imported(9, newcomer.account(), record));
    assertThat(read(newcomer, flat.id())).isEqualTo(new ReadOffer.Outcome.RequestNotSubmitted());
    world.clock.set(later.opensAt());
    assertThat(read(camille, later.id())).isInstanceOf(ReadOffer.Outcome.Found.class);
  }

  @Test
  void the_ceiling_that_counts_is_shown_with_its_category() {
    var family = world.household(1, SampleRecord.aFamilyOfFour(1).record());
    var home = world.online(SampleOffer.aFlat(2).of(DwellingType.T4).costing(Euros.euros(850)));

    var ceiling = view(family, home).ceiling().get();

    assertThat(ceiling.category()).isEqualTo(4);
    assertThat(ceiling.amount()).isEqualTo(Euros.euros(45_374));
  }

  private OfferView view(Actor actor, Offer offer) {
    return ((ReadOffer.Outcome.Found) read(actor, offer.id())).view();
  }

  private ReadOffer.Outcome read(Actor actor, OfferId offer) {
    return world.readOffer.handle(new ReadOffer.Command(actor, offer));
  }
}
