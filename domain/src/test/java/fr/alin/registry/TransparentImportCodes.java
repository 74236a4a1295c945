package fr.alin.registry;

import fr.alin.shared.ImportId;
import java.util.Locale;

/** Codes that a test can foresee: CODE22, CODE23…; the digest shows what it was made of. */
public final class TransparentImportCodes implements ImportCodes {

  private int last = 21;

  @Override
  public String fresh() {
    last++;
    return "CODE" + last;
  }

  @Override
  public String digest(ImportId attempt, String code) {
    return attempt.value() + ":" + code.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }
}
