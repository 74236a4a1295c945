package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;

import fr.alin.application.RankingBoard.Standing;
import fr.alin.application.Status;
import fr.alin.reference.RuleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Live place of one application among those still in the running for the same home, in one statement. It counts those before
 * instead of ordering all: a third of the time among a thousand, and everybody who applies waits for it. Seniority needs only
 * the few oldest dates, since whoever has as many older ones as there are points gets none.
 */
@Singleton
final class StandingAmongApplicants {

  private static final Name MINE = DSL.name("mine");
  private static final Name OTHERS = DSL.name("others");
  private static final Name EDGE = DSL.name("edge");

  private static final Field<LocalDate[]> OLDEST =
      DSL.field(DSL.name("oldest"), SQLDataType.LOCALDATE.array());
  private static final Field<Integer> TOTAL = DSL.field(DSL.name("total"), Integer.class);
  private static final Field<Integer> SENIORITY = DSL.param("seniority", Integer.class);

  /** The columns that a place depends on, of one population. */
  private record Columns(
      Field<LocalDate> registered, Field<Integer> points, Field<Instant> at, Field<String> number) {

    static Columns of(Name population) {
      return new Columns(
          DSL.field(population.append("registered"), LocalDate.class),
          DSL.field(population.append("points"), Integer.class),
          DSL.field(population.append("at"), SQLDataType.INSTANT),
          DSL.field(population.append("number"), String.class));
    }

    /** Who stands first among equal totals: the older registration, the sooner application, the lower number. */
    Condition sooner(Columns other) {
      return registered
          .lt(other.registered)
          .or(
              registered
                  .eq(other.registered)
                  .and(
                      at.lt(other.at)
                          .or(
                              at.eq(other.at)
                                  .and(number.collate("C").lt(other.number.collate("C"))))));
    }

    Field<Integer> total() {
      // The dates that are not after the eve: those strictly older.
      return points.plus(
          DSL.greatest(
              DSL.inline(0),
              SENIORITY.minus(
                  DSL.field("width_bucket({0} - 1, {1})", Integer.class, registered, OLDEST))));
    }
  }

  private static final Columns OF_MINE = Columns.of(MINE);
  private static final Columns OF_OTHERS = Columns.of(OTHERS);
  private static final Columns OF_EDGE = Columns.of(EDGE);

  private final DSLContext jooq;
  private final StatementText text;

  StandingAmongApplicants(DSLContext jooq) {
    this.jooq = jooq;
    this.text = text(jooq);
  }

  /** Unknown when the application is not in the running for that home. */
  Fact<Standing> of(
      OfferId offer,
      ApplicationId application,
      Fact<SizeClass> boosted,
      RuleParameters parameters) {
    var points = parameters.points();
    var values = new HashMap<String, @Nullable Object>();
    values.put("application", application.value());
    values.put("offer", offer.value());
    values.put("boosted", Absence.orNull(boosted, SizeClass::name));
    values.put("balancing", points.balancing());
    values.put("seniority", points.seniority());
    values.put("dates", (long) Math.max(1, points.seniority()));
    return Absence.fact(
        jooq.connectionResult(connection -> read(connection, values)),
        "place among the applicants");
  }

  private @Nullable Standing read(Connection connection, Map<String, @Nullable Object> values)
      throws SQLException {
    try (var statement = text.bind(connection, values);
        var row = statement.executeQuery()) {
      row.next();
      var total = row.getInt(4);
      return row.wasNull()
          ? null
          : new Standing(row.getInt(1) + 1, row.getInt(2) + 1, row.getInt(3), total);
    }
  }

  private static StatementText text(DSLContext jooq) {
    var total = DSL.field(EDGE.append("total"), Integer.class);
    var before =
        OF_OTHERS.total().gt(total).or(OF_OTHERS.total().eq(total).and(OF_OTHERS.sooner(OF_EDGE)));
    return StatementText.of(
        jooq,
        DSL.with(MINE.as(running(APPLICATION.ID.eq(DSL.param("application", APPLICATION.ID)))))
            .with(OTHERS)
            .asMaterialized(running(APPLICATION.ID.ne(DSL.param("application", APPLICATION.ID))))
            .with(EDGE)
            .asMaterialized(
                DSL.select(DSL.asterisk(), OF_MINE.total().as(TOTAL))
                    .from(DSL.table(MINE), DSL.select(oldest().as(OLDEST)).asTable("dates")))
            .select(
                DSL.count().filterWhere(before),
                DSL.count(OF_OTHERS.registered()),
                DSL.count().filterWhere(OF_OTHERS.registered().lt(OF_EDGE.registered())),
                DSL.max(total))
            .from(DSL.table(EDGE))
            .leftJoin(DSL.table(OTHERS))
            .on(DSL.trueCondition()));
  }

  private static Select<?> running(Condition who) {
    return DSL.select(
            APPLICATION.FIRST_REGISTERED_ON.as("registered"),
            APPLICATION
                .OWN_POINTS
                .plus(
                    DSL.when(
                            APPLICATION.EMPLOYER_SIZE.eq(
                                DSL.param("boosted", APPLICATION.EMPLOYER_SIZE)),
                            DSL.param("balancing", Integer.class))
                        .otherwise(DSL.inline(0)))
                .as("points"),
            APPLICATION.SUBMITTED_AT.as("at"),
            APPLICATION.UNIQUE_NUMBER.as("number"))
        .from(APPLICATION)
        .where(APPLICATION.OFFER_ID.eq(DSL.param("offer", APPLICATION.OFFER_ID)))
        .and(APPLICATION.STATUS.eq(DSL.inline(Status.SUBMITTED.name())))
        // Said again for its partial index: those who have withdrawn are not even looked at.
        .and(APPLICATION.LIVE)
        .and(who);
  }

  /** As many of the oldest dates as there are points for seniority, ascending. */
  private static Field<LocalDate[]> oldest() {
    var registered = DSL.field(DSL.name("registered"), LocalDate.class);
    return DSL.array(
        DSL.select(registered)
            .from(
                DSL.select(registered)
                    .from(MINE)
                    .unionAll(DSL.select(registered).from(OTHERS))
                    .asTable("all_dates"))
            .orderBy(registered)
            .limit(DSL.param("dates", Long.class)));
  }
}
