package fr.alin.account;

/**
 * Port: slow hashing of passwords (Argon2id). Slow on purpose and bounded to the number of cores,
 * hence never called inside a transaction.
 */
public interface Passwords {

  PasswordHash hash(Password password);

  /** Compares in constant time. False for a hash that this port did not write. */
  boolean verify(Password password, PasswordHash hash);

  /** The hash of a secret that nobody knows: verifying against it costs what a real one costs. */
  PasswordHash decoy();
}
