package fr.alin.ranking;

import static fr.alin.eligibility.SampleCandidate.single;
import static fr.alin.eligibility.SampleHome.home;
import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.company.Contribution;
import fr.alin.company.EmployerConfirmation;
import fr.alin.company.Tranche;
import fr.alin.consent.DisclosureLevel;
import fr.alin.eligibility.CandidateFacts;
import fr.alin.offer.OfferFacts;
import fr.alin.reference.DwellingType;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SampleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.request.UniqueNumber;
import fr.alin.scoring.Criterion;
import fr.alin.scoring.Scoring;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The worked examples of the 2020 deck, as they stand there: TABANOU 536, LECLERC 539, on a T1 of
 * Lyon 6e for 500 € while small companies are boosted. T01, T02, T03, T07, T08.
 */
@Fast
class WorkedExamplesTest {

  private static final LocalDate DAY = LocalDate.of(2019, 10, 15);
  private static final OfferFacts HOME =
      home().in(SampleCommunes.LYON_6).of(DwellingType.T1).facts();
  private static final Fact<SizeClass> SME = Fact.known(SizeClass.SME);
  private final Scoring scoring = new Scoring(new SampleParameters(), new SampleCommunes());

  @Test
  void tabanou_has_536_points() {
    var own =
        scoring.own(tabanou(DisclosureLevel.SUPPORTED, EmployerConfirmation.CONFIRMED), HOME, DAY);
    var sheet =
        own.with(scoring.relative(0, Fact.known(SizeClass.LARGE), SME, SampleParameters.RULES));
    assertThat(sheet.points(Criterion.Block.ALS)).isEqualTo(130);
    assertThat(sheet.points(Criterion.Block.COMPANY)).isEqualTo(406);
    assertThat(sheet.points(Criterion.Block.BALANCING)).isZero();
    assertThat(sheet.total()).isEqualTo(536);
  }

  @Test
  void leclerc_has_539_points() {
    var own = scoring.own(leclerc(), HOME, DAY);
    var sheet = own.with(scoring.relative(1, SME, SME, SampleParameters.RULES));
    assertThat(sheet.points(Criterion.Block.ALS)).isEqualTo(59);
    assertThat(sheet.points(Criterion.Block.COMPANY)).isEqualTo(240);
    assertThat(sheet.points(Criterion.Block.BALANCING)).isEqualTo(240);
    assertThat(sheet.total()).isEqualTo(539);
  }

  @Test
  void leclerc_comes_first() {
    var ranked =
        new MatchRanking()
            .rank(
                List.of(
                    candidate(
                        "0420418000001GDPUB",
                        tabanou(DisclosureLevel.SUPPORTED, EmployerConfirmation.CONFIRMED)),
                    candidate("0690919000002ACLOG", leclerc())),
                SME,
                SampleParameters.RULES);
    assertThat(ranked).extracting(Ranked::total).containsExactly(539, 536);
    assertThat(ranked.getFirst().candidate().number().value()).isEqualTo("0690919000002ACLOG");
    assertThat(ranked).extracting(Ranked::position).containsExactly(1, 2);
    assertThat(ranked).extracting(Ranked::seniority).containsExactly(19, 20);
  }

  @Test
  void an_anonymous_tabanou_has_130_points() {
    var own =
        scoring.own(tabanou(DisclosureLevel.ANONYMOUS, EmployerConfirmation.CONFIRMED), HOME, DAY);
    assertThat(own.total() + 20).isEqualTo(130);
  }

  @Test
  void a_tabanou_whose_employer_has_not_answered_has_130_points() {
    var own =
        scoring.own(tabanou(DisclosureLevel.SUPPORTED, EmployerConfirmation.PENDING), HOME, DAY);
    assertThat(own.points(Criterion.Block.COMPANY)).isZero();
    assertThat(own.total() + 20).isEqualTo(130);
  }

  private Candidate candidate(String number, CandidateFacts facts) {
    return new Candidate(
        new UniqueNumber(number),
        facts.firstRegisteredOn(),
        scoring.own(facts, HOME, DAY).total(),
        facts.employment().sizeClass(),
        Fact.known(Instant.parse("2019-10-15T08:00:00Z")));
  }

  private static CandidateFacts tabanou(DisclosureLevel level, EmployerConfirmation confirmation) {
    return single()
        .born(LocalDate.of(1990, 5, 20))
        .earning(1_600)
        .living(SampleCommunes.SAINT_ETIENNE)
        .registered(LocalDate.of(2018, 4, 12))
        .changingJobs()
        .ofSize(SizeClass.LARGE)
        .confirmedBy(Contribution.CONTRIBUTING, confirmation, level)
        .granted(Tranche.A)
        .facts();
  }

  private static CandidateFacts leclerc() {
    return single()
        .born(LocalDate.of(1988, 3, 2))
        .earning(1_550)
        .living(SampleCommunes.LYON_1)
        .registered(LocalDate.of(2019, 9, 3))
        .ofSize(SizeClass.SME)
        .confirmedBy(
            Contribution.COMPENSATED,
            EmployerConfirmation.CONFIRMED,
            DisclosureLevel.IDENTIFICATION)
        .facts();
  }
}
