package fr.alin.adapters.tokens;

import fr.alin.account.Password;
import fr.alin.account.PasswordHash;
import fr.alin.account.Passwords;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id with 19 MiB, two passes and one lane, the OWASP minimum (Password Storage Cheat Sheet),
 * about 40 ms here. As many hashes run at once as there are cores; more would only multiply memory
 * and make everybody wait longer.
 */
@Singleton
final class Argon2Passwords implements Passwords {

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int DIGEST_BYTES = 32;

  /** Beyond these a stored string is not ours, and must not make the machine work for hours. */
  private static final int MOST_MEMORY_KIB = 262_144;

  private static final int MOST_PASSES = 10;
  private static final int MOST_LANES = 8;

  private static final long LONGEST_WAIT_SECONDS = 10;

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

  private final RandomSecrets random;
  private final Semaphore cores;
  private final PasswordHash decoy;

  @Inject
  Argon2Passwords(RandomSecrets random) {
    this(random, Runtime.getRuntime().availableProcessors());
  }

  Argon2Passwords(RandomSecrets random, int atOnce) {
    this.random = random;
    this.cores = new Semaphore(atOnce, true);
    // Nothing is hashed for it: no password is known to lead to a digest drawn at random.
    this.decoy = encode(random.bytes(SALT_BYTES), random.bytes(DIGEST_BYTES));
  }

  @Override
  public PasswordHash hash(Password password) {
    var salt = random.bytes(SALT_BYTES);
    return encode(salt, digest(password, salt, MEMORY_KIB, PASSES, LANES, DIGEST_BYTES));
  }

  @Override
  public boolean verify(Password password, PasswordHash hash) {
    var stored = PHC.matcher(hash.encoded());
    if (!stored.matches()) {
      return false;
    }
    var memory = number(stored, 1);
    var passes = number(stored, 2);
    var lanes = number(stored, 3);
    if (memory < 8 * lanes
        || memory > MOST_MEMORY_KIB
        || passes < 1
        || passes > MOST_PASSES
        || lanes < 1
        || lanes > MOST_LANES) {
      return false;
    }
    var salt = Base64.getDecoder().decode(stored.group(4));
    var expected = Base64.getDecoder().decode(stored.group(5));
    var actual = digest(password, salt, memory, passes, lanes, expected.length);
    return MessageDigest.isEqual(expected, actual);
  }

  @Override
  public PasswordHash decoy() {
    return decoy;
  }

  private byte[] digest(
      Password password, byte[] salt, int memory, int passes, int lanes, int length) {
    return bounded(
        () -> {
          var generator = new Argon2BytesGenerator();
          generator.init(
              new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                  .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                  .withMemoryAsKB(memory)
                  .withIterations(passes)
                  .withParallelism(lanes)
                  .withSalt(salt)
                  .build());
          var typed = password.value().getBytes(StandardCharsets.UTF_8);
          var result = new byte[length];
          generator.generateBytes(typed, result);
          Arrays.fill(typed, (byte) 0);
          return result;
        });
  }

  private byte[] bounded(Supplier<byte[]> work) {
    try {
      if (!cores.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("password hashing is saturated");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting to hash a password", stopped);
    }
    try {
      return work.get();
    } finally {
      cores.release();
    }
  }

  private static PasswordHash encode(byte[] salt, byte[] digest) {
    var base64 = Base64.getEncoder().withoutPadding();
    return new PasswordHash(
        "$argon2id$v=19$m="
            + MEMORY_KIB
            + ",t="
            + PASSES
            + ",p="
            + LANES
            + "$"
            + base64.encodeToString(salt)
            + "$"
            + base64.encodeToString(digest));
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
