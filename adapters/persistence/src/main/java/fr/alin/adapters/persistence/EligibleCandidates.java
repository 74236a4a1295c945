package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.REQUEST_PLACE;

import fr.alin.adapters.persistence.jooq.tables.RequestPlace;
import fr.alin.ranking.OfferBounds;
import fr.alin.ranking.Place;
import fr.alin.reference.CommuneCode;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.util.Arrays;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The formula of {@code ProjectedMatch}, stated over the columns of {@code request_place}. Every figure of the offer and of the
 * rules is a bound value, no small table is joined, and all columns are in the index; a property test holds the two to the
 * same answer.
 */
record EligibleCandidates(OfferBounds offer) {

  private static final RequestPlace P = REQUEST_PLACE;

  /** Rows of a place that say something about the day. */
  static Condition of(Place place, LocalDate day) {
    return P.PLACE
        .eq(place.code())
        .and(P.GONE.isFalse())
        .and(P.VALID_FROM.le(day))
        .and(P.VALID_UNTIL.gt(day));
  }

  /** Every rule but that of the place is met; what is unknown is not met. */
  Condition eligible() {
    var social = offer.column() == OfferBounds.Column.SOCIAL;
    var category = social ? P.SOCIAL_CATEGORY : P.INTERMEDIATE_CATEGORY;
    var income = social ? P.SOCIAL_INCOME_CENTS : P.INTERMEDIATE_INCOME_CENTS;
    var ceilings = Arrays.stream(offer.ceilingCentsByCategory()).boxed().toArray(Long[]::new);
    // Arrays of SQL start at 1. An unknown ceiling is −1, which no income is under. As a sub-select
    // the text of the array is read
    // once, and not for every row.
    var ceiling =
        DSL.field(
            "((select {0}))[{1} + 1]",
            Long.class, DSL.val(ceilings, SQLDataType.BIGINT.array()), category);
    return P.ABLE
        .isTrue()
        .and(
            P.SIZE_FOR_DWELLING.between(
                (short) offer.minPersons(), (short) Math.min(offer.maxPersons(), Short.MAX_VALUE)))
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
    return P.STATIC_POINTS.cast(SQLDataType.INTEGER).plus(mobility()).plus(effort());
  }

  private Field<Integer> mobility() {
    return DSL.when(
            P.JOB_CHANGE.isTrue().and(P.HOME_COMMUNE.isNotNull()).and(P.HOME_COMMUNE.notIn(near())),
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
    // Rounded towards minus infinity, where SQL's own division rounds towards zero; whole numbers
    // only, hence exact.
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
