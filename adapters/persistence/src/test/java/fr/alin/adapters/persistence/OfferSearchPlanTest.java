package fr.alin.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.eligibility.CandidateFacts;
import fr.alin.eligibility.Finding.Judgement;
import fr.alin.matching.HouseholdBounds;
import fr.alin.matching.OfferSearch.Filter;
import fr.alin.matching.OfferSearch.Selection;
import fr.alin.ranking.CandidateProjection;
import fr.alin.ranking.RandomCandidates;
import fr.alin.reference.SampleParameters;
import fr.alin.shared.AccountId;
import fr.alin.shared.Page;
import fr.alin.testing.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of twenty thousand offers, the list and its count read those that are online only. */
@Database
class OfferSearchPlanTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private final List<Query> asked = new ArrayList<>();
  private final JooqOfferSearch search =
      new JooqOfferSearch(listened(), World.bean(RecentHomes.class), World.bean(OfferWishes.class));

  @BeforeAll
  static void twentyThousandOffers() {
    World.clean();
    Samples.storedLandlord();
    Samples.storedOffer(1);
    World.write(
        () ->
            World.jooq()
                .execute(
                    """
                    insert into offer
                    select (jsonb_populate_record(o, jsonb_build_object(
                      'id', gen_random_uuid(),
                      'department_code', lpad((1 + n % 90)::text, 2, '0'),
                      'deadline', o.deadline + n * interval '1 second',
                      'closed_at', case when n % 10 = 0 then null else o.deadline end))).*
                    from offer o, generate_series(1, 20000) n
                    """));
    World.read(() -> World.jooq().execute("vacuum analyze offer"));
  }

  @AfterAll
  static void leaveNothing() {
    World.clean();
  }

  @Test
  void closed_offers_are_never_read() {
    var household =
        LongStream.range(0, 1000)
            .mapToObj(seed -> new RandomCandidates(new Random(seed)).household(DAY))
            .filter(one -> one.places().isKnown() && fits(one))
            .findFirst()
            .orElseThrow();
    var bounds =
        HouseholdBounds.of(
            CandidateProjection.of(household, DAY, SampleParameters.RULES),
            household.places().get(),
            new SampleParameters(),
            DAY);
    World.read(
        () -> {
          search.find(
              bounds,
              Selection.ELIGIBLE,
              Filter.NONE,
              new AccountId(Samples.id(2, 1)),
              Samples.NOW,
              Page.first(20));
          search.count(bounds, Selection.ELIGIBLE, Samples.NOW, DAY);
          return 0;
        });
    assertThat(asked).hasSizeGreaterThanOrEqualTo(2);
    for (var query : List.copyOf(asked)) {
      var plan = World.read(() -> World.jooq().explain(query)).plan().replaceAll(" +", " ");
      assertThat(plan).doesNotContain("Seq Scan on offer").containsPattern("offer_(due|open)");
    }
  }

  /** No rule is refused before an offer is even looked at. */
  private static boolean fits(CandidateFacts household) {
    var projection = CandidateProjection.of(household, DAY, SampleParameters.RULES);
    return projection.employerSize() == Judgement.MET
        && projection.numberValid().orElse(false)
        && projection.monthlyIncome().map(income -> income.cents() > 200_000).orElse(false)
        && projection.socialIncome().isKnown();
  }

  private DSLContext listened() {
    return World.jooq()
        .configuration()
        .derive(
            new DefaultExecuteListenerProvider(
                new ExecuteListener() {
                  @Override
                  public void renderEnd(ExecuteContext context) {
                    var query = context.query();
                    if (query != null) {
                      asked.add(query);
                    }
                  }
                }))
        .dsl();
  }
}
