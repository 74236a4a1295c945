package fr.alin.adapters.synthetic;

import fr.alin.request.Siret;
import fr.alin.request.UniqueNumber;
import java.time.YearMonth;
import java.util.Locale;

/**
 * Well-formed numbers that belong to nobody. A SIREN here starts with 0, which the real register of
 * companies never gives: four in ten random well-formed ones would be those of an existing company.
 */
final class Numbers {

  /** So many indexes have different numbers. */
  static final int DISTINCT = 1_000_000;

  private Numbers() {}

  /** Unique for every index below ten million: the factor shares no divisor with ten. */
  static String siren(int index) {
    var body = String.format(Locale.ROOT, "0%07d", (index * 7_654_321L + 1_234_567L) % 10_000_000L);
    return body + luhnKey(body);
  }

  static Siret siret(String siren, int establishment) {
    var body = siren + String.format(Locale.ROOT, "%04d", establishment);
    return new Siret(body + luhnKey(body));
  }

  /** Unique for every index below one million. */
  static UniqueNumber unique(String territory, YearMonth month, int index, String desk) {
    return new UniqueNumber(
        String.format(
            Locale.ROOT,
            "%s%02d%02d%06d%s",
            territory,
            month.getMonthValue(),
            month.getYear() % 100,
            (index * 7_919L + 104_729L) % DISTINCT,
            desk));
  }

  private static int luhnKey(String digits) {
    var sum = 0;
    for (var i = 0; i < digits.length(); i++) {
      var digit = digits.charAt(digits.length() - 1 - i) - '0';
      var weighted = i % 2 == 0 ? 2 * digit : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return (10 - sum % 10) % 10;
  }
}
