package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;

import fr.alin.application.RankingBoard;
import fr.alin.application.Status;
import fr.alin.ranking.OfferBounds;
import fr.alin.ranking.Place;
import fr.alin.reference.RuleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Live ranks by set-based SQL: one statement makes the population, counts the older ones, adds the relative points and
 * numbers the order of {@code MatchRanking}. Applicants of the offer count with their stored points, whether or not their
 * file has changed since; other eligible people with the points of the day.
 */
@Singleton
final class JooqRankingBoard implements RankingBoard {

  private static final Name POPULATION = DSL.name("population");
  private static final Name SCORED = DSL.name("scored");
  private static final Name ORDERED = DSL.name("ordered");

  private static final Field<UUID> REQUEST = DSL.field(DSL.name("request_id"), UUID.class);
  private static final Field<String> NUMBER = DSL.field(DSL.name("unique_number"), String.class);
  private static final Field<LocalDate> REGISTERED =
      DSL.field(DSL.name("first_registered_on"), LocalDate.class);
  private static final Field<Integer> OWN = DSL.field(DSL.name("own_points"), Integer.class);
  private static final Field<String> EMPLOYER = DSL.field(DSL.name("employer"), String.class);
  private static final Field<Instant> APPLIED =
      DSL.field(DSL.name("applied_at"), SQLDataType.INSTANT);
  private static final Field<Integer> OLDER = DSL.field(DSL.name("older"), Integer.class);
  private static final Field<Integer> TOTAL = DSL.field(DSL.name("total"), Integer.class);
  private static final Field<Integer> POSITION = DSL.field(DSL.name("position"), Integer.class);
  private static final Field<Integer> OUT_OF = DSL.field(DSL.name("out_of"), Integer.class);

  private final DSLContext jooq;
  private final ApplicantStandings applicants;

  JooqRankingBoard(PlansForValues plans, ApplicantStandings applicants) {
    this.jooq = plans.jooq();
    this.applicants = applicants;
  }

  @Override
  public Fact<Standing> amongApplicants(
      OfferId offer,
      ApplicationId application,
      Fact<SizeClass> boosted,
      RuleParameters parameters) {
    var request =
        DSL.field(
            DSL.select(APPLICATION.REQUEST_ID)
                .from(APPLICATION)
                .where(APPLICATION.ID.eq(application.value()))
                .and(APPLICATION.STATUS.eq(Status.SUBMITTED.name())));
    var found = standing(applicants(offer), REQUEST.eq(request), boosted, parameters);
    return Absence.fact(found, "place among the applicants", JooqRankingBoard::standing);
  }

  @Override
  public Map<ApplicationId, Standing> amongApplicants(
      Collection<ApplicationId> applications, Fact<SizeClass> boosted, RuleParameters parameters) {
    return applicants.standings(applications, boosted, parameters);
  }

  /**
   * One statement, hence one snapshot. Nothing is sorted: the seeker's place is one more than the number of those before, and
   * seniority needs only the few oldest dates, since whoever has as many older ones as there are points gets none.
   */
  @Override
  public Answer standings(
      OfferId offer,
      OfferBounds bounds,
      Fact<Seeker> seeker,
      Fact<SizeClass> boosted,
      RuleParameters parameters,
      LocalDate day) {
    var sql = new StandingsStatement(offer, bounds, boosted, parameters, day);
    var row = sql.query(jooq, seeker).fetchSingle();
    var behind = row.get(StandingsStatement.BEHIND);
    if (behind != null) {
      return new Behind(Arrays.stream(behind).map(Place::new).collect(Collectors.toSet()));
    }
    var applicants = row.get(StandingsStatement.APPLICANTS);
    var others = row.get(StandingsStatement.OTHERS);
    return new Standings(
        applicants + others,
        applicants,
        seeker.map(s -> StandingsStatement.amongEligible(row)),
        seeker.map(s -> StandingsStatement.amongApplicants(row)));
  }

  /** Those still in the running, as stored. */
  private static Select<Record> applicants(OfferId offer) {
    return unnamed(
        DSL.select(
                APPLICATION.REQUEST_ID.as(REQUEST),
                APPLICATION.UNIQUE_NUMBER.as(NUMBER),
                APPLICATION.FIRST_REGISTERED_ON.as(REGISTERED),
                APPLICATION.OWN_POINTS.as(OWN),
                APPLICATION.EMPLOYER_SIZE.as(EMPLOYER),
                APPLICATION.SUBMITTED_AT.as(APPLIED))
            .from(APPLICATION)
            .where(APPLICATION.OFFER_ID.eq(offer.value()))
            .and(APPLICATION.STATUS.eq(Status.SUBMITTED.name())));
  }

  private @org.jspecify.annotations.Nullable Record standing(
      Select<Record> population,
      Condition who,
      Fact<SizeClass> boosted,
      RuleParameters parameters) {
    var points = parameters.points();
    var seniority = DSL.greatest(DSL.inline(0), DSL.val(points.seniority()).minus(OLDER));
    var balancing =
        switch (boosted) {
          case Fact.Known<SizeClass>(var size) ->
              DSL.when(EMPLOYER.eq(size.name()), DSL.val(points.balancing())).otherwise(0);
          case Fact.Unknown<SizeClass> none -> DSL.inline(0);
        };
    // rank() leaves out as many numbers as there are ties: less one, it counts the strictly older.
    var older = DSL.rank().over(DSL.orderBy(REGISTERED)).minus(1);
    var order =
        DSL.rowNumber()
            .over(
                DSL.orderBy(
                    TOTAL.desc(),
                    REGISTERED.asc(),
                    APPLIED.asc().nullsLast(),
                    NUMBER.collate("C").asc()));
    return jooq.with(POPULATION.as(population))
        .with(SCORED.as(DSL.select(DSL.asterisk(), older.as(OLDER)).from(POPULATION)))
        .with(
            ORDERED.as(
                DSL.select(REQUEST, OLDER, TOTAL, order.as(POSITION), DSL.count().over().as(OUT_OF))
                    .from(
                        DSL.select(DSL.asterisk(), OWN.plus(seniority).plus(balancing).as(TOTAL))
                            .from(SCORED)
                            .asTable("totals"))))
        .select(POSITION, OUT_OF, OLDER, TOTAL)
        .from(ORDERED)
        .where(who)
        .fetchOne();
  }

  private static Standing standing(Record row) {
    return new Standing(row.get(POSITION), row.get(OUT_OF), row.get(OLDER), row.get(TOTAL));
  }

  /** jOOQ's unions want one type of row; the names of the columns are the contract here. */
  @SuppressWarnings("unchecked")
  private static Select<Record> unnamed(Select<?> select) {
    return (Select<Record>) select;
  }
}
