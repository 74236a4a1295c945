package fr.alin.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.application.RankingBoard.Seeker;
import fr.alin.offer.SampleOffer;
import fr.alin.ranking.OfferBounds;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SampleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.shared.RequestId;
import fr.alin.testing.Database;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both ranks are read from the index alone, whatever the number of requests elsewhere. */
@Database
class RankingPlanTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @BeforeAll
  static void aTownAndItsSurroundings() {
    World.clean();
    World.write(
        () ->
            World.jooq()
                .execute(
                    """
                    insert into request_place (
                      place, request_id, valid_from, valid_until, social_income_cents, intermediate_income_cents,
                      monthly_income_cents, housing_benefit_cents, first_registered_on, size_for_dwelling,
                      social_category, intermediate_category, static_points, size_class, job_change, able,
                      number_valid, home_commune, companies, version)
                    select case when n % 40 = 0 then '69386' when n % 40 = 1 then '69123' when n % 40 = 2 then '69'
                        else (30000 + n % 300)::text end,
                      gen_random_uuid(), '1900-01-01', '9999-12-31', 1500000 + n, 1500000 + n, 180000 + n % 90000,
                      0, date '2015-01-01' + n % 4000, 1 + n % 4, 1 + n % 4, 1, n % 500, n % 4, n % 7 = 0, true,
                      true, '69123', '{}', 1
                    from generate_series(1, 60000) n
                    """));
    // the databases of the tests commit asynchronously: what is not flushed yet is not visible to
    // all
    World.read(() -> World.jooq().execute("checkpoint"));
    World.read(() -> World.jooq().execute("vacuum analyze request_place"));
  }

  @AfterAll
  static void leaveNothing() {
    World.clean();
  }

  @Test
  void the_index_alone_answers_both_ranks() {
    var bounds =
        OfferBounds.of(
            SampleOffer.aFlat(1).offer().facts(),
            SampleParameters.RULES,
            new SampleParameters().ceilings(),
            new SampleCommunes(),
            DAY);
    var seeker =
        new Seeker(
            new RequestId(Samples.id(5, 1)),
            Samples.number(1),
            LocalDate.of(2020, 1, 1),
            120,
            Fact.known(SizeClass.SME),
            Samples.NOW);
    var statement =
        new StandingsStatement(
            new OfferId(Samples.id(9, 1)),
            bounds,
            Fact.known(SizeClass.SME),
            SampleParameters.RULES,
            DAY);
    var plan =
        World.read(() -> World.jooq().explain(statement.query(World.jooq(), Fact.known(seeker))))
            .plan()
            .replaceAll(" +", " ");
    assertThat(plan)
        .contains("Index Only Scan using request_place_pkey")
        .doesNotContain("Seq Scan on request_place")
        .doesNotContain("Index Scan using request_place")
        .doesNotContain("Bitmap Heap Scan on request_place");
  }
}
