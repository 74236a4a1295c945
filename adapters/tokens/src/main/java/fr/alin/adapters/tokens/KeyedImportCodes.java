package fr.alin.adapters.tokens;

import fr.alin.account.SecretSource;
import fr.alin.registry.ImportCodes;
import fr.alin.shared.ImportId;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * Codes that prove the ownership of a unique number. Six characters of 31 are too few for a plain
 * hash at rest: the digest needs the secret of the installation, and is bound to the attempt.
 */
@Singleton
final class KeyedImportCodes implements ImportCodes {

  /** Without 0, O, 1, I and L, which are mistaken for one another. */
  static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  static final int LENGTH = 6;

  private final SecretSource secrets;
  private final KeySeal seal;

  KeyedImportCodes(SecretSource secrets, KeySeal seal) {
    this.secrets = secrets;
    this.seal = seal;
  }

  @Override
  public String fresh() {
    return secrets.code(ALPHABET, LENGTH);
  }

  @Override
  public String digest(ImportId attempt, String code) {
    return seal.digest(attempt.value() + ":" + code.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
  }
}
