package fr.alin.adapters.persistence;

import fr.alin.adapters.postgres.EmbeddedPostgres;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** One real server for all tests of the JVM; a context finds it as it would find any other. */
public final class DatabaseOfTheTests implements LauncherSessionListener {

  private EmbeddedPostgres server;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    server = EmbeddedPostgres.throwAway();
    System.setProperty("database.url", server.jdbcUrl());
    System.setProperty("database.user", server.user());
    System.setProperty("database.password", server.password());
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    World.stop();
    server.close();
  }
}
