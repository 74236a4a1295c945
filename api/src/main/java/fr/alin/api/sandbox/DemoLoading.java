package fr.alin.api.sandbox;

import fr.alin.sandbox.LoadDemo;
import fr.alin.shared.Fact;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the invented world at the first start, after the migrations and before the port is open. */
@Singleton
@Requires(env = "demo", notEnv = "production")
@Requires(property = "alin.demo.load", value = "true", defaultValue = "true")
final class DemoLoading implements ApplicationEventListener<StartupEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(DemoLoading.class);

  private final LoadDemo loadDemo;
  private final Fact<LocalDate> anchor;

  DemoLoading(LoadDemo loadDemo, @Property(name = "alin.anchor", defaultValue = "") String anchor) {
    this.loadDemo = loadDemo;
    this.anchor =
        anchor.isBlank() ? Fact.unknown("anchor") : Fact.known(LocalDate.parse(anchor.strip()));
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    LOG.info("demonstration: looking for its data (a first load takes some seconds)");
    switch (loadDemo.handle(new LoadDemo.Command(anchor))) {
      case LoadDemo.Outcome.Loaded(var day, var offers, var requests, var applications) ->
          LOG.info(
              "demonstration: loaded around {}: {} offers, {} requests, {} applications",
              day,
              offers,
              requests,
              applications);
      case LoadDemo.Outcome.LoadedBefore(var day) ->
          LOG.info("demonstration: loaded before, around {}", day);
      case LoadDemo.Outcome.Occupied o ->
          LOG.warn("demonstration: not loaded, this database holds something else");
    }
  }
}
