package fr.alin.adapters.synthetic;

import fr.alin.offer.Pictures;
import fr.alin.sandbox.InventedNations;
import fr.alin.sandbox.InventedWorlds;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Beans of the invented world; in production there is none, the drawings excepted. */
@Factory
final class SyntheticFactory {

  @Singleton
  @Bean(typed = InventedWorlds.class)
  @Requires(notEnv = "production")
  InventedWorlds inventedWorlds() {
    return anchor -> new SyntheticWorld(SyntheticWorld.DEMONSTRATION, anchor);
  }

  @Singleton
  @Bean(typed = InventedNations.class)
  @Requires(notEnv = "production")
  InventedNations inventedNations() {
    return NationalWorld::new;
  }

  @Singleton
  @Bean(typed = Pictures.class)
  Pictures pictures() {
    return new DrawnPictures();
  }
}
