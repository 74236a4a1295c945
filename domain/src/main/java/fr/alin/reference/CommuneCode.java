package fr.alin.reference;

import java.util.regex.Pattern;

/** INSEE code of a commune or of an arrondissement of Paris, Lyon or Marseille; never a postal code. */
public record CommuneCode(String value) implements Comparable<CommuneCode> {
  private static final Pattern FORM = Pattern.compile("(?:\\d{2}|2[AB])\\d{3}");

  public CommuneCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("commune code malformed");
    }
  }

  @Override
  public int compareTo(CommuneCode other) {
    return value.compareTo(other.value);
  }
}
