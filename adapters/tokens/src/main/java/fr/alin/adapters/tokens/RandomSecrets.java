package fr.alin.adapters.tokens;

import fr.alin.account.SecretSource;
import fr.alin.account.SecretToken;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;

/** Chance from the operating system. */
@Singleton
final class RandomSecrets implements SecretSource {

  private static final int TOKEN_BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  @Override
  public SecretToken token() {
    return new SecretToken(
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES)));
  }

  @Override
  public String code(String alphabet, int length) {
    var code = new StringBuilder(length);
    for (var i = 0; i < length; i++) {
      code.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return code.toString();
  }

  byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
