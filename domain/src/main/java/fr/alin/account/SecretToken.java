package fr.alin.account;

import fr.alin.shared.Bounds;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An opaque secret that its holder presents: a link of a mail or a refresh token. Only its hash is
 * stored. A plain SHA-256 is enough, since 256 random bits cannot be guessed, unlike a password.
 */
public record SecretToken(String value) {

  public SecretToken {
    Bounds.text("token", 500, value);
  }

  public TokenHash hash() {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return new TokenHash(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** Hidden: a token opens a door. */
  @Override
  public String toString() {
    return "SecretToken[…]";
  }
}
