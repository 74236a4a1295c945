package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.PARKED_MAIL;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.alin.mail.MailOrder;
import fr.alin.mail.Mailer;
import fr.alin.shared.Transactions;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the mails that are owed, outside of any transaction, at least once: the task is removed after the mail server took
 * the mail, and a repeat carries the same Message-ID. After a failure the pause doubles up to five minutes; after the last
 * attempt (about a day) the mail is parked for a person to look at.
 */
@Singleton
final class MailDelivery {

  private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int LONGEST_CAUSE = 200;

  private final BeanProvider<Mailer> mailer;
  private final Transactions transactions;
  private final DSLContext jooq;
  private final TaskMetrics metrics;
  private final int mostAttempts;

  MailDelivery(
      BeanProvider<Mailer> mailer,
      Transactions transactions,
      DSLContext jooq,
      TaskMetrics metrics,
      @Value("${alin.outbox.most-attempts:300}") int mostAttempts) {
    this.mailer = mailer;
    this.transactions = transactions;
    this.jooq = jooq;
    this.metrics = metrics;
    this.mostAttempts = mostAttempts;
  }

  OneTimeTask<MailOrder> task() {
    return Tasks.oneTime(MailTask.NAME, MailOrder.class)
        .onFailure(this::failed)
        .execute((instance, context) -> mailer.get().send(instance.getData()));
  }

  private void failed(ExecutionComplete complete, ExecutionOperations<MailOrder> operations) {
    var execution = complete.getExecution();
    var attempts = execution.consecutiveFailures + 1;
    var cause = complete.getCause().map(c -> c.getClass().getSimpleName()).orElse("unknown");
    var order = (MailOrder) execution.taskInstance.getData();
    if (attempts >= mostAttempts) {
      park(order, attempts, cause);
      operations.remove();
      metrics.count(MailTask.NAME, "parked");
      LOG.error(
          "mail {} ({}) parked after {} attempts: {}",
          order.id().value(),
          order.kind(),
          attempts,
          cause);
    } else {
      operations.reschedule(complete, complete.getTimeDone().plus(pause(attempts)));
      LOG.warn(
          "mail {} ({}) failed, attempt {}: {}", order.id().value(), order.kind(), attempts, cause);
    }
  }

  static Duration pause(int attempts) {
    var doublings = Math.min(attempts - 1, 10);
    var pause = FIRST_PAUSE.multipliedBy(1L << doublings);
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private void park(MailOrder order, int attempts, String cause) {
    transactions.write(
        () ->
            jooq.insertInto(PARKED_MAIL)
                .set(PARKED_MAIL.ID, order.id().value())
                .set(PARKED_MAIL.KIND, order.kind().name())
                .set(PARKED_MAIL.MAIL, JSONB.jsonb(Json.write(order)))
                .set(PARKED_MAIL.ATTEMPTS, attempts)
                .set(PARKED_MAIL.PARKED_AT, DatabaseClock.DATABASE_TIME)
                .set(PARKED_MAIL.CAUSE, cause.substring(0, Math.min(LONGEST_CAUSE, cause.length())))
                .onConflictDoNothing()
                .execute());
  }
}
