package fr.alin.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.account.AccessTokenReader;
import fr.alin.account.AccessTokens;
import fr.alin.account.CommonPasswords;
import fr.alin.account.InMemorySigningKeyStore;
import fr.alin.account.Passwords;
import fr.alin.account.PublicKeys;
import fr.alin.account.RealTime;
import fr.alin.account.SecretSource;
import fr.alin.account.SigningKeyStore;
import fr.alin.shared.RecurringWork;
import fr.alin.testing.Fast;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Fast
class TokensWiringTest {

  private static ApplicationContext start(String environment, Map<String, Object> properties) {
    return ApplicationContext.builder(environment)
        .deduceEnvironment(false)
        .properties(properties)
        .singletons((SigningKeyStore) new InMemorySigningKeyStore())
        .start();
  }

  @Test
  void every_port_has_its_bean() {
    try (var context = start("test", Map.of())) {
      for (var port :
          java.util.List.of(
              AccessTokens.class,
              AccessTokenReader.class,
              PublicKeys.class,
              Passwords.class,
              CommonPasswords.class,
              SecretSource.class,
              RealTime.class,
              RecurringWork.class)) {
        assertThat(context.getBean(port)).as(port.getSimpleName()).isNotNull();
      }
    }
  }

  @Test
  void the_demonstration_keeps_a_secret_of_its_own_that_only_its_owner_reads(@TempDir Path data)
      throws Exception {
    var file = data.resolve("secrets").resolve("key-secret");
    try (var context = start("demo", Map.of("alin.data-dir", data.toString()))) {
      context.getBean(PublicKeys.class);
    }
    var first = Files.readString(file);
    try (var context = start("demo", Map.of("alin.data-dir", data.toString()))) {
      context.getBean(PublicKeys.class);
    }

    assertThat(Files.readString(file)).isEqualTo(first).hasSizeGreaterThanOrEqualTo(43);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(file.getParent())) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void production_does_not_start_without_a_secret() {
    try (var context = start("production", Map.of())) {
      assertThatThrownBy(() -> context.getBean(PublicKeys.class))
          .hasStackTraceContaining("ALIN_KEY_SECRET is missing");
    }
  }

  @Test
  void production_starts_with_a_secret() {
    try (var context = start("production", Map.of("alin.key-secret", SigningKeysTest.SECRET))) {
      assertThat(context.getBean(PublicKeys.class).jwksJson()).contains("keys");
    }
  }

  @Test
  void secrets_differ_and_codes_use_their_alphabet() {
    var secrets = new RandomSecrets();

    assertThat(secrets.token().value()).hasSize(43).isNotEqualTo(secrets.token().value());
    assertThat(secrets.code("ABC", 200)).hasSize(200).matches("[ABC]+").contains("A", "B", "C");
  }
}
