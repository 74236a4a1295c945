package fr.alin.account;

import fr.alin.shared.Fact;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail address in lower case, which is how it is stored and compared: two spellings of one address
 * are one account. The pattern refuses what no mailbox looks like, control characters above all; only
 * the mail that arrives proves the address.
 */
public record EmailAddress(String value) {

  /** RFC 5321, 4.5.3.1.3: a path of 256 octets with its angle brackets. */
  public static final int LONGEST = 254;

  private static final Pattern FORM =
      Pattern.compile(
          "[^\\s@\\p{Cntrl}<>\"(),:;\\\\\\[\\]]{1,64}@[\\p{L}\\p{N}][\\p{L}\\p{N}.-]*\\.[\\p{L}\\p{N}-]{2,}");

  public EmailAddress {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("email malformed");
    }
  }

  /** The address, unknown when the text cannot be one. */
  public static Fact<EmailAddress> parse(String text) {
    try {
      return Fact.known(new EmailAddress(text));
    } catch (IllegalArgumentException malformed) {
      return Fact.unknown("email");
    }
  }

  /** What stands before the at sign. */
  public String localPart() {
    return value.substring(0, value.indexOf('@'));
  }

  /** Hidden, so that no log or message shows a person by accident. */
  @Override
  public String toString() {
    return "EmailAddress[…]";
  }
}
