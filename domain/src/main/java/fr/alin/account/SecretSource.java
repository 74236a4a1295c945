package fr.alin.account;

/** Port: chance that cannot be predicted. */
public interface SecretSource {

  /** A token of 256 random bits, safe in an address. */
  SecretToken token();

  /** A code for people: {@code length} characters, each drawn evenly from the alphabet. */
  String code(String alphabet, int length);
}
