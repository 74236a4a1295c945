package fr.alin.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Signing keys in memory. */
public final class InMemorySigningKeyStore implements SigningKeyStore {

  private final Map<String, StoredKey> byId = new ConcurrentHashMap<>();

  @Override
  public List<StoredKey> list() {
    return byId.values().stream()
        .sorted(
            Comparator.comparing(StoredKey::createdAt).reversed().thenComparing(StoredKey::keyId))
        .toList();
  }

  @Override
  public void add(StoredKey key) {
    byId.putIfAbsent(key.keyId(), key);
  }

  @Override
  public int deleteCreatedBefore(Instant instant) {
    var before = byId.size();
    byId.values().removeIf(key -> key.createdAt().isBefore(instant));
    return before - byId.size();
  }
}
