package fr.alin.account;

import java.util.regex.Pattern;

/** SHA-256 of a secret token, 64 lower-case hexadecimal digits. */
public record TokenHash(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public TokenHash {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("token hash malformed");
    }
  }
}
