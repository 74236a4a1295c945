package fr.alin.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.testing.Fast;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The forms in which operators name a database. */
@Fast
class DatabaseAddressTest {

  @Test
  void the_form_of_hosting_companies_is_understood() {
    assertThat(address("postgres://us%40er:p%2Bs+s@db.example:6432/alin?sslmode=require"))
        .isEqualTo(
            new DatabaseAddress(
                "jdbc:postgresql://db.example:6432/alin?sslmode=require", "us@er", "p+s+s"));
    assertThat(address("postgresql://db.example/alin"))
        .isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example/alin", "", ""));
  }

  @Test
  void a_jdbc_address_stays_as_it_is() {
    assertThat(address("jdbc:postgresql://db.example/alin?ssl=true").jdbcUrl())
        .isEqualTo("jdbc:postgresql://db.example/alin?ssl=true");
  }

  @Test
  void user_and_password_given_apart_win() {
    assertThat(
            DatabaseAddress.of(
                "postgres://a:b@db.example/alin", Optional.of("user"), Optional.of("secret")))
        .isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example/alin", "user", "secret"));
  }

  @Test
  void another_database_is_refused() {
    assertThatThrownBy(() -> address("jdbc:mysql://db.example/alin"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_password_does_not_reach_a_log() {
    assertThat(address("postgres://user:secret@db.example/alin?password=secret").toString())
        .doesNotContain("secret");
  }

  private static DatabaseAddress address(String url) {
    return DatabaseAddress.of(url, Optional.empty(), Optional.empty());
  }
}
