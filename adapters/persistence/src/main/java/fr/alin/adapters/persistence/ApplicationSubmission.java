package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;
import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION_EVENT;
import static fr.alin.adapters.persistence.jooq.Tables.IDEMPOTENCY_CLAIM;
import static fr.alin.adapters.persistence.jooq.Tables.INBOX_MESSAGE;
import static fr.alin.adapters.persistence.jooq.Tables.OFFER;
import static fr.alin.adapters.persistence.jooq.Tables.SCHEDULED_TASKS;

import fr.alin.application.Application;
import fr.alin.application.Applications.Submission;
import fr.alin.application.IdempotencyClaim;
import fr.alin.mail.MailOrder;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.DSL;

/**
 * One statement enters an application: the offer is locked in share mode while it is open, key and live slot are claimed with
 * {@code on conflict do nothing}, and row, first event, message and mail come along. Each step selects from the one before it, so
 * that the first that yields nothing stops the rest, and the counts tell which it was.
 */
@Singleton
final class ApplicationSubmission {

  private static final Name OPEN = DSL.name("open_offer");
  private static final Name CLAIMED = DSL.name("claimed");
  private static final Name ENTERED = DSL.name("entered");
  private static final Name TOLD = DSL.name("told");
  private static final Name KEPT = DSL.name("kept");
  private static final Name OWED = DSL.name("owed");

  private static final int MOST_ATTEMPTS = 3;

  private final DSLContext jooq;
  private final WakeUp wakeUp;

  ApplicationSubmission(DSLContext jooq, WakeUp wakeUp) {
    this.jooq = jooq;
    this.wakeUp = wakeUp;
  }

  Submission submit(
      Application.Submitted application, IdempotencyClaim claim, Instant now, MailOrder mail) {
    for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (attempt(application, claim, now, mail) instanceof Fact.Known<Submission>(var outcome)) {
        return outcome;
      }
    }
    throw new IllegalStateException("what stood in the way went away three times in a row");
  }

  /** Unknown when what stood in the way (a key, a live application) was gone when it was to be named. */
  private Fact<Submission> attempt(
      Application.Submitted application, IdempotencyClaim claim, Instant now, MailOrder mail) {
    var reached = enter(application, claim, now, mail);
    if (reached.entered()) {
      wakeUp.afterCommit();
      return Fact.known(new Submission.Entered());
    }
    if (!reached.open()) {
      return Fact.known(new Submission.OfferNotOpen());
    }
    if (!reached.claimed()) {
      return ownerOfKey(claim).map(Submission.KeyInUse::new);
    }
    // A refusal leaves no claim behind: the retry is judged afresh.
    jooq.deleteFrom(IDEMPOTENCY_CLAIM)
        .where(IDEMPOTENCY_CLAIM.OWNER_ID.eq(claim.owner().value()))
        .and(IDEMPOTENCY_CLAIM.KEY.eq(claim.key()))
        .execute();
    return liveOf(application.entry().request().value()).map(Submission.Taken::new);
  }

  /** How far the statement came. */
  private record Reached(boolean open, boolean claimed, boolean entered) {}

  private Reached enter(
      Application.Submitted application, IdempotencyClaim claim, Instant now, MailOrder mail) {
    var id = application.entry().id().value();
    var columns = new ArrayList<Field<?>>();
    var values = new ArrayList<Field<?>>();
    ApplicationWriting.row(application)
        .forEach(
            (column, value) -> {
              columns.add(column);
              values.add(DSL.val(value, column));
            });
    var row =
        jooq.with(
                OPEN.as(
                    DSL.select(OFFER.ID)
                        .from(OFFER)
                        .where(OFFER.ID.eq(application.entry().offer().value()))
                        .and(OFFER.OPENS_AT.le(now))
                        .and(OFFER.DEADLINE.gt(now))
                        .and(OFFER.CLOSED_AT.isNull())
                        .forShare()))
            .with(
                CLAIMED.as(
                    DSL.insertInto(
                            IDEMPOTENCY_CLAIM,
                            IDEMPOTENCY_CLAIM.OWNER_ID,
                            IDEMPOTENCY_CLAIM.KEY,
                            IDEMPOTENCY_CLAIM.FINGERPRINT,
                            IDEMPOTENCY_CLAIM.APPLICATION_ID,
                            IDEMPOTENCY_CLAIM.CLAIMED_AT)
                        .select(
                            DSL.select(
                                    DSL.val(claim.owner().value()),
                                    DSL.val(claim.key()),
                                    DSL.val(claim.fingerprint()),
                                    DSL.val(id),
                                    DSL.val(now))
                                .from(OPEN))
                        .onConflictDoNothing()
                        .returning(IDEMPOTENCY_CLAIM.APPLICATION_ID)))
            .with(
                ENTERED.as(
                    DSL.insertInto(APPLICATION, columns)
                        .select(DSL.select(values).from(CLAIMED))
                        .onConflict(APPLICATION.REQUEST_ID)
                        .where(APPLICATION.LIVE)
                        .doNothing()
                        .returning(APPLICATION.ID)))
            .with(
                TOLD.as(
                    DSL.insertInto(
                            APPLICATION_EVENT,
                            APPLICATION_EVENT.APPLICATION_ID,
                            APPLICATION_EVENT.STATUS,
                            APPLICATION_EVENT.AT)
                        .select(
                            DSL.select(
                                    DSL.val(id), DSL.val(application.status().name()), DSL.val(now))
                                .from(ENTERED))
                        .returning(APPLICATION_EVENT.ID)))
            .with(
                KEPT.as(
                    DSL.insertInto(INBOX_MESSAGE, InboxRow.COLUMNS)
                        .select(
                            DSL.select(InboxRow.values(application.entry().account(), mail, now))
                                .from(ENTERED))
                        .returning(INBOX_MESSAGE.ID)))
            .with(
                OWED.as(
                    DSL.insertInto(SCHEDULED_TASKS, MailTask.COLUMNS)
                        .select(DSL.select(MailTask.values(mail)).from(ENTERED))
                        .returning(SCHEDULED_TASKS.TASK_NAME)))
            .select(
                DSL.field(DSL.exists(DSL.selectOne().from(OPEN))),
                DSL.field(DSL.exists(DSL.selectOne().from(CLAIMED))),
                DSL.field(DSL.exists(DSL.selectOne().from(ENTERED))))
            .fetchSingle();
    return new Reached(row.value1(), row.value2(), row.value3());
  }

  private Fact<ApplicationId> ownerOfKey(IdempotencyClaim claim) {
    return Absence.fact(
        jooq.select(IDEMPOTENCY_CLAIM.APPLICATION_ID)
            .from(IDEMPOTENCY_CLAIM)
            .where(IDEMPOTENCY_CLAIM.OWNER_ID.eq(claim.owner().value()))
            .and(IDEMPOTENCY_CLAIM.KEY.eq(claim.key()))
            .fetchOne(IDEMPOTENCY_CLAIM.APPLICATION_ID),
        "owner of the key",
        ApplicationId::new);
  }

  private Fact<ApplicationId> liveOf(UUID request) {
    return Absence.fact(
        jooq.select(APPLICATION.ID)
            .from(APPLICATION)
            .where(APPLICATION.REQUEST_ID.eq(request))
            .and(APPLICATION.LIVE)
            .fetchOne(APPLICATION.ID),
        "live application",
        ApplicationId::new);
  }
}
