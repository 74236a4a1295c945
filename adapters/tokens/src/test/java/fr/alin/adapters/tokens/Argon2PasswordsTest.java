package fr.alin.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Password;
import fr.alin.account.PasswordHash;
import fr.alin.testing.Fast;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Fast
class Argon2PasswordsTest {

  private final Argon2Passwords passwords = new Argon2Passwords(new RandomSecrets(), 2);

  @Test
  void a_password_is_recognised_and_another_is_not() {
    var hash = passwords.hash(new Password("Lavande-et-42-cigales"));

    assertThat(hash.encoded()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.verify(new Password("Lavande-et-42-cigales"), hash)).isTrue();
    assertThat(passwords.verify(new Password("Lavande-et-42-cigale"), hash)).isFalse();
  }

  @Test
  void one_password_has_many_hashes() {
    var password = new Password("Lavande-et-42-cigales");

    assertThat(passwords.hash(password)).isNotEqualTo(passwords.hash(password));
  }

  /** Test vector of the reference implementation (phc-winner-argon2, test.c: argon2id, m=2^16, t=2, p=1). */
  @Test
  void a_hash_of_the_reference_implementation_is_understood() {
    var hash =
        new PasswordHash(
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

    assertThat(passwords.verify(new Password("password"), hash)).isTrue();
    assertThat(passwords.verify(new Password("differentpassword"), hash)).isFalse();
  }

  @Test
  void nothing_matches_the_decoy_which_costs_a_whole_verification() {
    assertThat(passwords.decoy().encoded()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.decoy().encoded())
        .hasSameSizeAs(passwords.hash(new Password("Ab1")).encoded());
    assertThat(passwords.verify(new Password(""), passwords.decoy())).isFalse();
  }

  @Test
  void a_string_that_is_not_ours_never_matches_nor_keeps_the_machine_busy() {
    var salt = "$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    for (var foreign :
        List.of(
            "plain",
            "$argon2i$v=19$m=19456,t=2,p=1" + salt,
            "$argon2id$v=19$m=9999999,t=2,p=1" + salt,
            "$argon2id$v=19$m=19456,t=999,p=1" + salt,
            "$argon2id$v=19$m=0,t=2,p=1" + salt,
            "$argon2id$v=19$m=19456,t=0,p=1" + salt)) {
      assertThat(passwords.verify(new Password("password"), new PasswordHash(foreign)))
          .as(foreign)
          .isFalse();
    }
  }

  @Test
  void a_crowd_is_served_in_turn() throws Exception {
    var hash = passwords.hash(new Password("Lavande-et-42-cigales"));
    try (var pool = Executors.newFixedThreadPool(12)) {
      var answers =
          pool.invokeAll(
              IntStream.range(0, 12)
                  .<Callable<Boolean>>mapToObj(
                      i -> () -> passwords.verify(new Password("Lavande-et-42-cigales"), hash))
                  .toList());

      assertThat(answers).extracting(Future::get).containsOnly(true);
    }
  }
}
