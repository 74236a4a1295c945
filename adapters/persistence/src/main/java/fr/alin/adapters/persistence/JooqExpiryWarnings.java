package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.EXPIRY_WARNING;
import static fr.alin.adapters.persistence.jooq.Tables.HOUSING_REQUEST;

import fr.alin.registry.ExpiryWarnings;
import fr.alin.request.HousingRequest;
import fr.alin.shared.RequestId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Warnings by jOOQ; the day stands in the register's document as ISO text, whose order is that of the days. */
@Singleton
final class JooqExpiryWarnings implements ExpiryWarnings {

  private static final Field<String> EXPIRES_ON =
      DSL.field("({0} ->> 'expiresOn')", String.class, HOUSING_REQUEST.REGISTER);

  private final DSLContext jooq;

  JooqExpiryWarnings(DSLContext jooq) {
    this.jooq = jooq;
  }

  @Override
  public List<HousingRequest> unwarned(LocalDate from, LocalDate to, int days, int limit) {
    return jooq.selectFrom(HOUSING_REQUEST)
        .where(EXPIRES_ON.between(from.toString(), to.toString()))
        .andNotExists(
            DSL.selectOne()
                .from(EXPIRY_WARNING)
                .where(EXPIRY_WARNING.REQUEST_ID.eq(HOUSING_REQUEST.ID))
                .and(EXPIRY_WARNING.EXPIRES_ON.cast(String.class).eq(EXPIRES_ON))
                .and(EXPIRY_WARNING.DAYS.eq(days)))
        .orderBy(EXPIRES_ON, HOUSING_REQUEST.ID)
        .limit(limit)
        .fetch(row -> HousingRequestRow.of(row).toDomain());
  }

  @Override
  public boolean give(RequestId request, LocalDate expiresOn, int days, Instant now) {
    return jooq.insertInto(EXPIRY_WARNING)
            .set(EXPIRY_WARNING.REQUEST_ID, request.value())
            .set(EXPIRY_WARNING.EXPIRES_ON, expiresOn)
            .set(EXPIRY_WARNING.DAYS, days)
            .set(EXPIRY_WARNING.GIVEN_AT, now)
            .onConflictDoNothing()
            .execute()
        == 1;
  }
}
