package fr.alin.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.eligibility.Finding.Judgement;
import fr.alin.matching.OfferSearch.Counts;
import fr.alin.offer.SampleOffer;
import fr.alin.reference.DwellingType;
import fr.alin.reference.SampleCommunes;
import fr.alin.request.SampleRecord;
import fr.alin.request.SampleRequest;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import fr.alin.testing.SampleCompanies;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** My situation, the offers, my applications. */
@Fast
class ReadDashboardTest {

  private final World world = new World();
  private final Story story = new Story(world);

  @Test
  void a_newcomer_is_greeted_by_first_name() {
    var newcomer = world.account(1, "Durand", "Camille");

    assertThat(world.readDashboard.handle(new ReadDashboard.Command(newcomer)))
        .isEqualTo(new ReadDashboard.Outcome.Newcomer("Camille", World.START));
  }

  @Test
  void the_situation_tells_types_rent_surface_and_employer() {
    var family = world.household(1, SampleRecord.aFamilyOfFour(1).record());

    var mine = dashboard(family);

    assertThat(mine.fit().smallest()).isEqualTo(DwellingType.T3);
    assertThat(mine.fit().largest()).isEqualTo(DwellingType.T5);
    assertThat(mine.rules().thresholds().minimumSurfaceFor(4)).isEqualTo(34);
    // (2 300 + 1 600 + 45) / 3
    assertThat(mine.maximumRent()).isEqualTo(Fact.known(Euros.euros(1_315)));
    assertThat(mine.employer()).isEqualTo(Fact.known(SampleCompanies.BAKERY));
    assertThat(mine.employerSize()).isEqualTo(Judgement.MET);
    assertThat(mine.facts().priority()).isFalse();
    assertThat(mine.completeness().isComplete()).isTrue();
  }

  @Test
  void offers_are_counted_by_what_they_lack() {
    var camille =
        world.household(
            1,
            SampleRecord.aSingleEmployee(1)
                .searching(SampleCommunes.LYON.code(), SampleCommunes.FORT_DE_FRANCE.code())
                .record());
    world.online(SampleOffer.aFlat(1));
    world.online(SampleOffer.aFlat(2).availableOn(LocalDate.of(2026, 11, 20)));
    world.online(SampleOffer.aFlat(3).in(SampleCommunes.FORT_DE_FRANCE));
    world.online(SampleOffer.aFlat(4).of(DwellingType.T5));

    var mine = dashboard(camille);

    assertThat(mine.eligible()).isEqualTo(Fact.known(new Counts(2, 1)));
    assertThat(mine.toComplete()).isEqualTo(Fact.known(new Counts(1, 0)));
    assertThat(mine.latest()).hasSize(2);
  }

  @Test
  void before_submission_offers_are_unknown_and_the_rest_is_told() {
    var record = SampleRecord.aSingleEmployee(1).record();
    var camille = world.account(1, record);
    world.store(SampleRequest.imported(1, camille.account(), record));
    world.online(SampleOffer.aFlat(1));

    var mine = dashboard(camille);

    assertThat(mine.eligible().isKnown()).isFalse();
    assertThat(mine.latest()).isEmpty();
    assertThat(mine.maximumRent()).isEqualTo(Fact.known(Euros.euros(615)));
    assertThat(mine.completeness().allMissing()).contains("disclosureLevel", "IDENTITY");
  }

  @Test
  void my_applications_come_with_their_live_place() {
    var people = story.people(3);
    var flat = world.online(SampleOffer.aFlat(1));
    story.applied(people, flat);

    var mine = dashboard(people.get(1)).applications();

    assertThat(mine).hasSize(1);
    assertThat(mine.getFirst().placement().get().position()).isEqualTo(2);
    assertThat(mine.getFirst().placement().get().outOf()).isEqualTo(3);
    assertThat(mine.getFirst().placement().get().frozen()).isFalse();
  }

  private ReadDashboard.Dashboard dashboard(Actor actor) {
    return ((ReadDashboard.Outcome.Found)
            world.readDashboard.handle(new ReadDashboard.Command(actor)))
        .dashboard();
  }
}
