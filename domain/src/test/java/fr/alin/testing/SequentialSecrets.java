package fr.alin.testing;

import fr.alin.account.SecretSource;
import fr.alin.account.SecretToken;
import java.util.concurrent.atomic.AtomicLong;

/** Secrets that a test can foresee: secret-1, secret-2…; codes repeat one letter of the alphabet. */
public final class SequentialSecrets implements SecretSource {

  private final AtomicLong last = new AtomicLong();

  @Override
  public SecretToken token() {
    return new SecretToken("secret-" + last.incrementAndGet());
  }

  @Override
  public String code(String alphabet, int length) {
    var index = (int) (last.incrementAndGet() % alphabet.length());
    return alphabet.substring(index, index + 1).repeat(length);
  }
}
