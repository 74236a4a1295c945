package fr.alin.account;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a new password must be. The handbook's rule is the floor (at least 8 characters, a digit, an
 * upper-case and a lower-case letter, not the user name; domain.md, 4.5); the commonest passwords are
 * refused on top, also when only digits or signs were added at the end, as people do.
 */
public final class PasswordRule {

  public static final int SHORTEST = 8;
  public static final int LONGEST = 128;

  /** A shorter stem says too little about the whole: "abc" must not refuse "Abc-48213-zz". */
  private static final int SHORTEST_STEM = 5;

  /** One way in which a password fails. */
  public enum Weakness {
    TOO_SHORT,
    TOO_LONG,
    NO_DIGIT,
    NO_UPPER_CASE,
    NO_LOWER_CASE,
    SAME_AS_ADDRESS,
    COMMON
  }

  private final CommonPasswords common;

  public PasswordRule(CommonPasswords common) {
    this.common = common;
  }

  /** Every way in which the password fails; empty when it is good. */
  public List<Weakness> weaknesses(Password password, EmailAddress userName) {
    var found = new ArrayList<>(weaknessesOfShape(password));
    var lower = fold(password.value());
    if (lower.equals(fold(userName.value())) || lower.equals(fold(userName.localPart()))) {
      found.add(Weakness.SAME_AS_ADDRESS);
    }
    if (isCommon(lower)) {
      found.add(Weakness.COMMON);
    }
    return List.copyOf(found);
  }

  /** The handbook's rule on the characters alone. */
  static List<Weakness> weaknessesOfShape(Password password) {
    var found = new ArrayList<Weakness>();
    var characters = password.value().codePoints().toArray();
    if (characters.length < SHORTEST) {
      found.add(Weakness.TOO_SHORT);
    }
    if (characters.length > LONGEST) {
      found.add(Weakness.TOO_LONG);
    }
    if (password.value().codePoints().noneMatch(Character::isDigit)) {
      found.add(Weakness.NO_DIGIT);
    }
    if (password.value().codePoints().noneMatch(Character::isUpperCase)) {
      found.add(Weakness.NO_UPPER_CASE);
    }
    if (password.value().codePoints().noneMatch(Character::isLowerCase)) {
      found.add(Weakness.NO_LOWER_CASE);
    }
    return found;
  }

  private boolean isCommon(String lower) {
    if (common.contains(lower)) {
      return true;
    }
    var end = lower.length();
    while (end > 0 && !Character.isLetter(lower.charAt(end - 1))) {
      end--;
    }
    return end >= SHORTEST_STEM && common.contains(lower.substring(0, end));
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
