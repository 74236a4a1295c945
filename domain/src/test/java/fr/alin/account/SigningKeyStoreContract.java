package fr.alin.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.SigningKeyStore.StoredKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of signing keys does. The store is empty before each test. */
public abstract class SigningKeyStoreContract {

  protected abstract SigningKeyStore store();

  private static final Instant CREATED = Instant.parse("2026-10-01T00:00:00.000003Z");

  @Test
  void keys_come_back_newest_first_as_they_were() {
    var older = key("older", CREATED);
    var newer = key("newer", CREATED.plusSeconds(1));

    store().add(older);
    store().add(newer);

    assertThat(store().list()).containsExactly(newer, older);
  }

  @Test
  void keys_of_one_instant_are_ordered_by_id() {
    store().add(key("b", CREATED));
    store().add(key("a", CREATED));

    assertThat(store().list()).extracting(StoredKey::keyId).containsExactly("a", "b");
  }

  @Test
  void a_key_that_is_there_is_not_replaced() {
    var first = key("same", CREATED);
    store().add(first);

    store().add(key("same", CREATED.plusSeconds(5)));

    assertThat(store().list()).containsExactly(first);
  }

  @Test
  void only_keys_created_before_the_instant_are_deleted() {
    store().add(key("old", CREATED));
    store().add(key("border", CREATED.plusSeconds(1)));

    assertThat(store().deleteCreatedBefore(CREATED.plusSeconds(1))).isEqualTo(1);

    assertThat(store().list()).extracting(StoredKey::keyId).containsExactly("border");
  }

  private static StoredKey key(String id, Instant createdAt) {
    return new StoredKey(id, createdAt, "{\"kid\":\"" + id + "\"}", "c2VhbGVkLQ==" + id);
  }
}
