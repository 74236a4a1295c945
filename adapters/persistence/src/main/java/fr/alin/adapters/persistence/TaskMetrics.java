package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.PARKED_MAIL;
import static fr.alin.adapters.persistence.jooq.Tables.SCHEDULED_TASKS;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import fr.alin.shared.Transactions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * {@code alin.tasks{name,outcome}} counts what the scheduler did; {@code alin.mails.owed} and {@code alin.mails.parked} are
 * read from the database when asked for, so that every node shows the same.
 */
@Singleton
final class TaskMetrics extends AbstractSchedulerListener {

  private final MeterRegistry registry;
  private final Transactions transactions;
  private final DSLContext jooq;

  TaskMetrics(Optional<MeterRegistry> registry, Transactions transactions, DSLContext jooq) {
    this.registry = registry.orElse(Metrics.globalRegistry);
    this.transactions = transactions;
    this.jooq = jooq;
  }

  /** Shows the gauges; called once, when the scheduler starts. */
  void publish() {
    Gauge.builder("alin.mails.parked", () -> count(PARKED_MAIL, DSL.noCondition()))
        .description("mails given up after their last attempt")
        .register(registry);
    Gauge.builder(
            "alin.mails.owed",
            () -> count(SCHEDULED_TASKS, SCHEDULED_TASKS.TASK_NAME.eq(MailTask.NAME)))
        .description("mails that have not left yet")
        .register(registry);
  }

  private double count(Table<?> table, org.jooq.Condition which) {
    try {
      return transactions.read(() -> jooq.fetchCount(table, which));
    } catch (DataAccessException | io.micronaut.data.connection.exceptions.ConnectionException e) {
      return Double.NaN;
    }
  }

  void count(String name, String outcome) {
    registry.counter("alin.tasks", "name", name, "outcome", outcome).increment();
  }

  @Override
  public void onExecutionComplete(ExecutionComplete complete) {
    count(
        complete.getExecution().getTaskName(),
        complete.getResult() == ExecutionComplete.Result.OK ? "done" : "failed");
  }

  @Override
  public void onExecutionDead(Execution execution) {
    count(execution.getTaskName(), "retaken");
  }
}
