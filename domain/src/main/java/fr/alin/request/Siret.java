package fr.alin.request;

import java.util.regex.Pattern;

/**
 * A SIRET: 14 digits with the Luhn key, La Poste's rule aside (sum of the digits a multiple of 5).
 * Source: domain.md 2.1, T59.
 */
public record Siret(String value) {
  private static final Pattern FORM = Pattern.compile("\\d{14}");
  private static final String LA_POSTE = "356000000";

  public Siret {
    if (!isValid(value)) {
      throw new IllegalArgumentException("SIRET invalid");
    }
  }

  public static boolean isValid(String value) {
    return FORM.matcher(value).matches()
        && (luhn(value) || (value.startsWith(LA_POSTE) && digitSum(value) % 5 == 0));
  }

  /** The SIREN of the company: the first nine digits. */
  public String siren() {
    return value.substring(0, 9);
  }

  private static int digitSum(String digits) {
    return digits.chars().map(c -> c - '0').sum();
  }

  /** The key of SIREN and SIRET alike. */
  public static boolean luhn(String digits) {
    var sum = 0;
    for (var i = 0; i < digits.length(); i++) {
      var digit = digits.charAt(digits.length() - 1 - i) - '0';
      var weighted = i % 2 == 0 ? digit : 2 * digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
