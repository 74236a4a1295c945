package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.PARKED_MAIL;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.alin.mail.MailKind;
import fr.alin.mail.MailOrder;
import fr.alin.mail.Mailer;
import fr.alin.mail.SmsGateway;
import fr.alin.mail.SmsOrder;
import fr.alin.shared.MailId;
import fr.alin.shared.Transactions;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the mails and short messages that are owed, outside of any transaction, at least once: the task is removed after the
 * partner took it, and a repeat carries the same identifier. After a failure the pause doubles up to five minutes; after the
 * last attempt (about a day) the order is parked for a person to look at.
 */
@Singleton
final class MailDelivery {

  private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int LONGEST_CAUSE = 200;

  /** What the log may say of an order: never to whom it goes. */
  private record Label(MailId id, MailKind kind) {}

  private final BeanProvider<Mailer> mailer;
  private final BeanProvider<SmsGateway> gateway;
  private final Copies copies;
  private final Transactions transactions;
  private final DSLContext jooq;
  private final TaskMetrics metrics;
  private final int mostAttempts;

  MailDelivery(
      BeanProvider<Mailer> mailer,
      BeanProvider<SmsGateway> gateway,
      Copies copies,
      Transactions transactions,
      DSLContext jooq,
      TaskMetrics metrics,
      @Value("${alin.outbox.most-attempts:300}") int mostAttempts) {
    this.mailer = mailer;
    this.gateway = gateway;
    this.copies = copies;
    this.transactions = transactions;
    this.jooq = jooq;
    this.metrics = metrics;
    this.mostAttempts = mostAttempts;
  }

  List<Task<?>> tasks() {
    return List.of(
        task(
            MailTask.NAME,
            MailOrder.class,
            order -> new Label(order.id(), order.kind()),
            this::sendIfWanted),
        task(
            MailTask.SMS,
            SmsOrder.class,
            order -> new Label(order.id(), order.kind()),
            order -> gateway.get().send(order)));
  }

  private void sendIfWanted(MailOrder order) {
    if (copies.settle(order)) {
      mailer.get().send(order);
    }
  }

  private <T> OneTimeTask<T> task(
      String name, Class<T> type, Function<T, Label> label, Consumer<T> send) {
    return Tasks.oneTime(name, type)
        .onFailure(
            (complete, operations) -> {
              var order = type.cast(complete.getExecution().taskInstance.getData());
              failed(name, label.apply(order), order, complete, operations);
            })
        .execute((instance, context) -> send.accept(instance.getData()));
  }

  private void failed(
      String name,
      Label label,
      Object order,
      ExecutionComplete complete,
      ExecutionOperations<?> operations) {
    var attempts = complete.getExecution().consecutiveFailures + 1;
    var cause = complete.getCause().map(c -> c.getClass().getSimpleName()).orElse("unknown");
    if (attempts >= mostAttempts) {
      park(label, order, attempts, cause);
      operations.remove();
      metrics.count(name, "parked");
      LOG.error(
          "{} {} ({}) parked after {} attempts: {}",
          name,
          label.id().value(),
          label.kind(),
          attempts,
          cause);
    } else {
      operations.reschedule(complete, complete.getTimeDone().plus(pause(attempts)));
      LOG.warn(
          "{} {} ({}) failed, attempt {}: {}",
          name,
          label.id().value(),
          label.kind(),
          attempts,
          cause);
    }
  }

  static Duration pause(int attempts) {
    var doublings = Math.min(attempts - 1, 10);
    var pause = FIRST_PAUSE.multipliedBy(1L << doublings);
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private void park(Label label, Object order, int attempts, String cause) {
    transactions.write(
        () ->
            jooq.insertInto(PARKED_MAIL)
                .set(PARKED_MAIL.ID, label.id().value())
                .set(PARKED_MAIL.KIND, label.kind().name())
                .set(PARKED_MAIL.MAIL, JSONB.jsonb(Json.write(order)))
                .set(PARKED_MAIL.ATTEMPTS, attempts)
                .set(PARKED_MAIL.PARKED_AT, DatabaseClock.DATABASE_TIME)
                .set(PARKED_MAIL.CAUSE, cause.substring(0, Math.min(LONGEST_CAUSE, cause.length())))
                .onConflictDoNothing()
                .execute());
  }
}
