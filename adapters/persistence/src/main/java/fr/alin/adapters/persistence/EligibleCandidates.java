package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.REQUEST_PROJECTION;
import static fr.alin.adapters.persistence.jooq.Tables.SEARCHED_COMMUNE;
import static fr.alin.adapters.persistence.jooq.Tables.SEARCHED_DEPARTMENT;

import fr.alin.adapters.persistence.jooq.tables.RequestProjection;
import fr.alin.ranking.OfferBounds;
import fr.alin.reference.CommuneCode;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;
import java.util.Arrays;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The formula of {@code ProjectedMatch}, stated over the columns of {@code request_projection}. Every figure of the offer and
 * of the rules is a bound value; a property test holds the two to the same answer.
 */
record EligibleCandidates(OfferBounds offer) {

  private static final RequestProjection P = REQUEST_PROJECTION;
  /** Requests that search where the home is; the start of the plan, since it leaves few rows. */
  Select<Record1<UUID>> searching() {
    return DSL.select(SEARCHED_COMMUNE.REQUEST_ID)
        .from(SEARCHED_COMMUNE)
        .where(
            SEARCHED_COMMUNE.COMMUNE_CODE.in(
                offer.communes().stream().map(CommuneCode::value).sorted().toList()))
        .union(
            DSL.select(SEARCHED_DEPARTMENT.REQUEST_ID)
                .from(SEARCHED_DEPARTMENT)
                .where(SEARCHED_DEPARTMENT.DEPARTMENT_CODE.eq(offer.department().value())));
  }

  /** Every rule is met; what is unknown is not met. */
  Condition eligible() {
    var social = offer.column() == OfferBounds.Column.SOCIAL;
    var category = social ? P.SOCIAL_CATEGORY : P.INTERMEDIATE_CATEGORY;
    var income = social ? P.SOCIAL_INCOME_CENTS : P.INTERMEDIATE_INCOME_CENTS;
    var ceilings = Arrays.stream(offer.ceilingCentsByCategory()).boxed().toArray(Long[]::new);
    // Arrays of SQL start at 1. An unknown ceiling is −1, which no income is under.
    var ceiling =
        DSL.field(
            "({0})[{1} + 1]", Long.class, DSL.val(ceilings, SQLDataType.BIGINT.array()), category);
    return P.EMPLOYER_SIZE
        .eq("MET")
        .and(P.SIZE_FOR_DWELLING.between(offer.minPersons(), offer.maxPersons()))
        .and(income.le(ceiling))
        .and(P.MONTHLY_INCOME_CENTS.plus(P.HOUSING_BENEFIT_CENTS).ge(offer.minimumMeansCents()))
        .and(offer.numberAsked() ? P.NUMBER_VALID.isTrue() : DSL.noCondition())
        .and(
            switch (offer.reservedTo()) {
              case Fact.Known<CompanyId>(var company) ->
                  DSL.val(company.value()).eq(DSL.any(P.COMPANIES));
              case Fact.Unknown<CompanyId> open -> DSL.noCondition();
            });
  }

  /** Sum of the nine own lines. */
  Field<Integer> ownPoints() {
    return P.UNDER_30_POINTS
        .plus(P.COMMISSION_REFUSAL_POINTS)
        .plus(P.REFUSED_ALLOCATION_POINTS)
        .plus(P.COMPANY_POINTS)
        .plus(mobility())
        .plus(effort());
  }

  private Field<Integer> mobility() {
    return DSL.when(
            P.JOB_CHANGE
                .isTrue()
                .and(P.HOME_COMMUNE.isNotNull())
                .and(P.HOME_COMMUNE.notIn(near())),
            DSL.val(offer.mobilityPoints()))
        .otherwise(0);
  }

  /**
   * Thousands of communes lie within 70 km. As a sub-select they are hashed once; an array would be walked through for every
   * row, and so would a join under a plan made for any array.
   */
  private Select<Record1<String>> near() {
    var codes = offer.nearCommunes().stream().map(CommuneCode::value).toArray(String[]::new);
    return DSL.select(DSL.field(DSL.name("near", "code"), String.class))
        .from(DSL.unnest(DSL.val(codes, SQLDataType.CLOB.array())).as("near", "code"));
  }

  private Field<Integer> effort() {
    var cost = DSL.val(offer.rentWithChargesCents()).minus(P.HOUSING_BENEFIT_CENTS).times(100L);
    var income = P.MONTHLY_INCOME_CENTS;
    // Rounded towards minus infinity, where SQL's own division rounds towards zero; whole numbers only, hence exact.
    var remainder = DSL.field("((({0}) % {1}) + {1}) % {1}", Long.class, cost, income);
    var rate = DSL.field("(({0}) - ({1})) / {2}", Long.class, cost, remainder, income);
    var distance =
        DSL.greatest(
            DSL.inline(0L),
            DSL.val((long) offer.effortBandFrom()).minus(rate),
            rate.minus((long) offer.effortBandTo()));
    var points =
        DSL.greatest(
            DSL.inline(0L),
            DSL.val((long) offer.effortPoints())
                .minus(DSL.val((long) offer.effortSlope()).times(distance)));
    return DSL.when(income.isNull().or(income.eq(0L)), DSL.inline(0))
        .when(distance.gt((long) offer.effortPoints()), DSL.inline(0))
        .otherwise(points.cast(SQLDataType.INTEGER));
  }
}
