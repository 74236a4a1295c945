package fr.alin.adapters.persistence;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.HashMap;
import java.util.Map;

/**
 * Settings that belong to this module and not to the application's own file: pool, migrations, dialect. They come with a low
 * precedence, so that an operator may override each of them.
 */
@ContextConfigurer
public final class PersistenceDefaults implements ApplicationContextConfigurer {

  /** Below the application's own configuration files. */
  private static final int PRECEDENCE = -1000;

  /** Nothing hangs while the database restarts; a crowd waits in front of the pool, see {@link Turns}. */
  private static final String SHORT_MILLIS = "2000";

  @Override
  public void configure(ApplicationContextBuilder builder) {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    var enabled = "${alin.persistence.enabled:true}";
    Map<String, Object> settings = new HashMap<>();
    settings.put("datasources.default.enabled", enabled);
    // A place holder: DatabaseServer gives the real address, and starts a server when none was
    // named.
    settings.put("datasources.default.url", "jdbc:postgresql://address-comes-later/alin");
    settings.put("datasources.default.driver-class-name", "org.postgresql.Driver");
    settings.put("datasources.default.dialect", "POSTGRES");
    settings.put("datasources.default.schema-generate", "NONE");
    settings.put("datasources.default.maximum-pool-size", "10");
    // All connections are kept open: opening some under a crowd took longer than the short wait on
    // a loaded machine.
    settings.put("datasources.default.minimum-idle", "10");
    settings.put("datasources.default.connection-timeout", SHORT_MILLIS);
    settings.put("datasources.default.validation-timeout", "1000");
    settings.put("datasources.default.initialization-fail-timeout", "30000");
    settings.put("datasources.default.max-lifetime", "1800000");
    settings.put("datasources.default.data-source-properties.ApplicationName", "alin");
    settings.put("datasources.default.data-source-properties.connectTimeout", "3");
    settings.put("datasources.default.data-source-properties.socketTimeout", "30");
    settings.put("datasources.default.data-source-properties.tcpKeepAlive", "true");
    settings.put("datasources.default.data-source-properties.reWriteBatchedInserts", "true");
    // The detail of an error may quote personal data.
    settings.put("datasources.default.data-source-properties.logServerErrorDetail", "false");
    settings.put(
        "datasources.default.data-source-properties.options",
        // Small look-ups keep the plan of their first calls (planning them took longer than running
        // them); ranks, whose
        // bounds decide, ask for a fresh one each time, see PlansForValues. Compiling plans never
        // pays here.
        "-c statement_timeout=20000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=60000"
            + " -c jit=off");
    settings.put("liquibase.enabled", enabled);
    settings.put("liquibase.datasources.default.enabled", enabled);
    settings.put(
        "liquibase.datasources.default.change-log", "classpath:db/changelog/changelog.yaml");
    settings.put("jooq.datasources.default.sql-dialect", "POSTGRES");
    builder.propertySources(PropertySource.of("alin-persistence", settings, PRECEDENCE));
  }
}
