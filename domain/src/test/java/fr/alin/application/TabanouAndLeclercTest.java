package fr.alin.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.consent.DisclosureLevel;
import fr.alin.matching.ReadOffer;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.reference.DwellingType;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SizeClass;
import fr.alin.request.RegisterRecord;
import fr.alin.request.SampleRecord;
import fr.alin.request.SampleRequest;
import fr.alin.scoring.Criterion;
import fr.alin.scoring.Criterion.Block;
import fr.alin.scoring.ScoreSheet;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Euros;
import fr.alin.testing.Fast;
import fr.alin.testing.SampleCompanies;
import fr.alin.testing.Story;
import fr.alin.testing.World;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The worked examples of the 2020 deck as two people with requests, employers and consents: TABANOU
 * 536, LECLERC 539, LECLERC first. The dates are moved to the days of the test; the ages are kept.
 */
@Fast
class TabanouAndLeclercTest {

  private final World world = new World();
  private final Story story = new Story(world);
  private final Offer flat =
      world.online(SampleOffer.aFlat(1).in(SampleCommunes.LYON_6).of(DwellingType.T1));
  private final Actor tabanou = tabanou();
  private final Actor leclerc = leclerc();

  @BeforeEach
  void small_companies_are_boosted() {
    world.parameters.boost(SizeClass.SME);
  }

  @Test
  void live_tabanou_has_536_points_and_leclerc_539_and_leads() {
    var first = story.applied(tabanou, flat);
    var second = story.applied(leclerc, flat);

    var his = placement(tabanou, first);
    var hers = placement(leclerc, second);

    assertThat(his.sheet().points(Block.ALS)).isEqualTo(130);
    assertThat(his.sheet().points(Block.COMPANY)).isEqualTo(406);
    assertThat(his.sheet().points(Block.BALANCING)).isZero();
    assertThat(his.sheet().total()).isEqualTo(536);
    assertThat(hers.sheet().points(Block.ALS)).isEqualTo(59);
    assertThat(hers.sheet().points(Block.COMPANY)).isEqualTo(240);
    assertThat(hers.sheet().points(Block.BALANCING)).isEqualTo(240);
    assertThat(hers.sheet().total()).isEqualTo(539);
    assertThat(hers.position()).isEqualTo(1);
    assertThat(his.position()).isEqualTo(2);
    assertThat(his.outOf()).isEqualTo(2);
  }

  @Test
  void frozen_the_board_says_the_same() {
    var first = story.applied(tabanou, flat);
    var second = story.applied(leclerc, flat);

    story.closed(flat);

    var board = world.transactions.read(() -> world.applications.frozen(flat.id())).get();
    assertThat(board.lines())
        .extracting(FrozenBoard.Line::application)
        .containsExactly(second, first);
    assertThat(board.lines()).extracting(FrozenBoard.Line::total).containsExactly(539, 536);
    assertThat(placement(leclerc, second).frozen()).isTrue();
  }

  @Test
  void before_applying_each_is_shown_the_rank_of_an_application_made_now() {
    story.applied(tabanou, flat);

    var view =
        ((ReadOffer.Outcome.Found)
                world.readOffer.handle(new ReadOffer.Command(leclerc, flat.id())))
            .view();

    assertThat(view.amongApplicants().get().position()).isEqualTo(1);
    assertThat(view.amongApplicants().get().outOf()).isEqualTo(2);
    assertThat(view.sheet().get().total()).isEqualTo(539);
    assertThat(view.amongEligible().get().position()).isEqualTo(1);
  }

  @Test
  void the_mobility_of_the_employer_is_not_that_of_the_platform() {
    var id = story.applied(tabanou, flat);

    var sheet = placement(tabanou, id).sheet();

    // Saint-Étienne to Lyon 6e is about 60 km: a job change for the company, no mobility of 70 km
    assertThat(points(sheet, Criterion.TRANCHE_A)).isEqualTo(166);
    assertThat(points(sheet, Criterion.GEOGRAPHIC_MOBILITY)).isZero();
  }

  @Test
  void an_anonymous_tabanou_has_130_points() {
    world.change(tabanou, r -> r.disclosing(DisclosureLevel.ANONYMOUS));
    var id = story.applied(tabanou, flat);

    assertThat(placement(tabanou, id).sheet().total()).isEqualTo(130);
  }

  @Test
  void without_the_boost_tabanou_leads() {
    world.parameters.boost(SizeClass.MID_CAP);
    var first = story.applied(tabanou, flat);
    var second = story.applied(leclerc, flat);

    assertThat(placement(tabanou, first).position()).isEqualTo(1);
    assertThat(placement(leclerc, second).sheet().total()).isEqualTo(299);
  }

  private Placement placement(Actor actor, ApplicationId id) {
    var found =
        (ReadApplication.Outcome.Found)
            world.readApplication.handle(new ReadApplication.Command(actor, id));
    return found.view().placement().get();
  }

  private static int points(ScoreSheet sheet, Criterion criterion) {
    return sheet.lines().stream()
        .filter(line -> line.criterion() == criterion)
        .mapToInt(line -> line.points())
        .sum();
  }

  /** 29, a large confirmed employer with tranche A for a job change, 1 600 €, oldest request. */
  private Actor tabanou() {
    return household(
        1,
        SampleRecord.aSingleEmployee(1)
            .named("Tabanou", "Hugo")
            .born(LocalDate.of(1997, 5, 20))
            .earning(Euros.euros(1_600))
            .withoutBenefit()
            .living(SampleCommunes.SAINT_ETIENNE.code())
            .registered(LocalDate.of(2025, 4, 12))
            .employedBy(SampleCompanies.AIRLINE.siren())
            .record(),
        DisclosureLevel.SUPPORTED,
        LocalDate.of(2026, 10, 1));
  }

  /** 31, a small employer that delegates its confirmation, no policy, 1 550 €. */
  private Actor leclerc() {
    return household(
        2,
        SampleRecord.aSingleEmployee(2)
            .named("Leclerc", "Inès")
            .born(LocalDate.of(1995, 3, 2))
            .earning(Euros.euros(1_550))
            .withoutBenefit()
            .registered(LocalDate.of(2026, 9, 3))
            .record(),
        DisclosureLevel.IDENTIFICATION,
        LocalDate.of(2021, 2, 1));
  }

  private Actor household(int n, RegisterRecord record, DisclosureLevel level, LocalDate entered) {
    return world.household(
        n, record, r -> r.disclosing(level).completed(SampleRequest.entered(entered)));
  }
}
