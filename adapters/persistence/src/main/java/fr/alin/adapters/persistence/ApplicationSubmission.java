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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * One statement, which is a transaction of its own, enters an application: the offer is locked in share mode while it is open,
 * the key is claimed with {@code on conflict do nothing}, and row, first event, message and mail come along. Each step selects from
 * the one before it, so that the first that yields nothing stops the rest, and the counts tell which it was. A live slot that
 * is taken breaks its unique index, which undoes the claim too: a refusal leaves no trace.
 */
@Singleton
final class ApplicationSubmission {

  private static final Name OPEN = DSL.name("open_offer");
  private static final Name CLAIMED = DSL.name("claimed");
  private static final Name ENTERED = DSL.name("entered");
  private static final Name TOLD = DSL.name("told");
  private static final Name KEPT = DSL.name("kept");
  private static final Name OWED = DSL.name("owed");

  private static final String UNIQUE_VIOLATION = "23505";
  private static final String LIVE_SLOT = "application_one_live";
  private static final int MOST_ATTEMPTS = 3;

  /** Every column of a fresh row. */
  private static final List<TableField<?, ?>> COLUMNS =
      List.of(
          APPLICATION.ID,
          APPLICATION.OFFER_ID,
          APPLICATION.REQUEST_ID,
          APPLICATION.ACCOUNT_ID,
          APPLICATION.UNIQUE_NUMBER,
          APPLICATION.FIRST_REGISTERED_ON,
          APPLICATION.SUBMITTED_AT,
          APPLICATION.VERSION,
          APPLICATION.EMPLOYER_SIZE,
          APPLICATION.OWN_POINTS,
          APPLICATION.OWN_SHEET,
          APPLICATION.RULE_SET_VERSION,
          APPLICATION.FACTS_DIGEST,
          APPLICATION.STATUS,
          APPLICATION.LIVE);

  private final DSLContext jooq;
  private final WakeUp wakeUp;
  private final StatementText text;

  ApplicationSubmission(DSLContext jooq, WakeUp wakeUp) {
    this.jooq = jooq;
    this.wakeUp = wakeUp;
    this.text = text(jooq);
  }

  Submission submit(
      Application.Submitted application, IdempotencyClaim claim, Instant now, MailOrder mail) {
    var values = values(application, claim, now, mail);
    for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      var reached = jooq.connectionResult(connection -> enter(connection, values));
      if (outcome(reached, application, claim) instanceof Fact.Known<Submission>(var outcome)) {
        return outcome;
      }
    }
    throw new IllegalStateException("what stood in the way went away three times in a row");
  }

  /** How far the statement came. */
  private enum Reached {
    OFFER_NOT_OPEN,
    KEY_IN_USE,
    SLOT_TAKEN,
    ENTERED
  }

  /** Unknown when what stood in the way (a key, a live application) was gone when it was to be named. */
  private Fact<Submission> outcome(
      Reached reached, Application.Submitted application, IdempotencyClaim claim) {
    return switch (reached) {
      case OFFER_NOT_OPEN -> Fact.known(new Submission.OfferNotOpen());
      case KEY_IN_USE -> ownerOfKey(claim).map(Submission.KeyInUse::new);
      case SLOT_TAKEN -> liveOf(application.entry().request().value()).map(Submission.Taken::new);
      case ENTERED -> {
        wakeUp.afterCommit();
        yield Fact.known(new Submission.Entered());
      }
    };
  }

  private Reached enter(Connection connection, Map<String, @Nullable Object> values)
      throws SQLException {
    try (var statement = text.bind(connection, values);
        var row = statement.executeQuery()) {
      row.next();
      if (!row.getBoolean(1)) {
        return Reached.OFFER_NOT_OPEN;
      }
      return row.getBoolean(2) ? Reached.ENTERED : Reached.KEY_IN_USE;
    } catch (PSQLException refused) {
      var said = refused.getServerErrorMessage();
      if (UNIQUE_VIOLATION.equals(refused.getSQLState())
          && said != null
          && LIVE_SLOT.equals(said.getConstraint())) {
        return Reached.SLOT_TAKEN;
      }
      throw refused;
    }
  }

  private static Map<String, @Nullable Object> values(
      Application.Submitted application, IdempotencyClaim claim, Instant now, MailOrder mail) {
    var values = new HashMap<String, @Nullable Object>();
    ApplicationWriting.row(application)
        .forEach((column, value) -> values.put(column.getName(), value));
    if (values.size() != COLUMNS.size()) {
      throw new IllegalStateException("a fresh application has other columns than the statement");
    }
    values.put("owner", claim.owner().value());
    values.put("key", claim.key());
    values.put("fingerprint", claim.fingerprint());
    values.put("now", now);
    InboxRow.bind(values, application.entry().account(), mail);
    MailTask.bind(values, mail);
    return values;
  }

  private static StatementText text(DSLContext jooq) {
    var now = DSL.param("now", APPLICATION.SUBMITTED_AT);
    var id = DSL.param("id", APPLICATION.ID);
    return StatementText.of(
        jooq,
        DSL.with(
                OPEN.as(
                    DSL.select(OFFER.ID)
                        .from(OFFER)
                        .where(OFFER.ID.eq(DSL.param("offer_id", OFFER.ID)))
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
                                    DSL.param("owner", IDEMPOTENCY_CLAIM.OWNER_ID),
                                    DSL.param("key", IDEMPOTENCY_CLAIM.KEY),
                                    DSL.param("fingerprint", IDEMPOTENCY_CLAIM.FINGERPRINT),
                                    id,
                                    now)
                                .from(OPEN))
                        .onConflictDoNothing()
                        .returning(IDEMPOTENCY_CLAIM.APPLICATION_ID)))
            .with(
                ENTERED.as(
                    DSL.insertInto(APPLICATION, COLUMNS)
                        .select(DSL.select(named()).from(CLAIMED))
                        .returning(APPLICATION.ID)))
            .with(
                TOLD.as(
                    DSL.insertInto(
                            APPLICATION_EVENT,
                            APPLICATION_EVENT.APPLICATION_ID,
                            APPLICATION_EVENT.STATUS,
                            APPLICATION_EVENT.AT)
                        .select(
                            DSL.select(id, DSL.param("status", APPLICATION.STATUS), now)
                                .from(ENTERED))
                        .returning(APPLICATION_EVENT.ID)))
            .with(
                KEPT.as(
                    DSL.insertInto(INBOX_MESSAGE, InboxRow.COLUMNS)
                        .select(DSL.select(InboxRow.named(now)).from(ENTERED))
                        .returning(INBOX_MESSAGE.ID)))
            .with(
                OWED.as(
                    DSL.insertInto(SCHEDULED_TASKS, MailTask.COLUMNS)
                        .select(DSL.select(MailTask.named()).from(ENTERED))
                        .returning(SCHEDULED_TASKS.TASK_NAME)))
            .select(
                DSL.field(DSL.exists(DSL.selectOne().from(OPEN))),
                DSL.field(DSL.exists(DSL.selectOne().from(ENTERED)))));
  }

  private static List<? extends Field<?>> named() {
    return COLUMNS.stream().map(column -> DSL.param(column.getName(), column)).toList();
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
