package fr.alin.adapters.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import fr.alin.account.PublicKeys;
import fr.alin.account.RealTime;
import fr.alin.account.SigningKeyStore;
import fr.alin.account.SigningKeyStore.StoredKey;
import fr.alin.shared.Fact;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that sign access tokens, shared by all nodes through the store.
 *
 * <p>A key is published one hour before it signs, so that whoever caches the key set knows it in
 * time; it signs until a younger one takes over after 30 days; it is still published for a day, 144
 * times as long as a token lives, and then forgotten.
 */
@Singleton
final class SigningKeys implements PublicKeys {

  static final Duration SIGNS_FOR = Duration.ofDays(30);
  static final Duration PUBLISHED_BEFORE_USE = Duration.ofHours(1);
  static final Duration PUBLISHED_AFTER_USE = Duration.ofDays(1);

  /** Nodes learn of one another's keys within this time; shorter than {@link #PUBLISHED_BEFORE_USE}. */
  private static final Duration REREAD_AFTER = Duration.ofMinutes(10);

  /** An unknown key id makes the store read again, at most this often: strangers choose key ids. */
  private static final Duration REREAD_FOR_UNKNOWN = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

  /** A key in use; {@code pair} has its private part. */
  private record Key(ECKey pair, Instant createdAt) {}

  /** What was last read, newest first. */
  private record Known(List<Key> keys, Instant readAt) {}

  private final SigningKeyStore store;
  private final KeySeal seal;
  private final RealTime time;
  private volatile Known known = new Known(List.of(), Instant.MIN);

  SigningKeys(SigningKeyStore store, KeySeal seal, RealTime time) {
    this.store = store;
    this.seal = seal;
    this.time = time;
  }

  /** The key that signs now. */
  ECKey signer() {
    var now = time.now();
    var keys = upToDate(now).keys();
    if (keys.isEmpty() || isDue(keys.getFirst(), now)) {
      keys = rotate(now).keys();
    }
    return keys.stream()
        .filter(key -> !key.createdAt().isAfter(now.minus(PUBLISHED_BEFORE_USE)))
        .findFirst()
        .orElse(keys.getLast())
        .pair();
  }

  /** The key of a token, when it is one of ours and still good. */
  Fact<ECKey> byId(String keyId) {
    var now = time.now();
    var found = find(upToDate(now), keyId);
    if (found.isKnown() || now.isBefore(known.readAt().plus(REREAD_FOR_UNKNOWN))) {
      return found;
    }
    return find(read(now), keyId);
  }

  @Override
  public String jwksJson() {
    List<JWK> publicKeys =
        upToDate(time.now()).keys().stream().<JWK>map(key -> key.pair().toPublicJWK()).toList();
    return new JWKSet(publicKeys).toString(true);
  }

  /** Makes a new key when the newest has signed long enough, and forgets those past use. */
  void rotateWhenDue() {
    var now = time.now();
    var keys = read(now).keys();
    if (keys.isEmpty() || isDue(keys.getFirst(), now)) {
      rotate(now);
    }
    var forgotten = store.deleteCreatedBefore(now.minus(lifetime()));
    if (forgotten > 0) {
      LOG.info("{} signing keys past use forgotten", forgotten);
      read(now);
    }
  }

  private static boolean isDue(Key newest, Instant now) {
    return newest.createdAt().isBefore(now.minus(SIGNS_FOR));
  }

  private static Duration lifetime() {
    return SIGNS_FOR.plus(PUBLISHED_BEFORE_USE).plus(PUBLISHED_AFTER_USE);
  }

  private Known upToDate(Instant now) {
    var current = known;
    if (now.isBefore(current.readAt().plus(REREAD_AFTER))) {
      return current;
    }
    try {
      return read(now);
    } catch (RuntimeException failure) {
      if (current.keys().isEmpty()) {
        throw failure;
      }
      // The keys at hand stay good while the store is away.
      LOG.warn("signing keys could not be read again: {}", failure.getClass().getSimpleName());
      return current;
    }
  }

  private static Fact<ECKey> find(Known known, String keyId) {
    return known.keys().stream()
        .filter(key -> key.pair().getKeyID().equals(keyId))
        .findFirst()
        .map(key -> Fact.known(key.pair()))
        .orElse(Fact.unknown("signing key"));
  }

  private synchronized Known rotate(Instant now) {
    var newest = read(now).keys();
    if (!newest.isEmpty() && !isDue(newest.getFirst(), now)) {
      return known; // Another thread or node was faster.
    }
    store.add(create(now));
    LOG.info("new signing key made");
    return read(now);
  }

  private synchronized Known read(Instant now) {
    var keys = new ArrayList<Key>();
    for (var stored : store.list()) {
      if (stored.createdAt().isAfter(now.minus(lifetime()))) {
        open(stored, keys);
      }
    }
    known = new Known(List.copyOf(keys), now);
    return known;
  }

  /** A key sealed under another secret is passed over: its tokens are refused, people log in again. */
  private void open(StoredKey stored, List<Key> into) {
    try {
      var json =
          new String(seal.open(stored.keyId(), stored.sealedPrivateKey()), StandardCharsets.UTF_8);
      into.add(new Key(ECKey.parse(json), stored.createdAt()));
    } catch (GeneralSecurityException | ParseException unreadable) {
      LOG.warn("signing key {} cannot be opened with the current secret", stored.keyId());
    }
  }

  private StoredKey create(Instant now) {
    try {
      var pair =
          new ECKeyGenerator(Curve.P_256)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .keyIDFromThumbprint(true)
              .generate();
      var sealed = seal.seal(pair.getKeyID(), pair.toJSONString().getBytes(StandardCharsets.UTF_8));
      return new StoredKey(pair.getKeyID(), now, pair.toPublicJWK().toJSONString(), sealed);
    } catch (JOSEException failure) {
      throw new IllegalStateException("cannot make a signing key", failure);
    }
  }
}
