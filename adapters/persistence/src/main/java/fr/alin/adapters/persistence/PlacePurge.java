package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.PLACE_VERSION;
import static fr.alin.adapters.persistence.jooq.Tables.REQUEST_PLACE;

import fr.alin.shared.RecurringWork;
import fr.alin.shared.Transactions;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Rows that went away are forgotten once a place is a thousand versions further: a read model that has not asked for so long
 * reads the place again.
 */
@Factory
final class PlacePurge {

  static final long VERSIONS_KEPT = 1000;
  private static final int PLACES = 200;

  @Singleton
  @Named("purge-places")
  RecurringWork purgePlaces(DSLContext jooq, Transactions transactions) {
    return new RecurringWork(
        "purge-places",
        Duration.ofMinutes(10),
        () -> transactions.write(() -> purge(jooq, VERSIONS_KEPT)));
  }

  /** How many rows were forgotten; places that are being written wait for the next time. */
  static int purge(DSLContext jooq, long kept) {
    var oldest = PLACE_VERSION.VERSION.minus(kept);
    var places =
        jooq.select(PLACE_VERSION.PLACE)
            .from(PLACE_VERSION)
            .where(
                DSL.exists(
                    DSL.selectOne()
                        .from(REQUEST_PLACE)
                        .where(REQUEST_PLACE.PLACE.eq(PLACE_VERSION.PLACE))
                        .and(REQUEST_PLACE.GONE.isTrue())
                        .and(REQUEST_PLACE.VERSION.le(oldest))))
            .orderBy(PLACE_VERSION.PLACE)
            .limit(PLACES)
            .forUpdate()
            .skipLocked()
            .fetch(PLACE_VERSION.PLACE);
    if (places.isEmpty()) {
      return 0;
    }
    jooq.update(PLACE_VERSION)
        .set(PLACE_VERSION.PURGED_TO, oldest)
        .where(PLACE_VERSION.PLACE.in(places))
        .execute();
    return jooq.deleteFrom(REQUEST_PLACE)
        .using(PLACE_VERSION)
        .where(REQUEST_PLACE.PLACE.eq(PLACE_VERSION.PLACE))
        .and(PLACE_VERSION.PLACE.in(places))
        .and(REQUEST_PLACE.GONE.isTrue())
        .and(REQUEST_PLACE.VERSION.le(PLACE_VERSION.PURGED_TO))
        .execute();
  }
}
