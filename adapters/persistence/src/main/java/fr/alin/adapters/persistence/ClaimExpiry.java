package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.IDEMPOTENCY_CLAIM;

import fr.alin.shared.BusinessClock;
import fr.alin.shared.RecurringWork;
import fr.alin.shared.Transactions;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jooq.DSLContext;

/** Idempotency keys are forgotten after 48 hours; the live slot is another matter and stays. */
@Factory
final class ClaimExpiry {

  private static final Duration KEPT = Duration.ofHours(48);

  @Singleton
  RecurringWork forgetClaims(DSLContext jooq, BusinessClock clock, Transactions transactions) {
    return new RecurringWork(
        "forget-claims",
        Duration.ofMinutes(10),
        () ->
            transactions.write(
                () ->
                    jooq.deleteFrom(IDEMPOTENCY_CLAIM)
                        .where(IDEMPOTENCY_CLAIM.CLAIMED_AT.lt(clock.now().minus(KEPT)))
                        .execute()));
  }
}
