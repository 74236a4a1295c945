package fr.alin.simulator;

import fr.alin.request.RegisterRecord.RegisteredPerson;
import fr.alin.request.RegisterRecord.Title;
import java.util.Locale;

/**
 * Social security numbers that belong to nobody: well-formed, but born in "96", a territory closed
 * since 1962. They exist so that a test can prove that the platform drops them (D14).
 */
final class Nir {

  private static final int KEY_MODULUS = 97;

  private Nir() {}

  /** The register holds it for two adults in three. */
  static boolean isHeldFor(RegisteredPerson person) {
    return person.birthDate().getDayOfYear() % 3 != 0;
  }

  static String of(RegisteredPerson person) {
    var body =
        String.format(
            Locale.ROOT,
            "%d%02d%02d96%03d%03d",
            person.title() == Title.MONSIEUR ? 1 : 2,
            person.birthDate().getYear() % 100,
            person.birthDate().getMonthValue(),
            1 + person.lastName().length(),
            1 + person.birthDate().getDayOfYear());
    return body
        + String.format(Locale.ROOT, "%02d", KEY_MODULUS - Long.parseLong(body) % KEY_MODULUS);
  }
}
