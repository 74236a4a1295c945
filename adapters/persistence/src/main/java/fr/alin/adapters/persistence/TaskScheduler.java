package fr.alin.adapters.persistence;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.alin.shared.Ids;
import fr.alin.shared.RecurringWork;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.jdbc.DataSourceResolver;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the mails owed and the recurring work, on any number of nodes: a task is picked by one of them, with skip-locked. A
 * node that dies is noticed by its missing heartbeats, and its tasks are taken again within about 30 seconds (four times
 * {@code alin.scheduler.heartbeat} and a little).
 */
@Singleton
@Requires(property = "alin.scheduler.enabled", value = "true", defaultValue = "true")
final class TaskScheduler implements ApplicationEventListener<StartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(TaskScheduler.class);

  /** More than a slow mail server can hold up while deadlines are due; they only wait, on virtual threads. */
  private static final int THREADS = 20;

  private static final Duration POLLING = Duration.ofSeconds(1);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
  private static final int WORK_PRIORITY = 100;

  private final Scheduler scheduler;
  private final WakeUp wakeUp;
  private final TaskMetrics metrics;

  TaskScheduler(
      DataSource dataSource,
      DataSourceResolver resolver,
      MailDelivery mails,
      Collection<RecurringWork> works,
      WakeUp wakeUp,
      TaskMetrics metrics,
      Ids ids,
      @Value("${alin.scheduler.heartbeat:5s}") Duration heartbeat) {
    // The pool itself: the scheduler opens and commits its own transactions.
    var pool = resolver.resolve(dataSource);
    this.wakeUp = wakeUp;
    this.metrics = metrics;
    this.scheduler =
        new OnDatabaseTime(pool, mails.tasks(), new SchedulerClock(pool, InstantSource.system()))
            .startTasks(works.stream().map(TaskScheduler::recurring).toList())
            .serializer(new JsonSerializer())
            .schedulerName(new SchedulerName.Fixed("alin-" + ids.next()))
            .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
            .executorService(
                Executors.newFixedThreadPool(
                    THREADS, Thread.ofVirtual().name("alin-task-", 0).factory()))
            .threads(THREADS)
            .pollUsingLockAndFetch(0.5, 1.0)
            .pollingInterval(POLLING)
            .heartbeatInterval(heartbeat)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(LONGEST_STOP)
            .enablePriority()
            // Exceptions may quote a mail address; what failed is logged by the tasks, by class.
            .failureLogging(LogLevel.OFF, false)
            .addSchedulerListener(metrics)
            .build();
  }

  private static RecurringTask<Void> recurring(RecurringWork work) {
    return Tasks.recurring(work.name(), FixedDelay.of(work.every()))
        .defaultPriority(WORK_PRIORITY)
        .execute((instance, context) -> run(work));
  }

  private static void run(RecurringWork work) {
    try {
      work.run().run();
    } catch (RuntimeException e) {
      LOG.warn("recurring work {} failed and will run again: {}", work.name(), rootOf(e));
      throw e;
    }
  }

  private static String rootOf(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return failure.getClass().getSimpleName() + " / " + cause.getClass().getSimpleName();
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    metrics.publish();
    scheduler.start();
    wakeUp.calls(scheduler::triggerCheckForDueExecutions);
  }

  @PreDestroy
  void stop() {
    wakeUp.calls(() -> {});
    scheduler.stop();
  }

  /** The builder keeps its clock to itself; a subclass may set it. */
  private static final class OnDatabaseTime extends SchedulerBuilder {
    OnDatabaseTime(DataSource pool, List<Task<?>> tasks, Clock time) {
      super(pool, new ArrayList<>(tasks));
      this.clock = time;
    }
  }

  /** Mails are JSON, written by {@link MailTask} too; recurring work carries nothing. */
  private static final class JsonSerializer implements Serializer {

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
      return data == null ? null : Json.write(data).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] bytes) {
      return bytes == null ? null : Json.read(new String(bytes, StandardCharsets.UTF_8), type);
    }
  }
}
