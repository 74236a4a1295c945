package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;
import static fr.alin.adapters.persistence.jooq.Tables.PLACE_VERSION;
import static fr.alin.adapters.persistence.jooq.Tables.REQUEST_PLACE;

import fr.alin.application.RankingBoard.Seeker;
import fr.alin.application.RankingBoard.Standing;
import fr.alin.application.Status;
import fr.alin.ranking.OfferBounds;
import fr.alin.ranking.Place;
import fr.alin.reference.RuleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record5;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The statement behind both ranks of an offer: its applicants as stored, the other eligible people of its places, and the
 * seeker as bound values. Own points and balancing are added while rows are read; seniority afterwards, from the oldest dates.
 */
record StandingsStatement(
    OfferId offer,
    OfferBounds bounds,
    Fact<SizeClass> boosted,
    RuleParameters parameters,
    LocalDate day) {

  static final Field<String[]> BEHIND = DSL.field(DSL.name("behind"), SQLDataType.CLOB.array());
  static final Field<Integer> APPLICANTS = DSL.field(DSL.name("applicants"), Integer.class);
  static final Field<Integer> OTHERS = DSL.field(DSL.name("others"), Integer.class);

  private static final Name APPLIED = DSL.name("applied");
  private static final Name ABLE = DSL.name("able");

  private static final Field<UUID> REQUEST = DSL.field(DSL.name("request_id"), UUID.class);
  private static final Field<LocalDate> REGISTERED =
      DSL.field(DSL.name("registered"), LocalDate.class);
  private static final Field<Integer> POINTS = DSL.field(DSL.name("points"), Integer.class);
  private static final Field<Instant> AT = DSL.field(DSL.name("at"), SQLDataType.INSTANT);
  private static final Field<LocalDate[]> THRESHOLDS =
      DSL.field(DSL.name("thresholds"), SQLDataType.LOCALDATE.array());
  private static final Field<Integer> MINE = DSL.field(DSL.name("mine"), Integer.class);
  private static final Field<String> NUMBER = DSL.field(DSL.name("number"), String.class);

  /** What a rank is made of, for one population. */
  private record Columns(
      Name edge,
      Field<Integer> before,
      Field<Integer> older,
      Field<Integer> others,
      Field<Integer> total) {

    static Columns named(String population) {
      return new Columns(
          DSL.name(population + "_edge"),
          DSL.field(DSL.name(population + "_before"), Integer.class),
          DSL.field(DSL.name(population + "_older"), Integer.class),
          DSL.field(DSL.name(population + "_others"), Integer.class),
          DSL.field(DSL.name(population + "_total"), Integer.class));
    }
  }

  private static final Columns OF_APPLICANTS = Columns.named("applicants");
  private static final Columns OF_ELIGIBLE = Columns.named("eligible");

  /** One row, whoever asks. */
  ResultQuery<? extends Record> query(DSLContext jooq, Fact<Seeker> seeker) {
    var columns = new ArrayList<SelectFieldOrAsterisk>();
    columns.add(
        DSL.field(
                DSL.select(DSL.arrayAgg(PLACE_VERSION.PLACE))
                    .from(PLACE_VERSION)
                    .where(
                        PLACE_VERSION.PLACE.in(bounds.places().stream().map(Place::code).toList()))
                    .and(PLACE_VERSION.STALE_ON.le(day)))
            .as(BEHIND));
    columns.add(count(APPLIED).as(APPLICANTS));
    columns.add(count(ABLE).as(OTHERS));
    var with = jooq.with(APPLIED).asMaterialized(applied()).with(ABLE).asMaterialized(able());
    if (!(seeker instanceof Fact.Known<Seeker>(var known))) {
      return with.select(columns);
    }
    columns.add(DSL.asterisk());
    return with.with(OF_APPLICANTS.edge())
        .asMaterialized(edge(known, List.of(APPLIED)))
        .with(OF_ELIGIBLE.edge())
        .asMaterialized(edge(known, List.of(APPLIED, ABLE)))
        .select(columns)
        .from(
            rank(known, OF_APPLICANTS, List.of(APPLIED)),
            rank(known, OF_ELIGIBLE, List.of(APPLIED, ABLE)));
  }

  static Standing amongApplicants(Record row) {
    return standing(row, OF_APPLICANTS);
  }

  static Standing amongEligible(Record row) {
    return standing(row, OF_ELIGIBLE);
  }

  private static Standing standing(Record row, Columns columns) {
    return new Standing(
        row.get(columns.before()) + 1,
        row.get(columns.others()) + 1,
        row.get(columns.older()),
        row.get(columns.total()));
  }

  private static Field<Integer> count(Name population) {
    return DSL.field(DSL.selectCount().from(population));
  }

  /** Those still in the running, as stored. */
  private Select<?> applied() {
    return DSL.select(
            APPLICATION.REQUEST_ID.as(REQUEST),
            APPLICATION.FIRST_REGISTERED_ON.as(REGISTERED),
            APPLICATION
                .OWN_POINTS
                .plus(balancing(size -> APPLICATION.EMPLOYER_SIZE.eq(size.name())))
                .as(POINTS),
            APPLICATION.SUBMITTED_AT.as(AT),
            APPLICATION.UNIQUE_NUMBER.as(NUMBER))
        .from(APPLICATION)
        .where(APPLICATION.OFFER_ID.eq(offer.value()))
        .and(APPLICATION.STATUS.eq(Status.SUBMITTED.name()));
  }

  /** Eligible people who have not applied to this offer. A request is in one of the places at most. */
  private Select<?> able() {
    return bounds.places().stream()
        .<Select<Record5<UUID, LocalDate, Integer, Instant, String>>>map(this::ableIn)
        .reduce((one, other) -> one.unionAll(other))
        .orElseThrow();
  }

  private Select<Record5<UUID, LocalDate, Integer, Instant, String>> ableIn(Place place) {
    var candidates = new EligibleCandidates(bounds);
    var appliedRequest = DSL.field(DSL.name("applied", "request_id"), UUID.class);
    return DSL.select(
            REQUEST_PLACE.REQUEST_ID.as(REQUEST),
            REQUEST_PLACE.FIRST_REGISTERED_ON.as(REGISTERED),
            candidates
                .ownPoints()
                .plus(
                    balancing(size -> REQUEST_PLACE.SIZE_CLASS.eq(PlaceRow.code(Fact.known(size)))))
                .as(POINTS),
            DSL.castNull(SQLDataType.INSTANT).as(AT),
            DSL.castNull(SQLDataType.CLOB).as(NUMBER))
        .from(REQUEST_PLACE)
        .where(EligibleCandidates.of(place, day))
        .and(candidates.eligible())
        .andNotExists(
            DSL.selectOne().from(APPLIED).where(appliedRequest.eq(REQUEST_PLACE.REQUEST_ID)));
  }

  private Field<Integer> balancing(Function<SizeClass, Condition> has) {
    return switch (boosted) {
      case Fact.Known<SizeClass>(var size) ->
          DSL.when(has.apply(size), DSL.val(parameters.points().balancing())).otherwise(0);
      case Fact.Unknown<SizeClass> none -> DSL.inline(0);
    };
  }

  /** Where the seeker stands among these people, in whom an own application of theirs does not count. */
  private Table<?> rank(Seeker seeker, Columns columns, List<Name> populations) {
    var registered = DSL.val(seeker.firstRegisteredOn());
    var total = POINTS.plus(seniority(REGISTERED, THRESHOLDS));
    var before =
        total
            .gt(MINE)
            .or(
                total
                    .eq(MINE)
                    .and(
                        REGISTERED
                            .lt(registered)
                            .or(REGISTERED.eq(registered).and(sooner(seeker)))));
    return DSL.select(
            DSL.count().filterWhere(before).as(columns.before()),
            DSL.count().filterWhere(REGISTERED.lt(registered)).as(columns.older()),
            DSL.count(REQUEST).as(columns.others()),
            DSL.max(MINE).as(columns.total()))
        .from(columns.edge())
        .leftJoin(others(seeker, populations).asTable("others"))
        .on(DSL.trueCondition())
        .asTable(DSL.name("rank_" + columns.before().getName()));
  }

  /** The seeker's own total, and the dates from which the seniority of everybody follows; computed once. */
  private Select<?> edge(Seeker seeker, List<Name> populations) {
    var own = seeker.ownPoints() + parameters.points().balancingFor(seeker.employer(), boosted);
    return DSL.select(
            THRESHOLDS,
            DSL.val(own).plus(seniority(DSL.val(seeker.firstRegisteredOn()), THRESHOLDS)).as(MINE))
        .from(DSL.select(oldest(seeker, populations).as(THRESHOLDS)).asTable("dates"));
  }

  /** Among applicants the sooner, then the lower number; whoever has not applied comes after. */
  private static Condition sooner(Seeker seeker) {
    return DSL.coalesce(
            DSL.field(
                AT.lt(seeker.appliedAt())
                    .or(
                        AT.eq(seeker.appliedAt())
                            .and(
                                NUMBER
                                    .collate("C")
                                    .lt(DSL.val(seeker.number().value()).collate("C"))))),
            DSL.inline(false))
        .isTrue();
  }

  private static Select<?> others(Seeker seeker, List<Name> populations) {
    return populations.stream()
        .map(
            population ->
                DSL.select(REQUEST, REGISTERED, POINTS, AT, NUMBER)
                    .from(population)
                    .where(REQUEST.ne(seeker.request().value())))
        .<Select<Record5<UUID, LocalDate, Integer, Instant, String>>>map(each -> each)
        .reduce((one, other) -> one.unionAll(other))
        .orElseThrow();
  }

  /** As many of the oldest dates as there are points for seniority, ascending; the seeker's is among them. */
  private Field<LocalDate[]> oldest(Seeker seeker, List<Name> populations) {
    var dates =
        populations.stream()
            .<Select<Record1<LocalDate>>>map(
                population ->
                    DSL.select(REGISTERED)
                        .from(population)
                        .where(REQUEST.ne(seeker.request().value())))
            .reduce(
                DSL.select(DSL.val(seeker.firstRegisteredOn()).as(REGISTERED)),
                (one, other) -> one.unionAll(other));
    return DSL.array(
        DSL.select(REGISTERED)
            .from(dates.asTable("dates"))
            .orderBy(REGISTERED)
            .limit(Math.max(1, parameters.points().seniority())));
  }

  /** {@code width_bucket} counts the dates that are not after the eve: the strictly older ones. */
  private Field<Integer> seniority(Field<LocalDate> registered, Field<LocalDate[]> oldest) {
    return DSL.greatest(
        DSL.inline(0),
        DSL.val(parameters.points().seniority())
            .minus(DSL.field("width_bucket({0} - 1, {1})", Integer.class, registered, oldest)));
  }
}
