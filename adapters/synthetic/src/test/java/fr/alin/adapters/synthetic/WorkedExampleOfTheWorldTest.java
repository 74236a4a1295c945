package fr.alin.adapters.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.application.Assessment;
import fr.alin.company.Companies;
import fr.alin.company.Company;
import fr.alin.company.Employer;
import fr.alin.consent.DisclosureLevel;
import fr.alin.eligibility.CandidateReading;
import fr.alin.eligibility.Eligibility;
import fr.alin.offer.Offer;
import fr.alin.ranking.Candidate;
import fr.alin.ranking.MatchRanking;
import fr.alin.reference.Communes;
import fr.alin.reference.Parameters;
import fr.alin.request.Complement;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterRecord;
import fr.alin.request.SupportingDocument;
import fr.alin.scoring.Scoring;
import fr.alin.shared.AccountId;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import fr.alin.testing.Fast;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The two invented people of the register reach the points of the deck on the invented home, with the
 * rules, the reference data and the boost that the product ships: 536 and 539, LECLERC first.
 */
@Fast
class WorkedExampleOfTheWorldTest {

  private static final LocalDate ANCHOR = LocalDate.of(2026, 11, 21);
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private final SyntheticWorld world = new SyntheticWorld(SyntheticWorld.DEMONSTRATION, ANCHOR);

  @Test
  void tabanou_536_leclerc_539_leclerc_first() {
    try (var context = ApplicationContext.run("test")) {
      var parameters = context.getBean(Parameters.class);
      var communes = context.getBean(Communes.class);
      var scoring = new Scoring(parameters, communes);
      var assessment = new Assessment(new Eligibility(parameters), scoring);
      var reading = new CandidateReading(companies(), communes);

      var people =
          world.registerOnly().subList(0, 2).stream()
              .map(
                  record -> {
                    var facts =
                        reading.of(
                            request(record),
                            parameters.inForceOn(ANCHOR).thresholds().jobChangeMonths());
                    var judged = assessment.of(facts, offer().facts(), ANCHOR);
                    assertThat(judged).isInstanceOf(Assessment.Result.Scored.class);
                    var own = ((Assessment.Result.Scored) judged).own();
                    return new Candidate(
                        record.number(),
                        record.firstRegisteredOn(),
                        own.total(),
                        facts.employment().sizeClass(),
                        Fact.known(NOW));
                  })
              .toList();
      var ranked =
          new MatchRanking().rank(people, parameters.boostOn(ANCHOR), parameters.inForceOn(ANCHOR));

      assertThat(ranked.get(0).candidate().number())
          .isEqualTo(world.registerOnly().get(1).number());
      assertThat(ranked.get(0).total()).isEqualTo(539);
      assertThat(ranked.get(1).candidate().number())
          .isEqualTo(world.registerOnly().get(0).number());
      assertThat(ranked.get(1).total()).isEqualTo(536);
    }
  }

  @Test
  void the_towns_agree_with_the_reference_data_of_the_product() {
    try (var context = ApplicationContext.run("test")) {
      var communes = context.getBean(Communes.class);
      for (var town : Towns.load().inhabited()) {
        assertThat(communes.byCode(town.commune().code())).isEqualTo(Fact.known(town.commune()));
      }
    }
  }

  private Offer offer() {
    return world.offers().stream()
        .filter(o -> o.id().equals(world.stories().workedExample()))
        .findFirst()
        .orElseThrow();
  }

  /** As a newcomer leaves it who imports, completes with the least and submits. */
  private static HousingRequest request(RegisterRecord record) {
    return new HousingRequest(
        new RequestId(new UUID(1, 1)),
        new AccountId(new UUID(1, 2)),
        "1000000000",
        record,
        NOW,
        false,
        Complement.empty(),
        Fact.known(DisclosureLevel.IDENTIFICATION),
        Set.copyOf(SupportingDocument.neededFor(record)),
        Fact.known(NOW),
        0,
        Fact.unknown("refused allocation"),
        List.of(),
        0);
  }

  private Companies companies() {
    return new Companies() {
      @Override
      public Fact<Company> bySiren(String siren) {
        return world.companies().stream()
            .filter(company -> company.siren().equals(siren))
            .findFirst()
            .map(Fact::known)
            .orElse(Fact.unknown("company"));
      }

      @Override
      public Fact<Company> byId(CompanyId id) {
        return world.companies().stream()
            .filter(company -> company.id().equals(id))
            .findFirst()
            .map(Fact::known)
            .orElse(Fact.unknown("company"));
      }

      @Override
      public Map<String, Employer> employers(Collection<String> sirens) {
        return world.companies().stream()
            .filter(company -> sirens.contains(company.siren()))
            .collect(Collectors.toMap(Company::siren, company -> Employer.of(company, this::byId)));
      }
    };
  }
}
