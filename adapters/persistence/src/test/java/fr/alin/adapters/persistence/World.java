package fr.alin.adapters.persistence;

import fr.alin.reference.SampleCommunes;
import fr.alin.shared.Transactions;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/** The module's beans on the database of the tests, started once; the scheduler only where a test asks for it. */
final class World {

  private static ApplicationContext context;

  private World() {}

  static synchronized ApplicationContext context() {
    if (context == null) {
      context = start(Map.of("alin.scheduler.enabled", "false"));
    }
    return context;
  }

  static ApplicationContext start(Map<String, Object> settings, Object... doubles) {
    var all = new HashMap<String, Object>();
    // A machine that stalls for some seconds is not a database that is away.
    all.put("datasources.default.connection-timeout", "20000");
    all.putAll(settings);
    var node = ApplicationContext.builder().environments("test", "demo").properties(all).build();
    node.registerSingleton(new SampleCommunes());
    for (var each : doubles) {
      node.registerSingleton(each);
    }
    return node.start();
  }

  static synchronized void stop() {
    if (context != null) {
      context.close();
      context = null;
    }
  }

  static <T> T bean(Class<T> type) {
    return context().getBean(type);
  }

  static DSLContext jooq() {
    return bean(DSLContext.class);
  }

  static <T> T write(Supplier<T> work) {
    return bean(Transactions.class).write(work);
  }

  static <T> T writeAtOnce(Supplier<T> work) {
    return bean(Transactions.class).writeAtOnce(work);
  }

  static <T> T read(Supplier<T> work) {
    return bean(Transactions.class).read(work);
  }

  /** An empty database, as after the migrations. */
  static void clean() {
    write(
        () -> {
          jooq()
              .execute(
                  "truncate company, landlord, account, one_time_link, session, session_token, signing_key, offer,"
                      + " housing_request, request_draft, expiry_warning, disclosure_change, request_import, application, application_event, idempotency_claim,"
                      + " frozen_board, frozen_board_line, scheduled_tasks, parked_mail, demo_load,"
                      + " request_projection, request_place, place_version, projection_rules, offer_alert, offer_alerted,"
                      + " inbox_message, notification_choice, file_reading, closed_account, delivered_form");
          return jooq().execute("update sandbox_clock set ahead_micros = 0");
        });
  }
}
