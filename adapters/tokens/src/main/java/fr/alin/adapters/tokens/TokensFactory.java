package fr.alin.adapters.tokens;

import fr.alin.shared.RecurringWork;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** Wires what depends on the installation: its secret, and the rotation of keys. */
@Factory
final class TokensFactory {

  /** Where the data folder may serve instead of a secret given by the operator. */
  private static final Set<String> INVENTED_WORLDS = Set.of("demo", "test");

  /**
   * The secret comes from ALIN_KEY_SECRET. In the demonstration and in tests one is made at the first
   * start and kept in the data folder; anywhere else its absence stops the start.
   */
  @Bean
  @Singleton
  KeySeal keySeal(Environment environment, RandomSecrets random) {
    var given = environment.getProperty("alin.key-secret", String.class);
    if (given.isPresent()) {
      return new KeySeal(given.get(), random);
    }
    if (environment.getActiveNames().contains("production")
        || environment.getActiveNames().stream().noneMatch(INVENTED_WORLDS::contains)) {
      throw new IllegalStateException(
          "ALIN_KEY_SECRET is missing: give at least "
              + KeySeal.SHORTEST_SECRET
              + " random characters, for instance from `openssl rand -base64 48`");
    }
    var folder =
        environment
            .getProperty("alin.data-dir", String.class)
            .or(() -> environment.getProperty("data.dir", String.class));
    return folder
        .map(
            data ->
                new SecretFile(Path.of(data, "secrets", "key-secret"))
                    .readOrCreate(random.token().value()))
        .map(secret -> new KeySeal(secret, random))
        // No data folder, as in tests: keys live as long as the process.
        .orElseGet(() -> new KeySeal(random.token().value(), random));
  }

  @Bean
  @Singleton
  @Named("signing-keys")
  RecurringWork keyRotation(SigningKeys keys) {
    return new RecurringWork("signing-keys", Duration.ofHours(1), keys::rotateWhenDue);
  }
}
