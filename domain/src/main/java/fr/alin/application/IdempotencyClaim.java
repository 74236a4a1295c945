package fr.alin.application;

import fr.alin.shared.AccountId;

/**
 * The caller's key for one intent.
 *
 * @param fingerprint of the canonical body: the same key with another body is refused
 */
public record IdempotencyClaim(AccountId owner, String key, String fingerprint) {

  public IdempotencyClaim {
    if (key.isBlank() || key.length() > 80) {
      throw new IllegalArgumentException("idempotency key of 1 to 80 characters");
    }
  }
}
