package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;

import fr.alin.application.RankingBoard.Standing;
import fr.alin.application.Status;
import fr.alin.reference.RuleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Live places of many applications, each among those still in the running for the same home, in one statement. */
@Singleton
final class ApplicantStandings {

  private static final fr.alin.adapters.persistence.jooq.tables.Application RUNNING =
      APPLICATION.as("running");
  private static final Field<UUID> ID = DSL.field(DSL.name("id"), UUID.class);
  private static final Field<Integer> OLDER = DSL.field(DSL.name("older"), Integer.class);
  private static final Field<Integer> TOTAL = DSL.field(DSL.name("total"), Integer.class);
  private static final Field<Integer> POSITION = DSL.field(DSL.name("position"), Integer.class);
  private static final Field<Integer> OUT_OF = DSL.field(DSL.name("out_of"), Integer.class);

  private final DSLContext jooq;

  ApplicantStandings(DSLContext jooq) {
    this.jooq = jooq;
  }

  /** Those not in the running are absent. */
  Map<ApplicationId, Standing> standings(
      Collection<ApplicationId> asked, Fact<SizeClass> boosted, RuleParameters parameters) {
    if (asked.isEmpty()) {
      return Map.of();
    }
    var ids = asked.stream().map(ApplicationId::value).toList();
    var mine = APPLICATION.as("mine");
    // rank() leaves out as many numbers as there are ties: less one, it counts the strictly older.
    var older =
        DSL.rank()
            .over(DSL.partitionBy(APPLICATION.OFFER_ID).orderBy(APPLICATION.FIRST_REGISTERED_ON))
            .minus(1);
    var running =
        DSL.select(APPLICATION.asterisk(), older.as(OLDER))
            .from(APPLICATION)
            .where(APPLICATION.STATUS.eq(Status.SUBMITTED.name()))
            .and(
                APPLICATION.OFFER_ID.in(
                    DSL.select(mine.OFFER_ID)
                        .from(mine)
                        .where(mine.ID.in(ids))
                        .and(mine.STATUS.eq(Status.SUBMITTED.name()))))
            .asTable(RUNNING);
    var scored =
        DSL.select(RUNNING.asterisk(), total(boosted, parameters).as(TOTAL))
            .from(running)
            .asTable(RUNNING);
    var order =
        DSL.rowNumber()
            .over(
                DSL.partitionBy(RUNNING.OFFER_ID)
                    .orderBy(
                        TOTAL.desc(),
                        RUNNING.FIRST_REGISTERED_ON.asc(),
                        RUNNING.SUBMITTED_AT.asc(),
                        RUNNING.UNIQUE_NUMBER.collate("C").asc()));
    var ordered =
        DSL.select(
                RUNNING.ID.as(ID),
                OLDER,
                TOTAL,
                order.as(POSITION),
                DSL.count().over(DSL.partitionBy(RUNNING.OFFER_ID)).as(OUT_OF))
            .from(scored)
            .asTable("ordered");
    return jooq.select(ID, POSITION, OUT_OF, OLDER, TOTAL)
        .from(ordered)
        .where(ID.in(ids))
        .fetchMap(
            row -> new ApplicationId(row.value1()),
            row -> new Standing(row.value2(), row.value3(), row.value4(), row.value5()));
  }

  private static Field<Integer> total(Fact<SizeClass> boosted, RuleParameters parameters) {
    var points = parameters.points();
    var seniority = DSL.greatest(DSL.inline(0), DSL.val(points.seniority()).minus(OLDER));
    var balancing =
        switch (boosted) {
          case Fact.Known<SizeClass>(var size) ->
              DSL.when(RUNNING.EMPLOYER_SIZE.eq(size.name()), DSL.val(points.balancing()))
                  .otherwise(0);
          case Fact.Unknown<SizeClass> none -> DSL.inline(0);
        };
    return RUNNING.OWN_POINTS.plus(seniority).plus(balancing);
  }
}
