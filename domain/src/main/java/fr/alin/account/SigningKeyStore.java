package fr.alin.account;

import java.time.Instant;
import java.util.List;

/**
 * Port: the keys that sign access tokens, shared by all nodes. The private part arrives sealed: the
 * database alone signs nothing. Each method is a unit of its own; the caller opens no transaction.
 */
public interface SigningKeyStore {

  /** Every stored key, newest first, ties by key id. */
  List<StoredKey> list();

  /** Adds a key; does nothing when the key id is already there. */
  void add(StoredKey key);

  /** Deletes keys created before the instant; returns how many. */
  int deleteCreatedBefore(Instant instant);

  /**
   * A key at rest.
   *
   * @param keyId RFC 7638 thumbprint
   * @param createdAt real time
   * @param publicJwk JSON Web Key without its private part
   * @param sealedPrivateKey private key under AES-256-GCM, Base64
   */
  record StoredKey(String keyId, Instant createdAt, String publicJwk, String sealedPrivateKey) {

    @Override
    public String toString() {
      return "StoredKey[" + keyId + "]";
    }
  }
}
