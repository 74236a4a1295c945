package fr.alin.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import fr.alin.account.InMemorySigningKeyStore;
import fr.alin.account.SigningKeyStore;
import fr.alin.testing.Fast;
import fr.alin.testing.FixedClock;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@Fast
class SigningKeysTest {

  static final String SECRET = "a secret of at least thirty-two characters";

  private final FixedClock clock = FixedClock.at("2026-11-05T07:00:00Z");
  private final InMemorySigningKeyStore store = new InMemorySigningKeyStore();
  private final SigningKeys keys = node(store);

  private SigningKeys node(SigningKeyStore shared) {
    return new SigningKeys(shared, new KeySeal(SECRET, new RandomSecrets()), clock);
  }

  @Test
  void the_first_use_makes_a_key_and_later_ones_keep_it() {
    var first = keys.signer();

    assertThat(keys.signer()).isEqualTo(first);
    assertThat(store.list()).hasSize(1);
    assertThat(node(store).signer().getKeyID()).isEqualTo(first.getKeyID());
  }

  @Test
  void after_thirty_days_a_younger_key_is_published_an_hour_before_it_signs() throws Exception {
    var old = keys.signer().getKeyID();
    clock.advance(SigningKeys.SIGNS_FOR.plusSeconds(1));
    keys.rotateWhenDue();

    assertThat(keys.signer().getKeyID()).isEqualTo(old);
    assertThat(JWKSet.parse(keys.jwksJson()).getKeys()).hasSize(2);

    clock.advance(SigningKeys.PUBLISHED_BEFORE_USE);
    assertThat(keys.signer().getKeyID()).isNotEqualTo(old);
    assertThat(keys.byId(old).isKnown()).isTrue();
  }

  @Test
  void a_key_past_use_is_forgotten() {
    var old = keys.signer().getKeyID();
    clock.advance(SigningKeys.SIGNS_FOR.plusSeconds(1));
    keys.rotateWhenDue();
    clock.advance(SigningKeys.PUBLISHED_BEFORE_USE.plus(SigningKeys.PUBLISHED_AFTER_USE));
    keys.rotateWhenDue();

    assertThat(keys.byId(old).isKnown()).isFalse();
    assertThat(store.list()).hasSize(1);
  }

  @Test
  void a_rotation_that_is_not_due_does_nothing() {
    keys.signer();
    clock.advance(SigningKeys.SIGNS_FOR);

    keys.rotateWhenDue();

    assertThat(store.list()).hasSize(1);
  }

  @Test
  void a_node_learns_the_key_of_another_when_it_meets_it() {
    keys.signer();
    var other = node(store);
    clock.advance(SigningKeys.SIGNS_FOR.plusSeconds(1));
    keys.signer();
    var newest = store.list().getFirst().keyId();
    clock.advance(Duration.ofSeconds(11));

    assertThat(other.byId(newest).isKnown()).isTrue();
  }

  @Test
  void invented_key_ids_do_not_make_the_store_read_at_each_call() {
    var counting = new CountingStore(store);
    var node = node(counting);
    node.signer();
    var before = counting.reads;

    for (var call = 0; call < 50; call++) {
      assertThat(node.byId("invented-" + call).isKnown()).isFalse();
    }

    assertThat(counting.reads).isEqualTo(before);
  }

  @Test
  void the_published_set_has_no_private_part() throws Exception {
    keys.signer();

    assertThat(keys.jwksJson()).doesNotContain("\"d\"");
    assertThat(JWKSet.parse(keys.jwksJson()).getKeys())
        .singleElement()
        .satisfies(key -> assertThat(key.isPrivate()).isFalse());
  }

  @Test
  void the_store_sees_no_private_part() {
    keys.signer();
    var stored = store.list().getFirst();

    assertThat(stored.publicJwk()).doesNotContain("\"d\"");
    assertThat(stored.sealedPrivateKey()).doesNotContain("kty");
  }

  @Test
  void under_another_secret_a_new_key_is_made_and_the_old_one_is_passed_over() {
    var old = keys.signer().getKeyID();
    var other =
        new SigningKeys(
            store,
            new KeySeal("another secret, also of thirty-two characters", new RandomSecrets()),
            clock);

    assertThat(other.signer().getKeyID()).isNotEqualTo(old);
    assertThat(other.byId(old).isKnown()).isFalse();
  }

  @Test
  void while_the_store_is_away_the_keys_at_hand_stay_good() {
    var failing = new CountingStore(store);
    var node = node(failing);
    var signer = node.signer();
    failing.away = true;
    clock.advance(Duration.ofMinutes(11));

    assertThat(node.signer()).isEqualTo(signer);
  }

  @Test
  void a_sealed_key_opens_only_whole_and_under_its_own_id() throws Exception {
    var seal = new KeySeal(SECRET, new RandomSecrets());
    var sealed = seal.seal("key-1", new byte[] {1, 2, 3});

    assertThat(seal.open("key-1", sealed)).containsExactly(1, 2, 3);
    assertThatThrownBy(() -> seal.open("key-2", sealed))
        .isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> seal.open("key-1", "AAAA" + sealed.substring(4)))
        .isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> seal.open("key-1", "not base64!"))
        .isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> seal.open("key-1", "AAAA"))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void a_short_secret_is_refused() {
    assertThatThrownBy(() -> new KeySeal("short", new RandomSecrets()))
        .hasMessageContaining("ALIN_KEY_SECRET");
  }

  /** Counts readings and can go away. */
  private static final class CountingStore implements SigningKeyStore {
    private final SigningKeyStore behind;
    private int reads;
    private boolean away;

    private CountingStore(SigningKeyStore behind) {
      this.behind = behind;
    }

    @Override
    public List<StoredKey> list() {
      if (away) {
        throw new IllegalStateException("store away");
      }
      reads++;
      return behind.list();
    }

    @Override
    public void add(StoredKey key) {
      behind.add(key);
    }

    @Override
    public int deleteCreatedBefore(Instant instant) {
      return behind.deleteCreatedBefore(instant);
    }
  }
}
