package fr.alin.account;

import java.text.Normalizer;

/**
 * A password as typed, brought to the Unicode form NFC, since keyboards spell an accented letter in
 * two ways. Never stored, never printed. Bounded, because hashing a novel would be an attack.
 */
public record Password(String value) {

  /** More than the rule allows: what is typed at log-in is judged by its hash alone. */
  private static final int LONGEST_TYPED = 1_024;

  public Password {
    if (value.length() > LONGEST_TYPED) {
      throw new IllegalArgumentException("password longer than " + LONGEST_TYPED);
    }
    value = Normalizer.normalize(value, Normalizer.Form.NFC);
  }

  @Override
  public String toString() {
    return "Password[…]";
  }
}
